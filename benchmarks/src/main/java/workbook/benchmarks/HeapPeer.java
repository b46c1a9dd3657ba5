package workbook.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import workbook.benchmarks.limits.LongHeap;
import workbook.dsalgo.ds.heap.Heap;

/** The heaps that are measured. */
public enum HeapPeer {

    BINARY("Heap binary", ""),
    FOUR_ARY("Heap 4-ary", ""),
    LONG_HEAP("LongHeap", ", 4 children, no boxed keys"),
    PRIORITY_QUEUE("PriorityQueue", "");

    private final String title;
    private final String note;

    HeapPeer(String title, String note) {
        this.title = title;
        this.note = note;
    }

    String title() {
        return title;
    }

    /** The title, and what there is to know about it in a table. */
    String label() {
        return title + note;
    }

    HeapUnderTest make() {
        return switch (this) {
            case BINARY -> new Reference(2);
            case FOUR_ARY -> new Reference(4);
            case LONG_HEAP -> new Limit(new LongHeap());
            case PRIORITY_QUEUE -> new Jdk(new PriorityQueue<>());
        };
    }

    /** The one thing the benchmark knows of a heap. Who stores objects makes one of each number. */
    interface HeapUnderTest {

        void push(long element);

        long pop();
    }

    private record Reference(Heap<Long> heap) implements HeapUnderTest {

        Reference(int arity) {
            this(new Heap<Long>(arity, List.of(), Comparator.naturalOrder()));
        }

        @Override
        public void push(long element) {
            heap.push(element);
        }

        @Override
        public long pop() {
            return heap.pop();
        }
    }

    private record Limit(LongHeap heap) implements HeapUnderTest {

        @Override
        public void push(long element) {
            heap.push(element);
        }

        @Override
        public long pop() {
            return heap.pop();
        }
    }

    private record Jdk(PriorityQueue<Long> queue) implements HeapUnderTest {

        @Override
        public void push(long element) {
            queue.add(element);
        }

        @Override
        public long pop() {
            return queue.remove();
        }
    }
}
