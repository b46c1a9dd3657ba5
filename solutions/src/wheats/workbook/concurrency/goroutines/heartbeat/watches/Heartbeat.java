package workbook.concurrency.goroutines.heartbeat;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Remembers which thread beats, and calls nobody with a lock held but the ticker. */
public final class Heartbeat {

    private final Ticker ticker;
    private final Duration period;
    private final LongConsumer listener;
    private final Consumer<? super Throwable> failures;
    private Ticker.Ticket ticket;
    private Thread beating;
    private boolean stopped;
    private long pulses;

    public Heartbeat(Ticker ticker, Duration period, LongConsumer listener,
            Consumer<? super Throwable> failures) {
        this.ticker = requireNonNull(ticker, "ticker");
        this.period = requireNonNull(period, "period");
        this.listener = requireNonNull(listener, "listener");
        this.failures = requireNonNull(failures, "failures");
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period " + period);
        }
    }

    public synchronized void start() {
        if (stopped) {
            throw new IllegalStateException("stopped");
        }
        if (ticket != null) {
            throw new IllegalStateException("started");
        }
        ticket = ticker.every(period, this::pulse);
    }

    public boolean stop() {
        boolean first;
        boolean interrupted = false;
        synchronized (this) {
            first = !stopped;
            stopped = true;
            if (ticket != null) {
                ticket.cancel();
            }
            while (beating != null && beating != Thread.currentThread()) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return first;
    }

    public static List<Heartbeat> startAll(int hearts, Ticker ticker, Duration period,
            HeartListener listener, Consumer<? super Throwable> failures) {
        if (hearts <= 0) {
            throw new IllegalArgumentException(hearts + " hearts");
        }
        requireNonNull(listener, "listener");
        List<Heartbeat> all = IntStream.range(0, hearts).mapToObj(heart -> new Heartbeat(
            ticker, period, number -> listener.pulse(heart, number), failures)).toList();
        try {
            all.forEach(Heartbeat::start);
        } catch (Throwable e) {
            all.forEach(Heartbeat::stop);
            throw e;
        }
        return all;
    }

    private void pulse() {
        long number;
        synchronized (this) {
            if (stopped) {
                return;
            }
            beating = Thread.currentThread();
            number = ++pulses;
        }
        try {
            listener.accept(number);
        } catch (Throwable thrown) {
            try {
                failures.accept(thrown);
            } catch (Throwable ignored) {
                // nobody is left to tell
            }
        } finally {
            synchronized (this) {
                beating = null;
                notifyAll();
            }
        }
    }
}
