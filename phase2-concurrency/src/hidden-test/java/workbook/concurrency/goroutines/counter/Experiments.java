package workbook.concurrency.goroutines.counter;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import workbook.grader.interleave.Scenario;

/** The experiment, on counters that lose updates and on some that do not. */
final class Experiments {

    /** Fails where the experiment says so. */
    abstract static class On implements Scenario {
        private final Experiment experiment = new LostUpdate();
        private final Counter counter;

        On(Counter counter) {
            this.counter = counter;
        }

        @Override
        public List<Action> threads() {
            return experiment.threads(counter).stream()
                .<Action>map(thread -> thread::run).toList();
        }

        @Override
        public void check() {
            if (!experiment.isRight(counter)) {
                throw new AssertionError("isRight says no");
            }
        }
    }

    static final class Racy extends On {
        Racy() {
            super(new RacyCounter());
        }
    }

    static final class OnlyVolatile extends On {
        OnlyVolatile() {
            super(new VolatileCounter());
        }
    }

    static final class GetThenSet extends On {
        GetThenSet() {
            super(new GetThenSetCounter());
        }
    }

    static final class LockEach extends On {
        LockEach() {
            super(new LockEachStepCounter());
        }
    }

    static final class Synchronized extends On {
        Synchronized() {
            super(new SynchronizedCounter());
        }
    }

    static final class Atomic extends On {
        Atomic() {
            super(new AtomicCounter());
        }
    }

    private Experiments() {
    }
}

/** Everybody sees the latest value, and still two can add to the same one. */
final class VolatileCounter implements Counter {
    private volatile long n;

    @Override
    public void add(long delta) {
        n += delta;
    }

    @Override
    public long sum() {
        return n;
    }
}

/** Two atomic steps. */
final class GetThenSetCounter implements Counter {
    private final AtomicLong n = new AtomicLong();

    @Override
    public void add(long delta) {
        n.set(n.get() + delta);
    }

    @Override
    public long sum() {
        return n.get();
    }
}

/** Locks every step, and not the addition. */
final class LockEachStepCounter implements Counter {
    private long n;

    @Override
    public void add(long delta) {
        long seen = sum();
        synchronized (this) {
            n = seen + delta;
        }
    }

    @Override
    public synchronized long sum() {
        return n;
    }
}

/** Loses nothing. */
final class SynchronizedCounter implements Counter {
    private long n;

    @Override
    public synchronized void add(long delta) {
        n += delta;
    }

    @Override
    public synchronized long sum() {
        return n;
    }
}

/** Loses nothing either. */
final class AtomicCounter implements Counter {
    private final AtomicLong n = new AtomicLong();

    @Override
    public void add(long delta) {
        n.addAndGet(delta);
    }

    @Override
    public long sum() {
        return n.get();
    }
}
