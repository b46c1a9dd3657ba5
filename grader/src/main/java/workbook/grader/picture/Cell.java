package workbook.grader.picture;

import static java.util.Objects.requireNonNull;

/**
 * One place of a structure, and what is in it.
 *
 * @param text what is in it, in a few characters; longer text is cut
 * @param kind how it is drawn
 * @param above a caption over it, such as an index; empty for none
 * @param below a caption under it, such as the name of a pointer; empty for none
 * @param changed whether the last operation changed it
 */
public record Cell(String text, Kind kind, String above, String below, boolean changed) {

    /** Stands where text was cut. */
    static final String CUT = "…";

    private static final int LONGEST = 28;

    /** How a cell is drawn. */
    public enum Kind {
        /** Something is in it. */
        PLAIN,
        /** A place with nothing in it. */
        EMPTY,
        /** Something that is there, but does not count: deleted, or out of reach. */
        FADED,
        /** What the picture is about. */
        MARKED,
        /** No place at all: keeps the others in their columns. */
        GAP
    }

    public Cell {
        requireNonNull(kind, "kind");
        text = clean(text);
        above = clean(above);
        below = clean(below);
    }

    /** A cell with something in it. */
    public static Cell plain(Object text) {
        return new Cell(String.valueOf(text), Kind.PLAIN, "", "", false);
    }

    /** A place with nothing in it. */
    public static Cell empty() {
        return empty("");
    }

    /** A place with nothing in it, and how the structure says so. */
    public static Cell empty(Object text) {
        return new Cell(String.valueOf(text), Kind.EMPTY, "", "", false);
    }

    /** Something that does not count. */
    public static Cell faded(Object text) {
        return new Cell(String.valueOf(text), Kind.FADED, "", "", false);
    }

    /** What the picture is about. */
    public static Cell marked(Object text) {
        return new Cell(String.valueOf(text), Kind.MARKED, "", "", false);
    }

    /** No place at all. */
    public static Cell gap() {
        return new Cell("", Kind.GAP, "", "", false);
    }

    /** This cell with a caption over it. */
    public Cell above(Object caption) {
        return new Cell(text, kind, String.valueOf(caption), below, changed);
    }

    /** This cell with a caption under it. */
    public Cell below(Object caption) {
        return new Cell(text, kind, above, String.valueOf(caption), changed);
    }

    /** This cell, said to have changed. */
    public Cell asChanged() {
        return new Cell(text, kind, above, below, true);
    }

    /** Whether there is a place to draw. */
    public boolean isVisible() {
        return kind != Kind.GAP;
    }

    /** Whether it shows the same as {@code other}; captions and earlier changes aside. */
    boolean showsTheSameAs(Cell other) {
        return text.equals(other.text) && kind == other.kind;
    }

    /** Learners' keys and values are drawn too, and need not be printable. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(each -> isPrintable(each) ? each : '?')
            .forEach(clean::appendCodePoint);
        return clean.codePointCount(0, clean.length()) <= LONGEST ? clean.toString()
            : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + CUT;
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
