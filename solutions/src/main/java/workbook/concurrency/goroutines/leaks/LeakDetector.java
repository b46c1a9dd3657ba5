package workbook.concurrency.goroutines.leaks;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * Idea: leaked = those of now, without those of before, without the JVM's. A thread is known by
     * its id alone: names repeat, and a JVM makes threads of its own at any time.
     */

    private static final Set<String> GROUPS_OF_THE_JVM = Set.of(
        "system", "InnocuousThreadGroup", "InnocuousForkJoinWorkerThreadGroup", "CarrierThreads");
    private static final String COMMON_POOL = "ForkJoinPool.commonPool-";
    private static final List<String> PACKAGES_OF_THE_JDK =
        List.of("java.", "javax.", "jdk.", "sun.");

    private final ThreadList threads;
    private final Set<Long> before;

    @Solve
    private LeakDetector(ThreadList threads) {
        this.threads = requireNonNull(threads, "threads");
        this.before = threads.take().stream().map(ThreadSnapshot::id)
            .collect(Collectors.toUnmodifiableSet());
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
        long caller = Thread.currentThread().threadId();
        return threads.take().stream()
            .filter(LeakDetector::isAlive)
            .filter(thread -> thread.id() != caller && !before.contains(thread.id()))
            .filter(thread -> !belongsToTheJvm(thread))
            .sorted(Comparator.comparingLong(ThreadSnapshot::id))
            .toList();
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
        requireNonNull(pause, "pause");
        if (looks < 1) {
            throw new IllegalArgumentException("looks " + looks + " is below 1");
        }
        List<ThreadSnapshot> leaked = leaked();
        for (int look = 1; look < looks && !leaked.isEmpty(); look++) {
            pause.run();
            leaked = leaked();
        }
        if (!leaked.isEmpty()) {
            throw new ThreadLeakException(told(leaked), leaked);
        }
    }

    private static String told(List<ThreadSnapshot> leaked) {
        return leaked.stream()
            .map(thread -> "leaked thread \"%s\", %s%s".formatted(thread.name(), thread.state(),
                where(thread).map(frame -> " at " + frame).orElse("")))
            .collect(Collectors.joining("\n"));
    }

    /**
     * Whether the JVM made the thread for itself. It did if the thread's group is {@code system},
     * {@code InnocuousThreadGroup}, {@code InnocuousForkJoinWorkerThreadGroup} or
     * {@code CarrierThreads}, or if its name begins with {@code ForkJoinPool.commonPool-}. Nothing
     * else says so: no other name, and not that it is a daemon.
     */
    @Solve
    public static boolean belongsToTheJvm(ThreadSnapshot thread) {
        return GROUPS_OF_THE_JVM.contains(thread.group())
            || thread.name().startsWith(COMMON_POOL);
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
        return thread.stack().stream()
            .filter(frame -> PACKAGES_OF_THE_JDK.stream()
                .noneMatch(frame.getClassName()::startsWith))
            .findFirst()
            .or(() -> thread.stack().stream().findFirst());
    }

    private static boolean isAlive(ThreadSnapshot thread) {
        return thread.state() != Thread.State.NEW && thread.state() != Thread.State.TERMINATED;
    }
}
