package workbook.concurrency.sync.semaphore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An alarm whose time a test moves. Like many a timer it holds a lock while it rings. */
final class ManualAlarm implements Alarm {

    private record Entry(Duration due, Runnable ring) {
    }

    private final List<Entry> set = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public synchronized Runnable set(Duration delay, Runnable ring) {
        Entry entry = new Entry(now.plus(delay), ring);
        delays.add(delay);
        set.add(entry);
        notifyAll();
        return () -> takeBack(entry);
    }

    private synchronized void takeBack(Entry entry) {
        set.remove(entry);
    }

    /** Waits until somebody has set an alarm. */
    synchronized void awaitSet() throws InterruptedException {
        while (delays.isEmpty()) {
            wait();
        }
    }

    /** Lets time pass, and rings whatever is due. */
    synchronized void advance(Duration step) {
        now = now.plus(step);
        List<Entry> due = set.stream().filter(entry -> entry.due().compareTo(now) <= 0).toList();
        set.removeAll(due);
        due.forEach(entry -> entry.ring().run());
    }

    /** Those that were set and have neither rung nor been taken back. */
    synchronized int pending() {
        return set.size();
    }

    /** Every delay that was asked for. */
    synchronized List<Duration> delays() {
        return List.copyOf(delays);
    }
}
