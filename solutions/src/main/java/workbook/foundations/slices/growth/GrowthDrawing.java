package workbook.foundations.slices.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import workbook.grader.picture.Cell;
import workbook.grader.picture.Part;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Row;
import workbook.grader.picture.Picture;

/**
 * How growth is drawn: a column for each time that a slice moved to a new array, and the places of
 * the present array as long as there are few. The block, step 3, is not drawn: a policy does not
 * tell it.
 */
public final class GrowthDrawing {

    private static final int MOST_PLACES = 20;

    private GrowthDrawing() {
    }

    /**
     * One move to a new array.
     *
     * @param old the capacity before
     * @param needed the length that had to fit
     * @param wanted how many elements the rule asked for
     * @param bytes how many bytes these take
     * @param capacity the capacity afterwards
     */
    public record Move(long old, long needed, long wanted, long bytes, long capacity) {
    }

    /**
     * The picture of a slice that was appended to.
     *
     * @param length of the slice
     * @param moves in their order
     */
    public static Picture of(long length, List<Move> moves) {
        long capacity = moves.isEmpty() ? 0 : moves.getLast().capacity();
        List<Part> parts = new ArrayList<>();
        if (capacity > 0 && capacity <= MOST_PLACES) {
            parts.add(Grid.of(places(length, capacity)));
        }
        if (!moves.isEmpty()) {
            parts.add(Grid.of(row("old capacity", moves, Move::old),
                row("needed", moves, Move::needed), row("1. the rule", moves, Move::wanted),
                row("2. bytes", moves, Move::bytes),
                row("4. what fits", moves, Move::capacity)));
        }
        return new Picture("slice: length %d, capacity %d, moved %d times".formatted(
            length, capacity, moves.size()), parts);
    }

    private static Row places(long length, long capacity) {
        List<Cell> places = new ArrayList<>();
        for (long at = 0; at < capacity; at++) {
            places.add((at < length ? Cell.plain("x") : Cell.empty()).above(at));
        }
        return new Row("the array", places);
    }

    private static Row row(String label, List<Move> moves, ToLongFunction<Move> value) {
        return new Row(label,
            moves.stream().map(move -> Cell.plain(value.applyAsLong(move))).toList());
    }
}
