package workbook.grader.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Row;

/**
 * How wide things are, in characters of one width, and how wide ones are broken. Both printers
 * measure in these.
 */
final class Widths {

    /** Between two borders: a space, a character, a space. */
    private static final int NARROWEST = 3;
    /** Room inside a frame or two. */
    private static final int COMFORTABLE = 88;
    /** Of {@code -->} and the two borders of a cell in a chain. */
    static final String ARROW = "--> ";
    private static final int CHAIN_BORDERS = 2;

    private Widths() {
    }

    /** What stands between the borders: brackets say what a frame of lines cannot. */
    static String inner(Cell cell) {
        String text = cell.text() + (cell.changed() ? "*" : "");
        return switch (cell.kind()) {
            case MARKED -> "[" + text + "]";
            case FADED -> "(" + text + ")";
            case PLAIN, EMPTY -> " " + text + (cell.changed() ? "" : " ");
            case GAP -> "";
        };
    }

    /** The width between borders of each column: the same for all, unless that is too wide. */
    static int[] columns(Grid grid) {
        int count = grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        int[] widths = IntStream.range(0, count).map(column -> grid.rows().stream()
            .filter(row -> column < row.cells().size())
            .mapToInt(row -> width(row.cells().get(column))).max().orElse(NARROWEST)).toArray();
        int widest = IntStream.of(widths).max().orElse(NARROWEST);
        if (labels(grid) + 1 + count * (widest + 1) <= COMFORTABLE) {
            Arrays.fill(widths, widest);
        }
        return widths;
    }

    private static int width(Cell cell) {
        int caption = Math.max(cell.above().length(), cell.below().length());
        return Math.max(Math.max(NARROWEST, inner(cell).length()),
            caption == 0 ? 0 : caption + 2);
    }

    /** The width of the labels of a grid, with the space behind them. */
    static int labels(Grid grid) {
        int longest = grid.rows().stream().mapToInt(row -> row.label().length()).max().orElse(0);
        return longest == 0 ? 0 : longest + 1;
    }

    /** A grid as grids of at most {@code limit} characters, if a single column fits into that. */
    static List<Grid> wrap(Grid grid, int limit) {
        int[] columns = columns(grid);
        List<Grid> parts = new ArrayList<>();
        int from = 0;
        while (from < columns.length) {
            int to = from;
            int used = labels(grid) + 1;
            while (to < columns.length && (to == from || used + columns[to] + 1 <= limit)) {
                used += columns[to++] + 1;
            }
            parts.add(slice(grid, from, to));
            from = to;
        }
        return parts.isEmpty() ? List.of(grid) : parts;
    }

    private static Grid slice(Grid grid, int from, int to) {
        return new Grid(grid.rows().stream()
            .map(row -> new Row(row.label(), row.cells().subList(
                Math.min(from, row.cells().size()), Math.min(to, row.cells().size()))))
            .toList());
    }

    /** A chain's cells in runs of at most {@code limit} characters, label and arrows included. */
    static List<List<Cell>> wrap(Chain chain, int limit) {
        List<List<Cell>> runs = new ArrayList<>();
        List<Cell> run = new ArrayList<>();
        int start = chain.label().length() + 1;
        int used = start;
        for (Cell cell : chain.cells()) {
            int width = CHAIN_BORDERS + inner(cell).length() + ARROW.length();
            if (!run.isEmpty() && used + width > limit) {
                runs.add(run);
                run = new ArrayList<>();
                used = start + ARROW.length();
            }
            run.add(cell);
            used += width;
        }
        runs.add(run);
        return runs;
    }

    /** A sentence in lines of at most {@code limit} characters; a longer word stays whole. */
    static List<String> wrap(String text, int limit) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > limit) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
