package workbook.concurrency.goroutines.leaks;

import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Finds threads that were started and never ended: it takes a list of the threads before, and
 * compares it with one taken afterwards.
 *
 * {@snippet :
 * var detector = LeakDetector.begin(threads);
 * service.handle(request);
 * detector.requireNone(10, () -> pause());
 * }
 *
 * <p>Immutable.
 */
public final class LeakDetector {

    @Solve
    private LeakDetector(ThreadList threads) {
        throw new Unsolved("new LeakDetector");
    }

    /**
     * Takes the list of threads before.
     *
     * @throws NullPointerException if {@code threads} is null, naming it
     */
    public static LeakDetector begin(ThreadList threads) {
        return new LeakDetector(threads);
    }

    /**
     * Looks once: the threads that are alive now and were not in the list at the beginning, in the
     * order of their ids. A thread that has begun and not ended is alive. Never among them are the
     * thread that calls this, and threads of the JVM.
     */
    @Solve
    public List<ThreadSnapshot> leaked() {
        throw new Unsolved("LeakDetector.leaked");
    }

    /**
     * Looks until no thread is leaked, since one that is about to end is no leak.
     *
     * @param looks how often to look at most, at least once
     * @param pause what to do between two looks: not before the first, and not after the last
     * @throws ThreadLeakException if threads are leaked at the last look. The message has one
     *     line for each of them, in the order of their ids, and no others. A line has the name, the
     *     state, and {@linkplain #where where} it is, as the {@code toString} of the stack trace
     *     element says it. What stands there for a thread without a stack is up to you
     * @throws IllegalArgumentException if {@code looks} is below 1, naming it
     * @throws NullPointerException if {@code pause} is null, naming it
     */
    @Solve
    public void requireNone(int looks, Runnable pause) {
        throw new Unsolved("LeakDetector.requireNone");
    }

    /**
     * Whether the JVM made the thread for itself. It did if the thread's group is {@code system},
     * {@code InnocuousThreadGroup}, {@code InnocuousForkJoinWorkerThreadGroup} or
     * {@code CarrierThreads}, or if its name begins with {@code ForkJoinPool.commonPool-}. Nothing
     * else says so: no other name, and not that it is a daemon.
     */
    @Solve
    public static boolean belongsToTheJvm(ThreadSnapshot thread) {
        throw new Unsolved("LeakDetector.belongsToTheJvm");
    }

    /**
     * Where in your own code a thread is: the innermost call of its stack that is not the JDK's. If
     * all are, it is the innermost call of all. Empty if there is no stack.
     *
     * <p>Classes of the JDK are those in the packages {@code java}, {@code javax}, {@code jdk} and
     * {@code sun}, and below them.
     */
    @Solve
    public static Optional<StackTraceElement> where(ThreadSnapshot thread) {
        throw new Unsolved("LeakDetector.where");
    }
}
