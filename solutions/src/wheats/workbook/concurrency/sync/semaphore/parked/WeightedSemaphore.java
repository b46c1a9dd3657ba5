package workbook.concurrency.sync.semaphore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import workbook.grader.Solve;

/** Without a lock: the whole semaphore is one immutable value, exchanged by compare-and-set. */
public final class WeightedSemaphore {

    private enum End { SERVED, INTERRUPTED, LATE }

    private static final class Waiter {
        private final Thread thread = Thread.currentThread();
        private final long wanted;
        private volatile End end;

        Waiter(long wanted) {
            this.wanted = wanted;
        }
    }

    private record State(long available, List<Waiter> queue) {

        /** As many as fit are served; who they are is the difference of the two queues. */
        State served() {
            long left = available;
            int count = 0;
            while (count < queue.size() && queue.get(count).wanted <= left) {
                left -= queue.get(count++).wanted;
            }
            return new State(left, queue.subList(count, queue.size()));
        }

        State with(Waiter last) {
            List<Waiter> longer = new ArrayList<>(queue);
            longer.add(last);
            return new State(available, List.copyOf(longer));
        }

        State without(Waiter waiter) {
            return new State(available,
                queue.stream().filter(other -> other != waiter).toList());
        }
    }

    private final AtomicReference<State> state;
    private final Alarm alarm;
    private final long permits;

    @Solve
    public WeightedSemaphore(long permits, Alarm alarm) {
        if (permits < 1) {
            throw new IllegalArgumentException("permits: " + permits);
        }
        this.permits = permits;
        this.alarm = Objects.requireNonNull(alarm);
        this.state = new AtomicReference<>(new State(permits, List.of()));
    }

    @Solve
    public void acquire(long wanted) throws InterruptedException {
        Waiter waiter = take(wanted);
        if (waiter != null) {
            await(waiter);
        }
    }

    @Solve
    public boolean tryAcquire(long wanted) {
        check(wanted);
        while (true) {
            State now = state.get();
            if (!now.queue().isEmpty() || wanted > now.available()) {
                return false;
            }
            if (state.compareAndSet(now, new State(now.available() - wanted, List.of()))) {
                return true;
            }
        }
    }

    @Solve
    public boolean tryAcquire(long wanted, Duration limit) throws InterruptedException {
        if (limit.isZero() || limit.isNegative()) {
            check(wanted);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return tryAcquire(wanted);
        }
        Waiter waiter = take(wanted);
        if (waiter == null) {
            return true;
        }
        Runnable takeBack = alarm.set(limit, () -> {
            if (giveUp(waiter, End.LATE)) {
                LockSupport.unpark(waiter.thread);
            }
        });
        try {
            return await(waiter) == End.SERVED;
        } finally {
            takeBack.run();
        }
    }

    private Waiter take(long wanted) throws InterruptedException {
        check(wanted);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Waiter waiter = new Waiter(wanted);
        while (!tryAcquire(wanted)) {
            State now = state.get();
            boolean fits = now.queue().isEmpty() && wanted <= now.available();
            if (!fits && state.compareAndSet(now, now.with(waiter))) {
                return waiter;
            }
        }
        return null;
    }

    private End await(Waiter waiter) throws InterruptedException {
        boolean interrupted = false;
        while (waiter.end == null) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                if (giveUp(waiter, End.INTERRUPTED)) {
                    throw new InterruptedException();
                }
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return waiter.end;
    }

    /** Whether this ended the wait: the waiter was in the queue still. */
    private boolean giveUp(Waiter waiter, End how) {
        while (true) {
            State now = state.get();
            if (!now.queue().contains(waiter)) {
                return false;
            }
            State left = now.without(waiter);
            if (become(now, left, left.served())) {
                waiter.end = how;
                return true;
            }
        }
    }

    @Solve
    public void release(long returned) {
        if (returned < 0) {
            throw new IllegalArgumentException("returned: " + returned);
        }
        while (true) {
            State now = state.get();
            if (returned > permits - now.available()) {
                throw new IllegalStateException(
                    "returned: " + returned + ", held: " + (permits - now.available()));
            }
            State more = new State(now.available() + returned, now.queue());
            if (become(now, more, more.served())) {
                return;
            }
        }
    }

    /** Wakes those that are in {@code between} and no longer in {@code next}. */
    private boolean become(State now, State between, State next) {
        if (!state.compareAndSet(now, next)) {
            return false;
        }
        int served = between.queue().size() - next.queue().size();
        for (Waiter waiter : between.queue().subList(0, served)) {
            waiter.end = End.SERVED;
            LockSupport.unpark(waiter.thread);
        }
        return true;
    }

    @Solve
    public SemaphoreView inspect() {
        State now = state.get();
        return new SemaphoreView(permits, now.available(),
            now.queue().stream().map(waiter -> waiter.wanted).toList());
    }

    private void check(long wanted) {
        if (wanted < 0 || wanted > permits) {
            throw new IllegalArgumentException("wanted: " + wanted);
        }
    }
}
