package workbook.concurrency.sync.atomics;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import workbook.grader.Solve;

/** The library's stamp, beside one object for each slot. */
public final class SlotList {

    private record Slot(int number) {
    }

    private static final Slot END = new Slot(-1);
    private static final Slot TAKEN = new Slot(-2);

    private final Slot[] all;
    private final AtomicReferenceArray<Slot> below;
    private final AtomicStampedReference<Slot> head;

    @Solve
    public SlotList(int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("slots: " + slots);
        }
        all = new Slot[slots];
        below = new AtomicReferenceArray<>(slots);
        Slot last = END;
        for (int number = slots - 1; number >= 0; number--) {
            all[number] = new Slot(number);
            below.set(number, last);
            last = all[number];
        }
        head = new AtomicStampedReference<>(last, 0);
    }

    @Solve
    public OptionalInt take() {
        int[] stamp = new int[1];
        while (true) {
            Slot top = head.get(stamp);
            if (top == END) {
                return OptionalInt.empty();
            }
            Slot next = below.get(top.number());
            if (head.compareAndSet(top, next, stamp[0], stamp[0] + 1)) {
                below.set(top.number(), TAKEN);
                return OptionalInt.of(top.number());
            }
        }
    }

    @Solve
    public void giveBack(int slot) {
        if (!below.compareAndSet(slot, TAKEN, END)) {
            throw new IllegalStateException("free: " + slot);
        }
        int[] stamp = new int[1];
        Slot top;
        do {
            top = head.get(stamp);
            below.set(slot, top);
        } while (!head.compareAndSet(top, all[slot], stamp[0], stamp[0] + 1));
    }
}
