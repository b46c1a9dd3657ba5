package workbook.concurrency.goroutines.leaks;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;

/**
 * The numbers 0, 1, 2 and so on, made by a thread of its own. It leaks that thread: when nobody
 * asks for a number any more, it waits for ever to hand over the next one.
 */
public final class LeakyNumbers {

    private final SynchronousQueue<Long> handover = new SynchronousQueue<>();

    /** Starts to make numbers. */
    public LeakyNumbers(ThreadFactory threads) {
        threads.newThread(this::produce).start();
    }

    /** The next number. */
    public long next() throws InterruptedException {
        return handover.take();
    }

    private void produce() {
        try {
            for (long number = 0; ; number++) {
                handover.put(number);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
