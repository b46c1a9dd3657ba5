package workbook.concurrency.context.tree;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A clock that stands still until somebody moves it, on the thread that moves it: for tests and for
 * trying things out. It begins at {@link Instant#EPOCH}. Thread-safe.
 */
public final class ManualAlarms implements Alarms {

    private record Entry(Instant when, long number, Runnable action) {
    }

    private final PriorityQueue<Entry> waiting = new PriorityQueue<>(
        Comparator.comparing(Entry::when).thenComparing(Entry::number));
    private Instant now = Instant.EPOCH;
    private long set;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Alarm at(Instant when, Runnable action) {
        Entry entry = new Entry(when, set++, action);
        waiting.add(entry);
        return () -> remove(entry);
    }

    private synchronized void remove(Entry entry) {
        waiting.remove(entry);
    }

    /**
     * Moves the clock forward by {@code step}. Alarms go off on the way, in the order of their
     * times, and those of one time in the order in which they were set; the clock shows that time.
     */
    public void advance(Duration step) {
        Instant end = instant().plus(step);
        for (Entry due = next(end); due != null; due = next(end)) {
            due.action().run();
        }
    }

    /** The next alarm up to {@code end}; null if there is none, and then the clock shows that. */
    private synchronized Entry next(Instant end) {
        boolean due = !waiting.isEmpty() && !waiting.peek().when().isAfter(end);
        Instant reached = due ? waiting.peek().when() : end;
        now = reached.isAfter(now) ? reached : now;
        return due ? waiting.poll() : null;
    }

    /** How many alarms are set, and have neither gone off nor been cancelled. */
    public synchronized int pending() {
        return waiting.size();
    }
}
