package workbook.foundations.values.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import workbook.grader.picture.Cell;
import workbook.grader.picture.Part;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;
import workbook.grader.picture.Picture;

/** How a layout is drawn: eight bytes a row, a letter for each field, nothing for padding. */
public final class LayoutDrawing {

    private static final int ROW = 8;
    private static final int MOST_BYTES = 128;

    private LayoutDrawing() {
    }

    /**
     * The picture of a struct.
     *
     * @param layout where its fields lie
     * @param fields their types, in order
     */
    public static Picture of(StructLayout layout, List<GoType> fields) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Grid(rows(layout, fields)));
        if (layout.size() > MOST_BYTES) {
            parts.add(new Note("and " + (layout.size() - MOST_BYTES) + " more bytes"));
        }
        for (int i = 0; i < fields.size(); i++) {
            parts.add(new Note("%s: %s at %d".formatted(
                letter(i), name(fields.get(i)), layout.offsets().get(i))));
        }
        return new Picture("struct: size %d, alignment %d, padding %d".formatted(
            layout.size(), layout.align(), layout.padding()), parts);
    }

    private static List<Row> rows(StructLayout layout, List<GoType> fields) {
        Cell[] bytes = new Cell[(int) Math.min(layout.size(), MOST_BYTES)];
        Arrays.fill(bytes, Cell.empty());
        for (int i = 0; i < fields.size(); i++) {
            long from = Math.min(bytes.length, layout.offsets().get(i));
            long to = Math.min(bytes.length, from + fields.get(i).size());
            Arrays.fill(bytes, (int) from, (int) to, Cell.plain(letter(i)));
        }
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += ROW) {
            int to = Math.min(from + ROW, bytes.length);
            rows.add(new Row("%3d".formatted(from), Arrays.asList(bytes).subList(from, to)));
        }
        return rows;
    }

    private static String letter(int field) {
        return String.valueOf((char) ('a' + field % 26));
    }

    /** The type as Go writes it. */
    static String name(GoType type) {
        return switch (type) {
            case GoType.Basic basic -> basic.name();
            case GoType.Array(GoType element, long length) -> "[" + length + "]" + name(element);
            case GoType.Struct struct -> "struct{" + String.join("; ",
                struct.fields().stream().map(LayoutDrawing::name).toList()) + "}";
        };
    }
}
