package workbook.grader.suite;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import workbook.grader.probe.ProcessCpu;

/**
 * For how long nobody has worked: the process has used no processor time worth mentioning, and of
 * the threads that came after a given moment none could run. The second is asked because a thread
 * that could run may not get a processor on a busy machine.
 */
final class Idle {

    /** What a JVM uses that waits: compiling, collecting, its own clocks. */
    private static final Duration NOISE = Duration.ofMillis(30);
    private static final long NOISE_PART = 50;

    private final Set<Thread> before;
    private long sinceNanos = System.nanoTime();
    private Duration cpuThen = ProcessCpu.used();

    /** @param before threads that are not asked, see {@link #threads} */
    Idle(Set<Thread> before) {
        this.before = before;
    }

    /** For how long up to now, as far as those can tell who ask every 100 ms. */
    Duration time(Duration cpuNow) {
        long now = System.nanoTime();
        Duration silent = Duration.ofNanos(now - sinceNanos);
        boolean worked =
            cpuNow.minus(cpuThen).compareTo(NOISE.plus(silent.dividedBy(NOISE_PART))) > 0;
        if (worked || somebodyCouldRun()) {
            sinceNanos = now;
            cpuThen = cpuNow;
            return Duration.ZERO;
        }
        return silent;
    }

    private boolean somebodyCouldRun() {
        return threads().stream().anyMatch(thread ->
            thread.getState() == Thread.State.RUNNABLE && thread != Thread.currentThread()
                && !before.contains(thread) && !isJvms(thread));
    }

    /**
     * The JVM starts threads of its own when they are needed, which wait in native code: in the
     * topmost group, or, as that which unblocks virtual threads, in one below it.
     */
    private static boolean isJvms(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null || group.getParent() == null
            || group.getName().equals("InnocuousThreadGroup");
    }

    /**
     * The platform threads that live now, but those that carry virtual ones: what these do is a
     * virtual thread's work, whenever they were started.
     */
    static Set<Thread> threads() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] found = new Thread[all.activeCount() + 64];
        return new HashSet<>(Arrays.asList(found).subList(0, all.enumerate(found)));
    }

    /** Those of {@link #threads} that do not carry virtual threads. */
    static Set<Thread> threadsButCarriers() {
        Set<Thread> threads = threads();
        threads.removeIf(thread -> thread.getClass().getName().endsWith(".CarrierThread")
            || thread instanceof java.util.concurrent.ForkJoinWorkerThread);
        return threads;
    }
}
