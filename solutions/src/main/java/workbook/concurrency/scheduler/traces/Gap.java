package workbook.concurrency.scheduler.traces;

/**
 * A time in which processors were idle although goroutines could have run.
 *
 * @param fromMillis when it was seen first
 * @param toMillis when it was seen to be over
 * @param mostIdle the most processors that were idle in it
 * @param mostRunnable the most goroutines that waited in it, in all queues together
 */
public record Gap(long fromMillis, long toMillis, int mostIdle, long mostRunnable) {

    /** How long it lasted. */
    public long millis() {
        return toMillis - fromMillis;
    }
}
