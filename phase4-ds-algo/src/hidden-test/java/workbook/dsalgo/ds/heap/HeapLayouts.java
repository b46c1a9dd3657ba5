package workbook.dsalgo.ds.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What is looked at in a heap. */
final class HeapLayouts {

    private HeapLayouts() {
    }

    static void assertHeap(Heap<Integer> heap, String what) {
        assertThat(violation(heap.layout(), heap.arity())).as(what).isEmpty();
    }

    /** The first child that is smaller than its parent, in words; empty if there is none. */
    static String violation(List<Integer> layout, int arity) {
        for (int at = 1; at < layout.size(); at++) {
            int parent = (at - 1) / arity;
            if (layout.get(at) < layout.get(parent)) {
                return "in %s index %d (%d) is smaller than its parent, index %d (%d)".formatted(
                    layout, at, layout.get(at), parent, layout.get(parent));
            }
        }
        return "";
    }

    /** All that can be popped, and at most one more than there was. */
    static List<Integer> drained(Heap<Integer> heap) {
        int size = heap.size();
        List<Integer> out = new ArrayList<>();
        while (heap.size() > 0 && out.size() <= size) {
            out.add(heap.pop());
        }
        return out;
    }
}
