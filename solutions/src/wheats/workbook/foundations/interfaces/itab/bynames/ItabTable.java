package workbook.foundations.interfaces.itab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import workbook.grader.Solve;

/** Slots in a list, and the place of every probe worked out from its number. */
public final class ItabTable {

    public static final int FIRST_SIZE = 512;

    private List<Itab> slots = free(FIRST_SIZE);

    @Solve
    public Itab find(InterfaceType inter, Type type) {
        int slot = probe(slots, inter, type);
        if (slots.get(slot) != null) {
            return slots.get(slot);
        }
        Itab built = Itab.build(inter, type);
        if (count() == slots.size() / 4 * 3) {
            List<Itab> larger = free(slots.size() * 2);
            slots.stream().filter(Objects::nonNull).forEach(
                itab -> larger.set(probe(larger, itab.inter(), itab.type()), itab));
            slots = larger;
        }
        slots.set(probe(slots, inter, type), built);
        return built;
    }

    @Solve
    public ItabTableView inspect() {
        return new ItabTableView(slots.size(), count(),
            slots.stream().map(Optional::ofNullable).toList());
    }

    private int count() {
        return slots.size() - Collections.frequency(slots, null);
    }

    private static int probe(List<Itab> slots, InterfaceType inter, Type type) {
        int home = inter.hash() ^ type.hash();
        return IntStream.iterate(0, i -> i + 1)
            .map(i -> Math.floorMod(home + i * (i + 1) / 2, slots.size()))
            .filter(slot -> slots.get(slot) == null
                || slots.get(slot).type() == type && slots.get(slot).inter() == inter)
            .findFirst().orElseThrow();
    }

    private static List<Itab> free(int size) {
        return new ArrayList<>(Collections.nCopies(size, null));
    }
}
