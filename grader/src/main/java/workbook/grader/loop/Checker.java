package workbook.grader.loop;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import workbook.grader.score.TestResult;
import workbook.grader.score.Verdict;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.TestListener;

/**
 * Makes one check after the other on a thread of its own. Of several that are asked for while one
 * is going on, the last is made; one that goes on for too long then is given up for it, so a loop
 * without an end is over as soon as it has been mended.
 */
final class Checker implements AutoCloseable {

    /**
     * An editor may write a file in several steps, or delete it and write it anew. What does not
     * compile is said only if nothing follows for this long after the save.
     */
    private static final Duration REST_OF_SAVE = Duration.ofMillis(250);
    /** How long a check may still take when a newer one waits. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private final Bench bench;
    private final Consumer<Happening> happenings;
    private final Duration restOfSave;
    private final Thread thread;
    private final Thread hurrier;
    private Item wanted;
    private long wantedSince;
    private boolean running;
    private boolean closed;

    Checker(Bench bench, Consumer<Happening> happenings) {
        this(bench, happenings, REST_OF_SAVE);
    }

    /** @param restOfSave how long a source that does not compile is given to be completed */
    Checker(Bench bench, Consumer<Happening> happenings, Duration restOfSave) {
        this.bench = bench;
        this.happenings = happenings;
        this.restOfSave = restOfSave;
        this.thread = Thread.ofPlatform().daemon().name("checker").start(this::work);
        this.hurrier = Thread.ofPlatform().daemon().name("hurrier").start(this::hurry);
    }

    /** Asks for a check. */
    synchronized void check(Item item) {
        wanted = item;
        wantedSince = System.nanoTime();
        notifyAll();
    }

    /** Whether nothing is asked for and nothing goes on. */
    synchronized boolean idle() {
        return wanted == null && !running;
    }

    /** Ends what goes on, and all workers. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        bench.stop();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hurrier.interrupt();
        bench.close();
    }

    private void work() {
        try {
            while (true) {
                Item item;
                long since;
                synchronized (this) {
                    running = false;
                    while (wanted == null && !closed) {
                        wait();
                    }
                    if (closed) {
                        return;
                    }
                    item = wanted;
                    since = wantedSince;
                    wanted = null;
                    running = true;
                    bench.resume();
                }
                check(item, since);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Item item, long since) throws InterruptedException {
        try {
            Checked checked = bench.check(item, new Count(item),
                () -> happenings.accept(new Happening.Waiting(item)));
            if (checked.score().verdict() == Verdict.DOES_NOT_COMPILE) {
                awaitRestOfSave(since);
            }
            if (!superseded()) {
                happenings.accept(new Happening.Ended(
                    checked, Duration.ofNanos(System.nanoTime() - since)));
            }
        } catch (CancellationException e) {
            // a newer one waits
        } catch (UncheckedIOException e) {
            happenings.accept(new Happening.Failed(item,
                e.getMessage() + ": " + TextFiles.why(e.getCause())));
        } catch (RuntimeException e) {
            happenings.accept(new Happening.Failed(item, String.valueOf(e.getMessage())));
        }
    }

    private synchronized void awaitRestOfSave(long since) throws InterruptedException {
        long left = restOfSave.toNanos() - (System.nanoTime() - since);
        while (wanted == null && !closed && left > 0) {
            wait(left / 1_000_000 + 1);
            left = restOfSave.toNanos() - (System.nanoTime() - since);
        }
    }

    private synchronized boolean superseded() {
        return wanted != null;
    }

    /** Gives up a check that takes too long while another one waits. */
    private void hurry() {
        try {
            while (true) {
                synchronized (this) {
                    while (!running || wanted == null) {
                        wait();
                    }
                    long left = GRACE.toNanos() - (System.nanoTime() - wantedSince);
                    if (left > 0) {
                        wait(left / 1_000_000 + 1);
                        continue;
                    }
                    bench.stop();
                    while (running && wanted != null) {
                        wait(10);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says how far a check is. */
    private final class Count implements TestListener {
        private final Item item;
        private int done;

        Count(Item item) {
            this.item = item;
        }

        @Override
        public void started(String test) {
            // its end counts
        }

        @Override
        public void finished(TestResult result) {
            done++;
            happenings.accept(new Happening.Tested(item, done));
        }
    }
}
