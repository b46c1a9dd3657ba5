package workbook.concurrency.workers.connections;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Connections for tests on real threads, and what was done with them. Thread-safe. */
final class Lines implements Connector<Lines.Line> {

    /** A connection. All of them are equal, and still they are not the same. */
    static final class Line {
        private final int number;

        Line(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return "line " + number;
        }
    }

    private final List<String> calls = new ArrayList<>();
    private final List<Integer> broken = new ArrayList<>();
    private int opened;
    private int open;
    private int most;
    private Throwable next;
    private String held = "";
    private CountDownLatch holding = new CountDownLatch(1);
    private CountDownLatch gate = new CountDownLatch(0);

    /** What {@code open} throws next, once. */
    synchronized void failNext(Throwable failure) {
        next = failure;
    }

    /** From now on {@code line} is broken. */
    synchronized void breakLine(Line line) {
        broken.add(line.number);
    }

    /** Has the next call of {@code method} wait until the test lets it go. */
    synchronized void hold(String method) {
        held = method;
        holding = new CountDownLatch(1);
        gate = new CountDownLatch(1);
    }

    /** Waits until such a call waits. */
    void awaitHeld() throws InterruptedException {
        holding.await();
    }

    /** Lets it go. */
    synchronized void letGo() {
        gate.countDown();
    }

    /** The calls since this was last asked, as {@code open 1}, {@code alive 1}, {@code close 1}. */
    synchronized List<String> takeCalls() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    /** The most that were open, being opened, or being closed at once. */
    synchronized int most() {
        return most;
    }

    /** How many are. */
    synchronized int openNow() {
        return open;
    }

    @Override
    public Line open() throws IOException {
        synchronized (this) {
            open++;
            most = Math.max(most, open);
        }
        pass("open");
        return make();
    }

    private synchronized Line make() throws IOException {
        Throwable failure = next;
        next = null;
        if (failure != null) {
            open--;
            calls.add("open fails");
            switch (failure) {
                case IOException checked -> throw checked;
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw new IllegalArgumentException(failure);
            }
        }
        opened++;
        calls.add("open " + opened);
        return new Line(opened);
    }

    @Override
    public boolean isAlive(Line line) {
        pass("isAlive");
        synchronized (this) {
            calls.add("alive " + line.number);
            return !broken.contains(line.number);
        }
    }

    @Override
    public void close(Line line) {
        pass("close");
        synchronized (this) {
            calls.add("close " + line.number);
            open--;
        }
    }

    private void pass(String method) {
        CountDownLatch mine;
        synchronized (this) {
            if (!method.equals(held)) {
                return;
            }
            held = "";
            mine = gate;
            holding.countDown();
        }
        try {
            mine.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
