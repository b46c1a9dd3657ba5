package workbook.concurrency.goroutines.counter;

import java.util.List;

/** A small program of threads that tells whether a counter loses additions. */
public interface Experiment {

    /**
     * What each thread does with {@code counter}, which is new.
     *
     * <p>At least two of the threads add, and there are two or three additions in all, because
     * every schedule of them is tried. No thread waits for another one: run one after the other,
     * all of them end.
     */
    List<Runnable> threads(Counter counter);

    /**
     * Whether the outcome is right: yes if every addition is in the sum, and no if one or more
     * were lost, whichever. Asked when all threads have ended.
     */
    boolean isRight(Counter counter);
}
