package workbook.concurrency.goroutines.waitgroup;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Counter and waiting threads in one immutable state, which is replaced by compare-and-set. */
public final class WaitGroup {

    private record State(int counter, Waiter last) {
    }

    private static final class Waiter {
        private final Thread thread = Thread.currentThread();
        private final Waiter before;
        private volatile boolean released;

        Waiter(Waiter before) {
            this.before = before;
        }
    }

    private final AtomicReference<State> state = new AtomicReference<>(new State(0, null));

    public WaitGroup() {
    }

    public void add(int delta) {
        State seen;
        State changed;
        do {
            seen = state.get();
            changed = changed(seen, delta);
        } while (!state.compareAndSet(seen, changed));
        if (changed.counter == 0) {
            for (Waiter each = seen.last; each != null; each = each.before) {
                each.released = true;
                LockSupport.unpark(each.thread);
            }
        }
    }

    private static State changed(State seen, int delta) {
        long sum = (long) seen.counter + delta;
        if (sum < 0) {
            throw new NegativeCounterException(seen.counter, delta);
        }
        if (sum > Integer.MAX_VALUE) {
            throw new ArithmeticException(seen.counter + " + " + delta + " does not fit");
        }
        return new State((int) sum, sum == 0 ? null : seen.last);
    }

    public void done() {
        add(-1);
    }

    public void await() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        State seen;
        Waiter mine;
        do {
            seen = state.get();
            if (seen.counter == 0) {
                return;
            }
            mine = new Waiter(seen.last);
        } while (!state.compareAndSet(seen, new State(seen.counter, mine)));
        while (!mine.released) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    public Thread go(Runnable task) {
        requireNonNull(task, "task");
        add(1);
        return Thread.startVirtualThread(() -> {
            try {
                task.run();
            } finally {
                done();
            }
        });
    }

    public int counter() {
        return state.get().counter;
    }
}
