package workbook.grader.picture;

import java.util.ArrayList;
import java.util.List;
import workbook.grader.picture.Part.Chain;

/**
 * How wide things are, in characters of one width, and how wide ones are cut or broken. Both
 * printers measure in these.
 *
 * @see GridLayout the same of grids
 */
final class Widths {

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

    /** The same in {@code width} characters, if need be without the spaces beside the text. */
    static String inner(Cell cell, int width) {
        String inner = inner(cell);
        return inner.length() <= width ? inner : inner.strip();
    }

    /** The least width that nothing of the cell's text need be cut for. */
    static int tight(Cell cell) {
        return inner(cell).strip().length();
    }

    /** The cell with its text cut if that is wider than {@code width}. */
    static Cell cut(Cell cell, int width) {
        int over = tight(cell) - width;
        if (over <= 0) {
            return cell;
        }
        String text = cell.text();
        int end = Math.max(0, text.length() - over - Cell.CUT.length());
        boolean splits = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return new Cell(text.substring(0, splits ? end - 1 : end) + Cell.CUT, cell.kind(),
            cell.above(), cell.below(), cell.changed());
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
