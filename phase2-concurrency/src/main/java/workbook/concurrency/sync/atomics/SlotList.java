package workbook.concurrency.sync.atomics;

import java.util.OptionalInt;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    /**
     * All slots are free.
     *
     * @param slots how many, at least 1; they are 0 to {@code slots - 1}
     * @throws IllegalArgumentException if {@code slots} is below 1, naming it
     */
    @Solve
    public SlotList(int slots) {
        throw new Unsolved("new SlotList");
    }

    /**
     * Takes a slot.
     *
     * @return the slot; empty if none is free
     */
    @Solve
    public OptionalInt take() {
        throw new Unsolved("SlotList.take");
    }

    /**
     * Gives a slot back, so that it can be taken again. Any thread may give it back.
     *
     * @throws IllegalStateException if {@code slot} is not taken, naming it: nothing changes
     * @throws IndexOutOfBoundsException if there is no such slot, naming it
     */
    @Solve
    public void giveBack(int slot) {
        throw new Unsolved("SlotList.giveBack");
    }
}
