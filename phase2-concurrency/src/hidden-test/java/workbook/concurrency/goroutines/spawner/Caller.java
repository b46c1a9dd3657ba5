package workbook.concurrency.goroutines.spawner;

import java.time.Duration;
import java.util.List;

/** A thread that calls run, and what came of it. */
final class Caller {

    /** How long a thread that must not end is watched; one that is right never ends by itself. */
    private static final Duration A_WHILE = Duration.ofMillis(100);

    private final Thread thread;
    private volatile Throwable thrown;
    private volatile boolean flagAfterwards;

    private Caller(List<? extends Task> tasks, boolean interrupted) {
        thread = Thread.ofVirtual().start(() -> {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            thrown = thrownBy(tasks);
            flagAfterwards = Thread.currentThread().isInterrupted();
        });
    }

    static Caller of(List<? extends Task> tasks) {
        return new Caller(tasks, false);
    }

    /** One whose interrupt flag is set when it calls. */
    static Caller interrupted(List<? extends Task> tasks) {
        return new Caller(tasks, true);
    }

    /** What run throws that it declares; {@code null} if it returns. */
    static Throwable thrownBy(List<? extends Task> tasks) {
        try {
            Spawner.run(tasks);
            return null;
        } catch (TaskFailedException | InterruptedException thrown) {
            return thrown;
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    void join() throws InterruptedException {
        thread.join();
    }

    boolean returnsInAWhile() throws InterruptedException {
        return thread.join(A_WHILE);
    }

    Throwable thrown() {
        return thrown;
    }

    boolean flagAfterwards() {
        return flagAfterwards;
    }
}
