package workbook.grader.picture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Link;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;

/** A picture in sentences, for those who listen to it. */
final class Description {

    private Description() {
    }

    static String of(Picture picture) {
        return sentences(picture.parts()).collect(Collectors.joining(" "));
    }

    private static Stream<String> sentences(List<Part> parts) {
        return parts.stream().flatMap(Description::sentences);
    }

    private static Stream<String> sentences(Part part) {
        return switch (part) {
            case Note note -> Stream.of(note.text());
            case Grid grid -> grid.rows().stream().map(Description::row);
            case Chain chain -> Stream.of(list(chain.label(), chain.cells(), ", then "));
            case Link link -> Stream.of(link.label() + " leads to " + link.target() + ".");
            case Box box ->
                Stream.concat(Stream.of(box.title() + "."), sentences(box.parts()));
        };
    }

    private static String row(Row row) {
        return list(row.label(), row.cells(), ", ");
    }

    private static String list(String label, List<Cell> cells, String between) {
        String values = cells.stream().filter(Cell::isVisible).map(Description::cell)
            .collect(Collectors.joining(between));
        return (label.isEmpty() ? "" : label.strip() + ": ")
            + (values.isEmpty() ? "nothing" : values) + ".";
    }

    private static String cell(Cell cell) {
        String text = cell.text().isBlank() ? "empty" : cell.text();
        return cell.changed() ? text + " (changed)" : text;
    }
}
