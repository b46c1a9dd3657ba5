package workbook.grader.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Row;

/**
 * Where the columns of a grid stand, in characters of one width.
 *
 * <p>A grid that is too wide is made narrower first: cells lose the spaces beside their text, and
 * long texts are cut. If it is too wide all the same, nothing is cut, and it is broken into blocks.
 * A row with captions above it begins a structure; all structures are broken at the same columns,
 * and the blocks of one stand together.
 */
final class GridLayout {

    /** Between two borders: a space, a character, a space. */
    private static final int NARROWEST = 3;
    /** Columns get the same width up to this much: it leaves room for a frame or two. */
    private static final int COMFORTABLE = 88;
    /** What is longer may be cut to this: enough to know the key of an entry by. */
    private static final int LEAST_TEXT = 8;
    /** Half a number is another number. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /**
     * Rows that stand below each other.
     *
     * @param rows their texts are cut to the widths
     * @param widths of the columns, between their borders
     * @param labels the width of the labels, with the space behind them
     */
    record Block(List<Row> rows, List<Integer> widths, int labels) {
    }

    private record Columns(int from, int to) {
        int count() {
            return to - from;
        }
    }

    private final List<Row> rows;
    private final int labels;
    private final int limit;

    private GridLayout(Grid grid, int limit) {
        this.rows = grid.rows();
        int longest = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        this.labels = longest == 0 ? 0 : longest + 1;
        this.limit = limit;
    }

    /** The grid in blocks of at most {@code limit} characters, if one column fits into that. */
    static List<Block> blocks(Grid grid, int limit) {
        return new GridLayout(grid, limit).blocks();
    }

    private List<Block> blocks() {
        List<Integer> wanted = widths(GridLayout::wanted);
        List<Integer> least = widths(GridLayout::least);
        if (width(least) <= limit) {
            List<Integer> widths = even(narrowed(wanted, least), wanted.size());
            return List.of(new Block(rows.stream().map(row -> cut(row, widths)).toList(), widths,
                labels));
        }
        List<Columns> ranges = ranges(wanted);
        List<Integer> widths = even(wanted, ranges.getFirst().count());
        List<Block> blocks = new ArrayList<>();
        for (List<Row> structure : structures()) {
            for (Columns range : ranges) {
                List<Row> shown = structure.stream().filter(row -> isShown(row, range))
                    .map(row -> slice(row, range)).toList();
                if (!shown.isEmpty()) {
                    blocks.add(new Block(shown, widths.subList(range.from(), range.to()), labels));
                }
            }
        }
        return blocks;
    }

    private List<Integer> widths(ToIntFunction<Cell> width) {
        int count = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.range(0, count).mapToObj(column -> rows.stream()
            .filter(row -> column < row.cells().size())
            .mapToInt(row -> width.applyAsInt(row.cells().get(column)))
            .max().orElse(NARROWEST)).toList();
    }

    private static int wanted(Cell cell) {
        return Math.max(captions(cell), Widths.inner(cell).length());
    }

    private static int least(Cell cell) {
        boolean whole = NUMBER.matcher(cell.text()).matches();
        return Math.max(captions(cell),
            whole ? Widths.tight(cell) : Math.min(LEAST_TEXT, Widths.tight(cell)));
    }

    private static int captions(Cell cell) {
        int caption = Math.max(cell.above().length(), cell.below().length());
        return Math.max(NARROWEST, caption == 0 ? 0 : caption + 2);
    }

    private int width(List<Integer> widths) {
        return labels + 1 + widths.size() + widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** The widest columns made as narrow as is needed, but none narrower than its least. */
    private List<Integer> narrowed(List<Integer> wanted, List<Integer> least) {
        List<Integer> widths = wanted;
        for (int most = widest(wanted); width(widths) > limit; most--) {
            int cap = most;
            widths = IntStream.range(0, wanted.size()).mapToObj(column ->
                Math.clamp(cap, least.get(column), wanted.get(column))).toList();
        }
        return widths;
    }

    private static Row cut(Row row, List<Integer> widths) {
        return new Row(row.label(), IntStream.range(0, row.cells().size())
            .mapToObj(column -> Widths.cut(row.cells().get(column), widths.get(column)))
            .toList());
    }

    /** The same width for all, unless that is too wide for so many side by side. */
    private List<Integer> even(List<Integer> widths, int together) {
        List<Integer> even = Collections.nCopies(widths.size(), widest(widths));
        boolean fits = width(even.subList(0, together)) <= Math.min(COMFORTABLE, limit);
        return fits ? even : widths;
    }

    private static int widest(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).max().orElse(NARROWEST);
    }

    /** As few as will do, and of those as even as can be. */
    private List<Columns> ranges(List<Integer> widths) {
        List<Columns> few = ranges(widths, widths.size());
        List<Columns> even = ranges(widths, Math.ceilDiv(widths.size(), few.size()));
        return even.size() == few.size() ? even : few;
    }

    private List<Columns> ranges(List<Integer> widths, int most) {
        List<Columns> ranges = new ArrayList<>();
        int from = 0;
        while (from < widths.size()) {
            int to = from + 1;
            while (to < widths.size() && to - from < most
                    && width(widths.subList(from, to + 1)) <= limit) {
                to++;
            }
            ranges.add(new Columns(from, to));
            from = to;
        }
        return ranges;
    }

    private List<List<Row>> structures() {
        List<List<Row>> structures = new ArrayList<>();
        for (Row row : rows) {
            if (structures.isEmpty() || row.has(Cell::above)) {
                structures.add(new ArrayList<>());
            }
            structures.getLast().add(row);
        }
        return structures;
    }

    /** A row of which there is nothing anywhere is shown once, for the sake of its label. */
    private static boolean isShown(Row row, Columns range) {
        return slice(row, range).isVisible() || range.from() == 0 && !row.isVisible();
    }

    private static Row slice(Row row, Columns range) {
        int size = row.cells().size();
        return new Row(row.label(), row.cells().subList(
            Math.min(range.from(), size), Math.min(range.to(), size)));
    }
}
