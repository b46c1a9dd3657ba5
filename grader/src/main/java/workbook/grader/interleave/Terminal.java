package workbook.grader.interleave;

/** How wide what is printed may be. */
final class Terminal {

    private static final int USUAL = 100;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 180;
    /** What whoever prints a finding puts before each line. */
    private static final int INDENT = 6;

    private Terminal() {
    }

    /** As the environment's {@code COLUMNS} says; 100 where it says nothing. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        return width(columns == null ? "" : columns);
    }

    static int width(String columns) {
        int wide = columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : USUAL;
        return Math.clamp(wide, NARROWEST, WIDEST) - INDENT;
    }
}
