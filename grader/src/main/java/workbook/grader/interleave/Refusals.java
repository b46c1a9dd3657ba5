package workbook.grader.interleave;

import java.util.List;
import java.util.Optional;

/** Calls of the JDK that bring in threads or clocks that nobody can control. */
final class Refusals {

    private static final String POOL =
        "uses a ForkJoinPool, whose threads cannot be scheduled: use Executors.newFixedThreadPool";
    private static final String PARALLEL =
        "works in parallel on the common pool: use threads or an executor of your own";
    private static final String TIMER =
        "waits on a timer of the JDK: use a thread that sleeps, or a clock that you are given";
    private static final String NATIVE =
        "waits outside of the JVM: give the class what it reads instead";

    /**
     * @param owner the class, or all below a package if it ends in a slash
     * @param name the method; empty for all, constructors included
     */
    private record Refused(String owner, String name, String advice) {

        boolean covers(String calledOwner, String calledName) {
            boolean owns = owner.endsWith("/")
                ? calledOwner.startsWith(owner) : calledOwner.equals(owner);
            return owns && (name.isEmpty() || name.equals(calledName));
        }
    }

    private static final String JUC = "java/util/concurrent/";

    private static final List<Refused> ALL = List.of(
        new Refused(JUC + "ForkJoinPool", "", POOL),
        new Refused(JUC + "ForkJoinTask", "fork", POOL),
        new Refused(JUC + "ForkJoinTask", "invokeAll", POOL),
        new Refused(JUC + "Executors", "newWorkStealingPool", POOL),
        new Refused(JUC + "SubmissionPublisher", "<init>", POOL),
        new Refused("java/util/Collection", "parallelStream", PARALLEL),
        new Refused("java/util/List", "parallelStream", PARALLEL),
        new Refused("java/util/Set", "parallelStream", PARALLEL),
        new Refused("java/util/ArrayList", "parallelStream", PARALLEL),
        new Refused("java/util/stream/Stream", "parallel", PARALLEL),
        new Refused("java/util/stream/BaseStream", "parallel", PARALLEL),
        new Refused("java/util/stream/IntStream", "parallel", PARALLEL),
        new Refused("java/util/stream/LongStream", "parallel", PARALLEL),
        new Refused("java/util/stream/DoubleStream", "parallel", PARALLEL),
        new Refused("java/util/Arrays", "parallelSort", PARALLEL),
        new Refused("java/util/Arrays", "parallelPrefix", PARALLEL),
        new Refused("java/util/Arrays", "parallelSetAll", PARALLEL),
        new Refused("java/util/Timer", "", TIMER),
        new Refused(JUC + "ScheduledThreadPoolExecutor", "", TIMER),
        new Refused(JUC + "Executors", "newScheduledThreadPool", TIMER),
        new Refused(JUC + "Executors", "newSingleThreadScheduledExecutor", TIMER),
        new Refused(JUC + "DelayQueue", "", TIMER),
        new Refused(JUC + "CompletableFuture", "orTimeout", TIMER),
        new Refused(JUC + "CompletableFuture", "completeOnTimeout", TIMER),
        new Refused(JUC + "CompletableFuture", "delayedExecutor", TIMER),
        new Refused("java/lang/Process", "waitFor", NATIVE),
        new Refused("java/lang/ProcessBuilder", "start", NATIVE),
        new Refused("java/io/InputStream", "read", NATIVE),
        new Refused("java/net/Socket", "", NATIVE),
        new Refused("java/net/ServerSocket", "", NATIVE),
        new Refused("java/net/http/", "", NATIVE),
        new Refused("java/nio/channels/Selector", "", NATIVE),
        new Refused("java/nio/channels/SocketChannel", "", NATIVE),
        new Refused("java/nio/channels/ServerSocketChannel", "", NATIVE),
        new Refused("java/nio/channels/Pipe", "", NATIVE));

    private Refusals() {
    }

    /** What is wrong with a call, and what to use instead; empty if nothing is. */
    static Optional<String> advice(String owner, String name) {
        return ALL.stream().filter(refused -> refused.covers(owner, name))
            .map(Refused::advice).findFirst();
    }
}
