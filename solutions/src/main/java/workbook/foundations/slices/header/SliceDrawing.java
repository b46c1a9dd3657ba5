package workbook.foundations.slices.header;

import java.util.ArrayList;
import java.util.List;
import workbook.grader.picture.Cell;
import workbook.grader.picture.Part;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;
import workbook.grader.picture.Picture;

/**
 * How slices are drawn: a box for each array, and below the array a row for each slice over it. An
 * element up to its length is marked, one up to its capacity faded.
 */
public final class SliceDrawing {

    private SliceDrawing() {
    }

    /**
     * A slice and what it is called.
     *
     * @param name of the variable
     */
    public record Named(String name, SliceView<?> view) {
    }

    /** The picture of one slice. */
    public static Picture of(SliceView<?> slice) {
        return of(List.of(new Named("s", slice)));
    }

    /** The picture of slices, each below the array that it shares with others. */
    public static Picture of(List<Named> slices) {
        List<Part> parts = new ArrayList<>();
        List<Named> left = slices.stream().filter(slice -> !slice.view().nil()).toList();
        int arrays = 0;
        while (!left.isEmpty()) {
            Object array = left.getFirst().view().array();
            List<Named> sharing =
                left.stream().filter(slice -> slice.view().array() == array).toList();
            parts.add(box(++arrays, sharing));
            left = left.stream().filter(slice -> slice.view().array() != array).toList();
        }
        slices.stream().filter(slice -> slice.view().nil())
            .forEach(slice -> parts.add(new Note(slice.name() + " is nil: no array")));
        return new Picture("slices: %d, arrays: %d".formatted(slices.size(), arrays), parts);
    }

    private static Box box(int number, List<Named> slices) {
        List<Row> rows = new ArrayList<>();
        rows.add(array(slices));
        slices.forEach(slice -> rows.add(row(slice)));
        return new Box("array " + number, "", List.of(new Grid(rows)));
    }

    /** The array itself, if it can be looked at; else as far as the slices show it. */
    private static Row array(List<Named> slices) {
        List<Cell> cells = new ArrayList<>();
        if (slices.getFirst().view().array() instanceof Object[] elements) {
            for (int at = 0; at < elements.length; at++) {
                cells.add(Cell.plain(elements[at]).above(at));
            }
        } else {
            int end = slices.stream()
                .mapToInt(slice -> slice.view().offset() + slice.view().cap()).max().orElse(0);
            for (int at = 0; at < end; at++) {
                cells.add(seen(slices, at).above(at));
            }
        }
        return new Row("", cells);
    }

    private static Cell seen(List<Named> slices, int at) {
        return slices.stream().map(Named::view)
            .filter(view -> at >= view.offset() && at < view.offset() + view.cap())
            .map(view -> Cell.plain(view.full().get(at - view.offset())))
            .findFirst().orElse(Cell.empty("?"));
    }

    private static Row row(Named slice) {
        SliceView<?> view = slice.view();
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < view.offset(); at++) {
            cells.add(Cell.gap());
        }
        for (int at = 0; at < view.cap(); at++) {
            Object element = view.full().get(at);
            cells.add(at < view.len() ? Cell.marked(element) : Cell.faded(element));
        }
        return new Row("%s: offset %d, len %d, cap %d".formatted(
            slice.name(), view.offset(), view.len(), view.cap()), cells);
    }
}
