package workbook.concurrency.scheduler.traces;

import java.util.List;

/**
 * The scheduler at one moment, as a line of its trace tells.
 *
 * @param millis since the program began
 * @param procs how many processors (Ps) there are: {@code gomaxprocs}
 * @param idleProcs how many of them have nothing to do: {@code idleprocs}
 * @param threads how many threads of the operating system: {@code threads}
 * @param globalQueue how many goroutines wait in the queue for all: {@code runqueue}
 * @param localQueues how many wait at each processor: what is in the brackets
 */
public record Snapshot(
        long millis,
        int procs,
        int idleProcs,
        int threads,
        int globalQueue,
        List<Integer> localQueues) {

    public Snapshot {
        localQueues = List.copyOf(localQueues);
    }
}
