package workbook.concurrency.sync.semaphore;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import workbook.grader.Solve;

/** A monitor and tickets: each thread looks for itself whether its ticket is the first. */
public final class WeightedSemaphore {

    private final Map<Object, Long> tickets = new LinkedHashMap<>();
    private final Alarm alarm;
    private final long permits;
    private long available;

    @Solve
    public WeightedSemaphore(long permits, Alarm alarm) {
        if (permits < 1) {
            throw new IllegalArgumentException("permits: " + permits);
        }
        this.permits = permits;
        this.available = permits;
        this.alarm = Objects.requireNonNull(alarm);
    }

    @Solve
    public void acquire(long wanted) throws InterruptedException {
        Object ticket = draw(wanted);
        if (ticket != null) {
            await(ticket);
        }
    }

    @Solve
    public synchronized boolean tryAcquire(long wanted) {
        check(wanted);
        if (!tickets.isEmpty() || wanted > available) {
            return false;
        }
        available -= wanted;
        return true;
    }

    @Solve
    public boolean tryAcquire(long wanted, Duration limit) throws InterruptedException {
        check(wanted);
        if (limit.isZero() || limit.isNegative()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return tryAcquire(wanted);
        }
        Object ticket = draw(wanted);
        if (ticket == null) {
            return true;
        }
        boolean[] late = new boolean[1];
        Runnable takeBack = alarm.set(limit, () -> tearUp(ticket, late));
        try {
            await(ticket);
        } finally {
            takeBack.run();
        }
        synchronized (this) {
            return !late[0];
        }
    }

    private synchronized Object draw(long wanted) throws InterruptedException {
        check(wanted);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (tryAcquire(wanted)) {
            return null;
        }
        Object ticket = new Object();
        tickets.put(ticket, wanted);
        return ticket;
    }

    private synchronized void await(Object ticket) throws InterruptedException {
        try {
            while (tickets.containsKey(ticket)) {
                wait();
            }
        } catch (InterruptedException e) {
            if (tickets.containsKey(ticket)) {
                tickets.remove(ticket);
                serve();
                throw e;
            }
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tearUp(Object ticket, boolean[] late) {
        if (tickets.remove(ticket) != null) {
            late[0] = true;
            serve();
        }
    }

    private void serve() {
        while (!tickets.isEmpty()) {
            Map.Entry<Object, Long> first = tickets.entrySet().iterator().next();
            if (first.getValue() > available) {
                break;
            }
            available -= first.getValue();
            tickets.remove(first.getKey());
        }
        notifyAll();
    }

    @Solve
    public synchronized void release(long returned) {
        if (returned < 0) {
            throw new IllegalArgumentException("release(" + returned + ")");
        }
        if (returned > permits - available) {
            throw new IllegalStateException(
                "release(" + returned + ") of " + (permits - available));
        }
        available += returned;
        serve();
    }

    @Solve
    public synchronized SemaphoreView inspect() {
        return new SemaphoreView(permits, available, tickets.values().stream().toList());
    }

    private void check(long wanted) {
        if (wanted < 0 || wanted > permits) {
            throw new IllegalArgumentException("wanted: " + wanted);
        }
    }
}
