package workbook.grader.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import workbook.grader.picture.GridLayout.Block;
import workbook.grader.picture.Part.Row;

/** A block of a grid as lines of text: borders only around places, captions outside them. */
final class TextGrid {

    private static final Row NOTHING = new Row("", List.of());

    private final Block block;
    private final List<Integer> widths;
    private final List<String> lines = new ArrayList<>();

    private TextGrid(Block block) {
        this.block = block;
        this.widths = block.widths();
    }

    static List<String> lines(Block block) {
        return new TextGrid(block).draw();
    }

    private List<String> draw() {
        Row above = NOTHING;
        for (Row row : block.rows()) {
            between(above, row);
            lines.add(content(row));
            above = row;
        }
        between(above, NOTHING);
        return lines;
    }

    /** Rows with the same places and no captions between them share no line. */
    private void between(Row upper, Row lower) {
        boolean captions = upper.has(Cell::below) || lower.has(Cell::above);
        if (captions) {
            addVisible(border(upper, NOTHING));
            addCaptions(upper, Cell::below);
            addCaptions(lower, Cell::above);
            addVisible(border(NOTHING, lower));
        } else if (!samePlaces(upper, lower)) {
            addVisible(border(upper, lower));
        }
    }

    private boolean samePlaces(Row upper, Row lower) {
        for (int column = 0; column < widths.size(); column++) {
            if (isVisible(upper, column) != isVisible(lower, column)) {
                return false;
            }
        }
        return true;
    }

    private String border(Row upper, Row lower) {
        StringBuilder line = new StringBuilder(" ".repeat(block.labels()));
        for (int column = 0; column <= widths.size(); column++) {
            boolean here = isVisible(upper, column) || isVisible(lower, column);
            boolean before = isVisible(upper, column - 1) || isVisible(lower, column - 1);
            line.append(here || before ? '+' : ' ');
            if (column < widths.size()) {
                line.append((here ? "-" : " ").repeat(widths.get(column)));
            }
        }
        return line.toString().stripTrailing();
    }

    private String content(Row row) {
        StringBuilder line = new StringBuilder(pad(row.label(), block.labels()));
        for (int column = 0; column <= widths.size(); column++) {
            boolean border = isVisible(row, column) || isVisible(row, column - 1);
            line.append(border ? '|' : ' ');
            if (column < widths.size()) {
                int width = widths.get(column);
                line.append(pad(isVisible(row, column)
                    ? Widths.inner(row.cells().get(column), width) : "", width));
            }
        }
        return line.toString().stripTrailing();
    }

    private void addCaptions(Row row, Function<Cell, String> caption) {
        if (row.has(caption)) {
            StringBuilder line = new StringBuilder(" ".repeat(block.labels()));
            for (int column = 0; column < row.cells().size(); column++) {
                line.append("  ")
                    .append(pad(caption.apply(row.cells().get(column)), widths.get(column) - 1));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private void addVisible(String line) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }

    private static boolean isVisible(Row row, int column) {
        return column >= 0 && column < row.cells().size() && row.cells().get(column).isVisible();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
