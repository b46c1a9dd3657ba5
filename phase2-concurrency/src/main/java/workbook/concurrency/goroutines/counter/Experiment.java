package workbook.concurrency.goroutines.counter;

import java.util.List;

/** A small concurrent program that tells a counter that loses updates from one that does not. */
public interface Experiment {

    /**
     * What each thread does with {@code counter}, which is new. At least two threads, two or three
     * additions in all: every schedule of them is tried.
     */
    List<Runnable> threads(Counter counter);

    /** Whether the outcome is right. Asked when all threads have ended. */
    boolean isRight(Counter counter);
}
