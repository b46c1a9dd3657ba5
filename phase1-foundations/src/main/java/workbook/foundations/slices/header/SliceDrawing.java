package workbook.foundations.slices.header;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        List<Object> arrays = slices.stream().filter(slice -> !slice.view().nil())
            .map(slice -> new Identity(slice.view().array())).distinct()
            .map(Identity::array).toList();
        Stream<Part> boxes = IntStream.range(0, arrays.size())
            .mapToObj(i -> box(i + 1, slices.stream()
                .filter(slice -> slice.view().array() == arrays.get(i)).toList()));
        Stream<Part> nils = slices.stream().filter(slice -> slice.view().nil())
            .map(slice -> new Note(slice.name() + " is nil: no array"));
        return new Picture("slices: %d, arrays: %d".formatted(slices.size(), arrays.size()),
            Stream.concat(boxes, nils).toList());
    }

    /** An array is the same only if it is the very same. */
    private record Identity(Object array) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Identity(Object otherArray) && otherArray == array;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(array);
        }
    }

    private static Box box(int number, List<Named> slices) {
        List<Row> rows = Stream.concat(Stream.of(array(slices)),
            slices.stream().map(SliceDrawing::row)).toList();
        return new Box("array " + number, "", List.of(new Grid(rows)));
    }

    /** The array itself, if it can be looked at; else as far as the slices show it. */
    private static Row array(List<Named> slices) {
        int end = slices.stream().map(Named::view)
            .mapToInt(view -> view.offset() + view.cap()).max().orElse(0);
        Stream<Cell> cells = slices.getFirst().view().array() instanceof Object[] elements
            ? Arrays.stream(elements).map(Cell::plain)
            : IntStream.range(0, end).mapToObj(at -> seen(slices, at));
        List<Cell> all = cells.toList();
        return new Row("", IntStream.range(0, all.size())
            .mapToObj(at -> all.get(at).above(at)).toList());
    }

    private static Cell seen(List<Named> slices, int at) {
        return slices.stream().map(Named::view)
            .filter(view -> at >= view.offset() && at < view.offset() + view.cap())
            .map(view -> Cell.plain(view.full().get(at - view.offset())))
            .findFirst().orElse(Cell.empty("?"));
    }

    private static Row row(Named slice) {
        SliceView<?> view = slice.view();
        Stream<Cell> before = Stream.generate(Cell::gap).limit(view.offset());
        Stream<Cell> window = IntStream.range(0, view.cap()).mapToObj(at -> at < view.len()
            ? Cell.marked(view.full().get(at)) : Cell.faded(view.full().get(at)));
        return new Row("%s: offset %d, len %d, cap %d".formatted(
            slice.name(), view.offset(), view.len(), view.cap()),
            Stream.concat(before, window).toList());
    }
}
