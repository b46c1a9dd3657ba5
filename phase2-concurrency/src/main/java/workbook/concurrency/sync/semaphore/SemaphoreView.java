package workbook.concurrency.sync.semaphore;

import java.util.List;

/**
 * A semaphore at one instant.
 *
 * @param permits how many there are in all
 * @param available how many nobody holds
 * @param waiting how many permits each waiting thread wants; first the one that has waited longest
 */
public record SemaphoreView(long permits, long available, List<Long> waiting) {

    /** Keeps a copy of the list. */
    public SemaphoreView {
        waiting = List.copyOf(waiting);
    }
}
