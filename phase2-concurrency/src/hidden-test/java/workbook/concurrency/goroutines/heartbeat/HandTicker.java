package workbook.concurrency.goroutines.heartbeat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** A ticker whose time passes when the test says so. It drops what throws, as any ticker does. */
final class HandTicker implements Ticker {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Duration> periods = new ArrayList<>();
    private int refusesFrom = Integer.MAX_VALUE;
    private boolean byAnError;

    private static final class Entry implements Ticket {
        private final Runnable task;
        private boolean cancelled;
        private boolean dropped;

        Entry(Runnable task) {
            this.task = task;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        boolean isLive() {
            return !cancelled && !dropped;
        }
    }

    /** Refuses every task from number {@code first} on, counted from 0. */
    HandTicker refusingFrom(int first) {
        refusesFrom = first;
        return this;
    }

    /** Refuses by an error. */
    HandTicker byAnError() {
        byAnError = true;
        return this;
    }

    @Override
    public Ticket every(Duration period, Runnable task) {
        if (periods.size() >= refusesFrom) {
            if (byAnError) {
                throw new OutOfMemoryError("no thread for the ticker");
            }
            throw new RejectedExecutionException("the ticker is shut down");
        }
        periods.add(period);
        Entry entry = new Entry(task);
        entries.add(entry);
        return entry;
    }

    /** A period passes. */
    void pass() {
        List.copyOf(entries).stream().filter(Entry::isLive).forEach(HandTicker::run);
    }

    void pass(int periods) {
        for (int i = 0; i < periods; i++) {
            pass();
        }
    }

    /** What was on its way when it was cancelled. */
    void runCancelledOnes() {
        entries.stream().filter(entry -> entry.cancelled).forEach(HandTicker::run);
    }

    private static void run(Entry entry) {
        try {
            entry.task.run();
        } catch (RuntimeException | Error e) {
            entry.dropped = true;
        }
    }

    List<Duration> periods() {
        return List.copyOf(periods);
    }

    /** How many of its tasks are neither cancelled nor dropped. */
    long live() {
        return entries.stream().filter(Entry::isLive).count();
    }
}
