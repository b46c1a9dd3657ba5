package workbook.grader.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import workbook.grader.probe.ProcessCpu;

/**
 * Lets javac work for as long as sources of this size deserve, on a thread of its own. What is
 * counted is processor time, so a busy machine gives nobody up. Nothing can end javac from outside:
 * a thread that was given up goes on, behind all others, until this process ends.
 */
final class Patience {

    /** In bytes: javac is recursive, and deep sources are not rare in generated code. */
    private static final long STACK = 8 << 20;

    private final Duration limit;

    Patience(Duration limit) {
        this.limit = limit;
    }

    /** What {@code work} comes to; nothing if it is given up. */
    <T> Optional<T> waitFor(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        }, "javac", STACK);
        thread.setDaemon(true);
        Duration before = ProcessCpu.used();
        thread.start();
        while (ProcessCpu.used().minus(before).compareTo(limit) < 0) {
            try {
                return Optional.of(result.get(200, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                // asks how much it has worked
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
        thread.setPriority(Thread.MIN_PRIORITY);
        return Optional.empty();
    }
}
