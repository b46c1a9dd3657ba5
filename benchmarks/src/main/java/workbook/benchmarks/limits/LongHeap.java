package workbook.benchmarks.limits;

import java.util.Arrays;
import java.util.NoSuchElementException;

/**
 * A min-heap of numbers with four children each. It has no order but theirs, and nothing can be
 * taken out but the smallest; equal numbers cannot be told apart. Not thread-safe.
 */
public final class LongHeap {

    /*
     * Implementation notes
     *
     *     slot   0    1    2 3 4 5    6 7 8 9    10 11 12 13   ..
     *            -   top   children   children   children
     *                      of 1       of 2       of 3
     *
     * The header of an array takes 16 bytes, as much as two numbers: so a group of four children
     * begins at a multiple of 32 bytes, if the array begins at one, and lies in one cache line. A
     * large array is the first thing in a region of G1, so it does; small ones are in the cache
     * anyway.
     *
     * I1: no number is smaller than its parent.
     * I2: behind the last number all slots hold NONE, and there are whole groups only.
     *
     * I2 is why the smallest of four children is found without asking how many there are. A number
     * may well be NONE: it moves below nothing, and nothing moves above it.
     *
     * Numbers move into a hole, one write a level. Nobody can throw on the way.
     */

    private static final long NONE = Long.MAX_VALUE;
    private static final int TOP = 1;
    private static final int FIRST_LENGTH = 6;

    private long[] slots = new long[FIRST_LENGTH];
    private int last = TOP - 1;

    /** An empty heap. */
    public LongHeap() {
        Arrays.fill(slots, NONE);
    }

    /** Adds {@code key}. */
    public void push(long key) {
        if (++last == slots.length) {
            grow();
        }
        int hole = last;
        while (hole > TOP && key < slots[parent(hole)]) {
            slots[hole] = slots[parent(hole)];
            hole = parent(hole);
        }
        slots[hole] = key;
    }

    /**
     * Takes out the smallest number.
     *
     * @throws NoSuchElementException if the heap is empty
     */
    public long pop() {
        if (last < TOP) {
            throw new NoSuchElementException("the heap is empty");
        }
        long smallest = slots[TOP];
        long moving = slots[last];
        slots[last--] = NONE;
        if (last >= TOP) {
            sink(moving);
        }
        return smallest;
    }

    /** Moves a hole down from the top to where {@code key} belongs. */
    private void sink(long key) {
        int hole = TOP;
        for (int first = firstChild(hole); first <= last; first = firstChild(hole)) {
            int child = smallestFrom(first);
            if (slots[child] >= key) {
                break;
            }
            slots[hole] = slots[child];
            hole = child;
        }
        slots[hole] = key;
    }

    /** Without jumps: which of four is the smallest cannot be foreseen. */
    private int smallestFrom(int first) {
        int smallest = first;
        long least = slots[first];
        for (int child = first + 1; child < first + 4; child++) {
            long key = slots[child];
            smallest = key < least ? child : smallest;
            least = Math.min(key, least);
        }
        return smallest;
    }

    private void grow() {
        int full = slots.length;
        slots = Arrays.copyOf(slots, 2 * full + 2); // whole groups again
        Arrays.fill(slots, full, slots.length, NONE);
    }

    private static int parent(int slot) {
        return slot + 2 >> 2;
    }

    private static int firstChild(int slot) {
        return 4 * slot - 2;
    }
}
