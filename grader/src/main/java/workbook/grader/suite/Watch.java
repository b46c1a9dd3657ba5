package workbook.grader.suite;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.grader.Unsolved;
import workbook.grader.probe.ProcessCpu;

/**
 * Runs parts of tests on threads of their own, and gives them up when they do not end. What is
 * counted is work, not time: a busy machine makes a test later and never wrong.
 *
 * <p>A part that is given up is interrupted and left. Whoever made this may want another JVM then,
 * see {@link #takeLeft}.
 */
final class Watch {

    private static final Duration LOOK = Duration.ofMillis(100);
    /** What an interrupted thread gets to end. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Set<Thread> before = Idle.threadsButCarriers();
    private final AtomicInteger left = new AtomicInteger();
    private int hangs;

    /** @param hangs how many tests of the exercise have hung in other JVMs */
    Watch(int hangs) {
        this.hangs = hangs;
    }

    /** What may throw anything. */
    interface Part<T> {

        T run() throws Throwable;
    }

    /** Runs a part of a test. @throws StillRunning if it is given up */
    <T> T run(Part<T> part) throws Throwable {
        return run(part, Leash.after(hangs));
    }

    /** Runs {@code part}, and says {@code otherwise} where it does not end. */
    <T> T describe(Callable<T> part, T otherwise) {
        try {
            return run(part::call, Leash.DESCRIPTION);
        } catch (Throwable e) {
            return otherwise;
        }
    }

    /** How many threads that were given up have not ended; they are forgotten then. */
    int takeLeft() {
        return left.getAndSet(0);
    }

    private <T> T run(Part<T> part, Leash leash) throws Throwable {
        Running<T> running = new Running<>(part);
        long stubs = Unsolved.met();
        Thread thread = Thread.ofPlatform().daemon().name("test").start(running);
        String why = await(thread, leash, stubs);
        if (!why.isEmpty()) {
            hangs += Unsolved.met() == stubs ? 1 : 0;
            giveUp(thread, why);
        }
        return running.result();
    }

    /** Waits for the end. @return why it is given up; empty if it has ended */
    private String await(Thread thread, Leash given, long stubs) throws InterruptedException {
        long start = System.nanoTime();
        Duration cpu = null;
        Idle idle = null;
        while (!thread.join(LOOK)) {
            Duration now = ProcessCpu.used();
            if (idle == null) { // most tests have ended by now, and were not asked
                cpu = now;
                idle = new Idle(before);
            }
            Leash leash = Unsolved.met() == stubs ? given : given.withStub();
            Duration whole = Duration.ofNanos(System.nanoTime() - start);
            if (now.minus(cpu).compareTo(leash.cpu()) >= 0) {
                return "still running after " + leash.cpu().toSeconds() + " s of computing";
            }
            if (idle.time(now).compareTo(leash.blocked()) >= 0) {
                return "still waiting after " + leash.blocked().toSeconds()
                    + " s in which no thread ran";
            }
            if (whole.compareTo(leash.whole()) >= 0) {
                return "still running after " + leash.whole().toSeconds() + " s";
            }
        }
        return "";
    }

    private void giveUp(Thread thread, String why) throws InterruptedException {
        StillRunning hang = StillRunning.of(why, thread);
        thread.interrupt();
        if (!thread.join(GRACE)) {
            left.incrementAndGet();
        }
        throw hang;
    }

    /** A part and what came of it. */
    private static final class Running<T> implements Runnable {

        private final Part<T> part;
        private T value;
        private Throwable thrown;

        Running(Part<T> part) {
            this.part = part;
        }

        @Override
        public void run() {
            try {
                value = part.run();
            } catch (Throwable e) {
                thrown = e;
            }
        }

        T result() throws Throwable {
            if (thrown != null) {
                throw thrown;
            }
            return value;
        }
    }
}
