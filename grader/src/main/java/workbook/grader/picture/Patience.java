package workbook.grader.picture;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import workbook.grader.Unsolved;

/** Calls a learner's code on a thread that may be left alone if it does not come back. */
final class Patience implements AutoCloseable {

    private final Duration limit;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name("story").factory());

    Patience(Duration limit) {
        this.limit = limit;
    }

    /**
     * What {@code work} returns.
     *
     * @throws ExecutionException what it throws, unless that is meant for whoever asked:
     *     {@link ScriptException} and {@link Unsolved} come as they are
     * @throws TimeoutException if it does not return in time
     */
    <T> T call(Callable<T> work) throws ExecutionException, TimeoutException {
        Future<T> result = thread.submit(work);
        try {
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ScriptException wrong -> throw wrong;
                case Unsolved unsolved -> throw unsolved;
                default -> throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    @Override
    public String toString() {
        return limit.toMillis() % 1000 == 0
            ? limit.toSeconds() + " seconds" : limit.toMillis() + " ms";
    }
}
