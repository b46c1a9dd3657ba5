package workbook.concurrency.channels.pipeline;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.grader.probe.Waiting;

/** A source that counts from 1, if need be without an end, and remembers who asked it. */
final class Numbers implements Iterable<Integer> {

    final AtomicInteger iterators = new AtomicInteger();
    final AtomicInteger asked = new AtomicInteger();
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final int most;

    /** Without an end. */
    Numbers() {
        this(Integer.MAX_VALUE);
    }

    Numbers(int most) {
        this.most = most;
    }

    @Override
    public Iterator<Integer> iterator() {
        iterators.incrementAndGet();
        return new Iterator<>() {
            private int last;

            @Override
            public boolean hasNext() {
                return last < most;
            }

            @Override
            public Integer next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                threads.add(Thread.currentThread());
                asked.incrementAndGet();
                return ++last;
            }
        };
    }

    /** A step that leaves the value as it is, and remembers who called it. */
    Integer pass(Integer value) {
        threads.add(Thread.currentThread());
        return value;
    }

    /** Whether all threads end that were seen here; one that waits does not. */
    boolean allEnd() {
        return threads.stream().allMatch(Waiting::ends);
    }
}
