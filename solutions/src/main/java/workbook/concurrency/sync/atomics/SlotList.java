package workbook.concurrency.sync.atomics;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import workbook.grader.Solve;

/**
 * Hands out the slots of a fixed number, each to one taker at a time: places in a buffer, say, or
 * connections. A slot that was given back last is taken first; at the beginning 0 is taken first,
 * then 1, and so on. A slot is taken from the return of {@link #take} to the call of {@link
 * #giveBack}; while one of these is under way, others may find the slot free or taken.
 *
 * <p>Thread-safe and lock-free: no thread waits for another one. A call takes constant time, also
 * if a thousand are free, and begins anew only when another thread has changed the list meanwhile.
 */
public final class SlotList {

    /*
     * Implementation notes
     *
     *     head = (stamp 7, slot 2)      next:  [ 0: taken | 1: end | 2: 1 ]      2 -> 1 -> end
     *
     * A stack in an array: next of a free slot is the one below it.
     *
     * I1: following next from the head meets every free slot once, and no other.
     * I2: next of a slot that is taken is TAKEN; whoever sets it from TAKEN gives the slot back.
     * I3: each change of the head has a stamp that no head had before (until 2^32 changes later).
     *
     * R1: between "the head is 0, and 1 is below it" and the compare-and-set, others may take 0,
     * take 1, and give 0 back. The head is 0 again and 1 is no longer below it. With the slot
     * alone the compare-and-set would succeed, and hand out 1 a second time: ABA. The stamp is
     * another one, so it fails.
     *
     * Two halves of a long: one compare-and-set for both.
     */

    private static final int END = -1;
    private static final int TAKEN = -2;

    private final AtomicIntegerArray next;
    private final AtomicLong head;

    /**
     * All slots are free.
     *
     * @param slots how many, at least 1; they are 0 to {@code slots - 1}
     * @throws IllegalArgumentException if {@code slots} is below 1, naming it
     */
    @Solve
    public SlotList(int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("slots " + slots + " is below 1");
        }
        next = new AtomicIntegerArray(slots);
        for (int slot = 0; slot < slots; slot++) {
            next.set(slot, slot + 1 < slots ? slot + 1 : END);
        }
        head = new AtomicLong(head(0, 0));
    }

    /**
     * Takes a slot.
     *
     * @return the slot; empty if none is free
     */
    @Solve
    public OptionalInt take() {
        while (true) {
            long top = head.get();
            int slot = slot(top);
            if (slot == END) {
                return OptionalInt.empty();
            }
            if (head.compareAndSet(top, head(stamp(top) + 1, next.get(slot)))) {
                next.set(slot, TAKEN);
                return OptionalInt.of(slot);
            }
        }
    }

    /**
     * Gives a slot back, so that it can be taken again. Any thread may give it back.
     *
     * @throws IllegalStateException if {@code slot} is not taken, naming it: nothing changes
     * @throws IndexOutOfBoundsException if there is no such slot, naming it
     */
    @Solve
    public void giveBack(int slot) {
        if (slot < 0 || slot >= next.length()) {
            throw new IndexOutOfBoundsException("slot " + slot + " of " + next.length());
        }
        if (!next.compareAndSet(slot, TAKEN, END)) {
            throw new IllegalStateException("slot " + slot + " is not taken");
        }
        head.updateAndGet(top -> {
            next.set(slot, slot(top)); // anew after a refusal: another slot is below
            return head(stamp(top) + 1, slot);
        });
    }

    private static long head(int stamp, int slot) {
        return (long) stamp << 32 | slot & 0xFFFF_FFFFL;
    }

    private static int stamp(long head) {
        return (int) (head >>> 32);
    }

    private static int slot(long head) {
        return (int) head;
    }
}
