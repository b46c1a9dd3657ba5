package workbook.foundations.interfaces.itab;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    /** How many slots there are at first. */
    public static final int FIRST_SIZE = 512;

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
        throw new Unsolved("ItabTable.find");
    }

    /** The table at this instant. */
    @Solve
    public ItabTableView inspect() {
        throw new Unsolved("ItabTable.inspect");
    }
}
