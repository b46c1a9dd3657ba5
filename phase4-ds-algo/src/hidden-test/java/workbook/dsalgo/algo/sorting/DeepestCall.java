package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.stream.Stream;

/** An order that looks at the stack now and then. */
final class DeepestCall implements Comparator<Integer> {

    private final Comparator<Integer> order;
    private final long outside = frames();
    private int calls;
    private long deepest;

    DeepestCall(Comparator<Integer> order) {
        this.order = order;
    }

    @Override
    public int compare(Integer one, Integer other) {
        if (calls++ % 97 == 0) {
            deepest = Math.max(deepest, frames());
        }
        return order.compare(one, other);
    }

    /** How many frames there were at most, on top of those at the beginning. */
    long frames() {
        return StackWalker.getInstance().walk(Stream::count) - outside;
    }

    long deepest() {
        return deepest;
    }
}
