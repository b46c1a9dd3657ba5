package workbook.concurrency.sync.atomics;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import workbook.grader.Solve;

/** A stack of new nodes: none is ever the head again, as long as somebody remembers it. */
public final class SlotList {

    private record Node(int slot, Node below) {
    }

    private final AtomicReference<Node> head = new AtomicReference<>();
    private final AtomicIntegerArray taken;

    @Solve
    public SlotList(int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("slots: " + slots);
        }
        taken = new AtomicIntegerArray(slots);
        for (int slot = slots - 1; slot >= 0; slot--) {
            head.set(new Node(slot, head.get()));
        }
    }

    @Solve
    public OptionalInt take() {
        Node top = head.getAndUpdate(node -> node == null ? null : node.below());
        if (top == null) {
            return OptionalInt.empty();
        }
        taken.set(top.slot(), 1);
        return OptionalInt.of(top.slot());
    }

    @Solve
    public void giveBack(int slot) {
        if (!taken.compareAndSet(slot, 1, 0)) {
            throw new IllegalStateException("free: " + slot);
        }
        head.updateAndGet(below -> new Node(slot, below));
    }
}
