package workbook.grader.probe;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A piece of work with a beginning and an end, between which other threads can come. What it leaves
 * behind is a plain field, so that a checker sees whether anything orders it before those who are
 * told that it is done.
 *
 * <p>In a scenario of the interleaving checker it is named by {@code @AlsoChecked(Work.class)}:
 * then threads are interrupted inside of it, and reading its result too early is a data race.
 */
public final class Work implements Runnable {

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private int result;

    @Override
    public void run() {
        begun.incrementAndGet();
        result++;
        ended.incrementAndGet();
    }

    /** How often it was begun. */
    public int begun() {
        return begun.get();
    }

    /** How often it came to its end. */
    public int ended() {
        return ended.get();
    }

    /** What it left behind: how often it was done. Nothing is ordered by reading this. */
    public int result() {
        return result;
    }
}
