package workbook.foundations.interfaces.itab;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * All interface tables that were ever needed: a hash table with open addressing, as the runtime's.
 *
 * <p>It has {@value #FIRST_SIZE} slots at first. The search for a pair begins at the hash of the
 * interface, exclusive-or the hash of the type, in its low bits; it goes on 1, then 2, then 3
 * slots further, and round at the end, until it comes to the pair or to a free slot. Nothing is
 * ever taken out. Not thread-safe.
 *
 * @see <a href="https://go.dev/src/runtime/iface.go">getitab in iface.go</a>
 */
public final class ItabTable {

    /** How many slots there are at first. */
    public static final int FIRST_SIZE = 512;

    /**
     * The table of {@code inter} and {@code type}. It is built when it is asked for the first time,
     * and kept, also if the type does not implement the interface. When three quarters of the
     * slots are taken, one that is to be added doubles them before: the others move, in the order
     * of their slots, and then it takes its own.
     *
     * <p>Constant time on average.
     *
     * @throws IllegalArgumentException if {@code inter} has no methods; then nothing is kept
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
