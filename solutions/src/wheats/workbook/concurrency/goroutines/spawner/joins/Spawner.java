package workbook.concurrency.goroutines.spawner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Starts threads by hand and joins them one after the other. */
public final class Spawner {

    private Spawner() {
    }

    public static void run(List<? extends Task> tasks)
            throws TaskFailedException, InterruptedException {
        for (int i = 0; i < tasks.size(); i++) {
            Objects.requireNonNull(tasks.get(i), "null at " + i);
        }
        Throwable[] failures = new Throwable[tasks.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            int position = i;
            Task task = tasks.get(i);
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    task.run();
                } catch (Throwable failure) {
                    failures[position] = failure;
                }
            }));
        }
        Exception result = joinAll(threads) ? new InterruptedException() : null;
        for (int i = 0; i < failures.length; i++) {
            if (failures[i] != null && result == null) {
                result = new TaskFailedException(i, failures[i]);
            } else if (failures[i] != null) {
                result.addSuppressed(failures[i]);
            }
        }
        switch (result) {
            case null -> { }
            case InterruptedException interrupted -> throw interrupted;
            case TaskFailedException failed -> throw failed;
            default -> throw new AssertionError(result);
        }
    }

    /** Whether the wait was interrupted. */
    private static boolean joinAll(List<Thread> threads) {
        boolean interrupted = Thread.interrupted();
        if (interrupted) {
            threads.forEach(Thread::interrupt);
        }
        for (int i = 0; i < threads.size(); ) {
            try {
                threads.get(i).join();
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
                threads.forEach(Thread::interrupt);
            }
        }
        return Thread.interrupted() || interrupted;
    }
}
