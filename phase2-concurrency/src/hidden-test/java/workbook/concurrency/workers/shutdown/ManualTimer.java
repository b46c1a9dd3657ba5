package workbook.concurrency.workers.shutdown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A timer that the test moves; what is due is run on the thread that moves it. Thread-safe. */
final class ManualTimer implements Timer {

    private record Alarm(Duration when, Runnable action) {
    }

    private final List<Alarm> alarms = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private int set;

    @Override
    public synchronized Pending after(Duration delay, Runnable action) {
        Alarm alarm = new Alarm(passed.plus(delay), action);
        alarms.add(alarm);
        set++;
        notifyAll();
        return () -> remove(alarm);
    }

    private synchronized void remove(Alarm alarm) {
        alarms.removeIf(each -> each == alarm);
        notifyAll();
    }

    /** Lets {@code step} pass. */
    void advance(Duration step) {
        due(step).forEach(alarm -> alarm.action().run());
    }

    private synchronized List<Alarm> due(Duration step) {
        passed = passed.plus(step);
        List<Alarm> due = alarms.stream()
            .filter(alarm -> alarm.when().compareTo(passed) <= 0).toList();
        alarms.removeAll(due);
        return due;
    }

    /** How many alarms are set, and have neither gone off nor been cancelled. */
    synchronized int pending() {
        return alarms.size();
    }

    /** Waits until none is set. */
    synchronized void awaitAllCancelled() throws InterruptedException {
        while (!alarms.isEmpty()) {
            wait();
        }
    }

    /** How many were ever set. */
    synchronized int set() {
        return set;
    }

    /** Waits until so many were set, each of them by the call with the shortest grace so far. */
    synchronized void awaitSet(int alarms) throws InterruptedException {
        while (set < alarms) {
            wait();
        }
    }
}
