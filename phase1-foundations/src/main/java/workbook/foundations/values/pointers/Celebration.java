package workbook.foundations.values.pointers;

/** What came of a birthday that perhaps nobody had. */
public sealed interface Celebration {

    /** There was somebody. @param age the new age */
    record Happened(int age) implements Celebration {
    }

    /** There was nobody. @param reason why, for people */
    record Failed(String reason) implements Celebration {
    }
}
