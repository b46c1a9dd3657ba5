package workbook.foundations.interfaces.itab;

import java.util.Optional;
import java.util.stream.Stream;
import workbook.grader.Solve;

/**
 * All interface tables that were ever needed: a hash table with open addressing, like the one of
 * Go's runtime.
 *
 * <p>It has {@value #FIRST_SIZE} slots at first. The search for a pair begins in the slot whose
 * number is the low bits of {@code inter.hash() ^ type.hash()}. It goes on 1 slot further, then 2,
 * then 3, and so on, and from the last slot round to the first, until it comes to the pair or to a
 * free slot. Interfaces and types are compared by identity. Nothing is ever taken out. Not
 * thread-safe.
 *
 * @see <a href="https://go.dev/src/runtime/iface.go">getitab in iface.go</a>
 */
public final class ItabTable {

    /*
     * Implementation notes
     *
     *     home = (inter.hash ^ type.hash) & mask      home, home + 1, home + 3, home + 6, ...
     *
     * I1: from the home of an itab to its slot there is no free slot on the way.
     * I2: no pair is in the table twice.
     * I3: a quarter of the slots is free, so every search ends: steps of 1, 2, 3, ... come to
     *     every slot of a table whose size is a power of two.
     *
     * Differs from: the runtime searches without a lock and takes one to add. It knows the itabs
     * that the compiler has built from the start.
     */

    /** How many slots there are at first. */
    public static final int FIRST_SIZE = 512;

    private Itab[] slots = new Itab[FIRST_SIZE];
    private int count;

    /**
     * The table of {@code inter} and {@code type}. It is built when it is asked for the first time,
     * and kept, also if the type does not implement the interface. If three quarters of the slots
     * are taken when one is to be added, the slots are doubled first: the tables that are there
     * move, in the order of their slots, and then the new one takes its slot.
     *
     * @throws IllegalArgumentException if {@code inter} has no methods, naming it; then nothing is
     *     kept
     */
    @Solve
    public Itab find(InterfaceType inter, Type type) {
        Itab known = slots[slot(slots, inter, type)];
        return known == null ? add(Itab.build(inter, type)) : known;
    }

    /** The table at this instant. */
    @Solve
    public ItabTableView inspect() {
        return new ItabTableView(slots.length, count,
            Stream.of(slots).map(Optional::ofNullable).toList());
    }

    private Itab add(Itab itab) {
        if (count >= 3 * (slots.length / 4)) {
            grow();
        }
        slots[slot(slots, itab.inter(), itab.type())] = itab;
        count++;
        return itab;
    }

    /** Keeps I1: a slot depends on how many there are, so everybody looks for a new one. */
    private void grow() {
        Itab[] larger = new Itab[slots.length * 2];
        for (Itab itab : slots) {
            if (itab != null) {
                larger[slot(larger, itab.inter(), itab.type())] = itab;
            }
        }
        slots = larger;
    }

    /** The slot of a pair: the one it is in, or the free one that it would take. */
    private static int slot(Itab[] slots, InterfaceType inter, Type type) {
        int mask = slots.length - 1;
        int slot = (inter.hash() ^ type.hash()) & mask;
        for (int step = 1; slots[slot] != null && !isOf(slots[slot], inter, type); step++) {
            slot = (slot + step) & mask;
        }
        return slot;
    }

    private static boolean isOf(Itab itab, InterfaceType inter, Type type) {
        return itab.inter() == inter && itab.type() == type;
    }
}
