package workbook.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import workbook.dsalgo.ds.heap.Heap;

/** The heaps that are measured. */
public enum HeapPeer {

    BINARY("Heap binary"),
    FOUR_ARY("Heap 4-ary"),
    PRIORITY_QUEUE("PriorityQueue");

    private final String title;

    HeapPeer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    HeapUnderTest make() {
        return switch (this) {
            case BINARY -> new Reference(2);
            case FOUR_ARY -> new Reference(4);
            case PRIORITY_QUEUE -> new Jdk(new PriorityQueue<>());
        };
    }

    /** The one thing the benchmark knows of a heap. */
    interface HeapUnderTest {

        void push(Long element);

        Long pop();
    }

    private record Reference(Heap<Long> heap) implements HeapUnderTest {

        Reference(int arity) {
            this(new Heap<Long>(arity, List.of(), Comparator.naturalOrder()));
        }

        @Override
        public void push(Long element) {
            heap.push(element);
        }

        @Override
        public Long pop() {
            return heap.pop();
        }
    }

    private record Jdk(PriorityQueue<Long> queue) implements HeapUnderTest {

        @Override
        public void push(Long element) {
            queue.add(element);
        }

        @Override
        public Long pop() {
            return queue.remove();
        }
    }
}
