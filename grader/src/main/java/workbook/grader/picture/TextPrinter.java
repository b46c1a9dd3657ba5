package workbook.grader.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Link;
import workbook.grader.picture.Part.Note;

/**
 * Pictures as plain text of at most 100 columns, for the terminal and for messages. The same
 * picture is always the same text; no line ends in a blank.
 *
 * <p>{@code [x]} is what the picture is about, {@code (x)} does not count, {@code x*} has changed,
 * {@code x…} is longer.
 */
public final class TextPrinter {

    /** How wide a line may be. */
    public static final int COLUMNS = 100;

    private static final int FRAME = 4;

    private TextPrinter() {
    }

    /** The picture's lines, each with its end. */
    public static String print(Picture picture) {
        List<String> lines = new ArrayList<>(Widths.wrap(picture.title(), COLUMNS));
        lines.addAll(lines(picture.parts(), COLUMNS));
        return lines.stream().map(line -> line.stripTrailing() + "\n")
            .collect(Collectors.joining());
    }

    private static List<String> lines(List<Part> parts, int columns) {
        return parts.stream().flatMap(part -> lines(part, columns).stream()).toList();
    }

    private static List<String> lines(Part part, int columns) {
        return switch (part) {
            case Note note -> Widths.wrap(note.text(), columns);
            case Grid grid -> GridLayout.blocks(grid, columns).stream()
                .flatMap(each -> TextGrid.lines(each).stream()).toList();
            case Chain chain -> chain(chain, columns);
            case Link link ->
                List.of(label(link.label()) + cell(link.cell()) + "--> " + link.target());
            case Box box -> box(box, columns);
        };
    }

    private static List<String> chain(Chain chain, int columns) {
        List<String> lines = new ArrayList<>();
        for (List<Cell> run : Widths.wrap(chain, columns)) {
            String start = lines.isEmpty() ? label(chain.label())
                : " ".repeat(label(chain.label()).length()) + Widths.ARROW;
            lines.add(start + run.stream().map(TextPrinter::cell)
                .collect(Collectors.joining(Widths.ARROW)));
        }
        return lines;
    }

    private static List<String> box(Box box, int columns) {
        List<String> titles = Widths.wrap(box.title(), columns - FRAME - 2);
        List<String> lines = new ArrayList<>(titles.subList(1, titles.size()));
        lines.addAll(lines(box.parts(), columns - FRAME));
        int width = Math.max(titles.getFirst().length() + 2,
            lines.stream().mapToInt(String::length).max().orElse(0));
        List<String> framed = new ArrayList<>();
        framed.add("+- " + titles.getFirst() + " "
            + "-".repeat(width - titles.getFirst().length() - 1) + "+");
        lines.forEach(line ->
            framed.add("| " + line + " ".repeat(width - line.length()) + " |"));
        framed.add("+" + "-".repeat(width + 2) + "+");
        return Collections.unmodifiableList(framed);
    }

    private static String label(String label) {
        return label.isEmpty() ? "" : label + " ";
    }

    private static String cell(Cell cell) {
        return cell.isVisible() ? "[" + Widths.inner(cell) + "]" : "";
    }
}
