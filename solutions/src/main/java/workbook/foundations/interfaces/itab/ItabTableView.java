package workbook.foundations.interfaces.itab;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The interface tables at one instant.
 *
 * @param size how many slots there are
 * @param count how many of them are taken
 * @param slots what is in each slot; empty if it is free
 */
public record ItabTableView(int size, int count, List<Optional<Itab>> slots) {

    public ItabTableView {
        slots = List.copyOf(slots);
    }

    /** The slot that {@code itab} itself is in; -1 if it is in none. */
    public int slotOf(Itab itab) {
        return IntStream.range(0, slots.size())
            .filter(slot -> slots.get(slot).orElse(null) == itab)
            .findFirst().orElse(-1);
    }
}
