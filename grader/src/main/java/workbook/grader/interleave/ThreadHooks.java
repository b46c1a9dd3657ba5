package workbook.grader.interleave;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Threads, executors and parking, as rewritten code sees them. */
public final class ThreadHooks {

    private ThreadHooks() {
    }

    // ---- threads ---------------------------------------------------------------------------

    @Replaces(Thread.class)
    public static Thread currentThread() {
        Run run = Run.mine();
        Actor actor = run == null ? null : run.running();
        return actor == null || actor.facade == null ? Thread.currentThread() : actor.facade;
    }

    @Replaces(Thread.class)
    public static void join(Thread thread) throws InterruptedException {
        real(thread).join();
        joined(thread);
    }

    @Replaces(Thread.class)
    public static void join(Thread thread, long millis) throws InterruptedException {
        if (millis == 0) {
            join(thread);
        } else {
            join(thread, Duration.ofMillis(millis));
        }
    }

    @Replaces(Thread.class)
    public static boolean join(Thread thread, Duration time) throws InterruptedException {
        Run run = Run.mine();
        if (run == null) {
            return thread.join(time);
        }
        if (thread.getState() == Thread.State.NEW) {
            throw new IllegalThreadStateException("Thread not started");
        }
        boolean ended = Waits.within(run, time.toNanos(), () -> real(thread).join());
        joined(thread);
        return ended;
    }

    private static void joined(Thread thread) {
        Run run = Run.mine();
        if (run != null) {
            run.order.joined(run.running(), run.actorOf(thread));
        }
    }

    @Replaces(Thread.class)
    public static boolean isAlive(Thread thread) {
        boolean alive = real(thread).isAlive();
        if (!alive) {
            joined(thread);
        }
        return alive;
    }

    @Replaces(Thread.class)
    public static void interrupt(Thread thread) {
        Run run = Run.mine();
        Actor actor = run == null ? null : run.actorOf(thread);
        if (actor != null && actor.timedOut) {
            actor.interruptedToo = true;
        }
        thread.interrupt();
    }

    @Replaces(Thread.class)
    public static Thread.State getState(Thread thread) {
        Run run = Run.mine();
        Actor actor = run == null ? null : run.actorOf(thread);
        if (actor == null || actor.done) {
            return thread.getState();
        }
        boolean timed = actor.alarm != 0;
        if (actor.sleeping || actor.waitingOn != null || !actor.runnable && actor.calling != null) {
            return timed ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
        }
        return actor.entering != null ? Thread.State.BLOCKED : thread.getState();
    }

    /** Ids of the JVM differ from run to run; these do not. */
    @Replaces(Thread.class)
    public static long threadId(Thread thread) {
        Run run = Run.mine();
        Actor actor = run == null ? null : run.actorOf(thread);
        return actor == null ? thread.threadId() : actor.id;
    }

    @Replaces(Thread.class)
    public static boolean holdsLock(Object object) {
        Run run = Run.mine();
        return run == null ? Thread.holdsLock(object) : run.monitors.holds(object);
    }

    private static Thread real(Thread thread) {
        return thread instanceof FacadeThread facade ? facade.real() : thread;
    }

    // ---- parking ---------------------------------------------------------------------------

    @Replaces(LockSupport.class)
    public static void park() {
        Run run = Run.mine();
        if (run == null) {
            LockSupport.park();
            return;
        }
        Actor actor = run.running();
        Object outer = actor.calling;
        actor.calling = LockSupport.class;
        actor.rousable = true;
        LockSupport.park();
        actor.rousable = false;
        actor.roused = false;
        actor.calling = outer;
    }

    @Replaces(LockSupport.class)
    public static void park(Object blocker) {
        park();
    }

    @Replaces(LockSupport.class)
    public static void parkNanos(long nanos) {
        Run run = Run.mine();
        if (run == null) {
            LockSupport.parkNanos(nanos);
        } else if (nanos > 0) {
            Actor actor = run.running();
            boolean interrupted = actor.thread.isInterrupted();
            run.clock.set(actor, nanos);
            park();
            if (actor.timedOut && !interrupted && !actor.interruptedToo) {
                Thread.interrupted();
            }
            run.clock.clear(actor);
        }
    }

    @Replaces(LockSupport.class)
    public static void parkNanos(Object blocker, long nanos) {
        parkNanos(nanos);
    }

    @Replaces(LockSupport.class)
    public static void parkUntil(long deadline) {
        parkNanos((deadline - TimedHooks.currentTimeMillis()) * 1_000_000);
    }

    @Replaces(LockSupport.class)
    public static void parkUntil(Object blocker, long deadline) {
        parkUntil(deadline);
    }

    @Replaces(LockSupport.class)
    public static void unpark(Thread thread) {
        LockSupport.unpark(thread == null ? null : real(thread));
    }

    // ---- sleeping --------------------------------------------------------------------------

    @Replaces(Thread.class)
    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        sleepNanos(millis * 1_000_000);
    }

    @Replaces(Thread.class)
    public static void sleep(long millis, int nanos) throws InterruptedException {
        sleepNanos(millis * 1_000_000 + nanos);
    }

    @Replaces(Thread.class)
    public static void sleep(Duration time) throws InterruptedException {
        sleepNanos(time.toNanos());
    }

    @Replaces(TimeUnit.class)
    public static void sleep(TimeUnit unit, long time) throws InterruptedException {
        sleepNanos(unit.toNanos(time));
    }

    private static void sleepNanos(long nanos) throws InterruptedException {
        Run run = Run.mine();
        if (run == null) {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Actor actor = run.running();
        run.clock.set(actor, nanos);
        actor.sleeping = true;
        do {
            run.block(actor);
        } while (!actor.timedOut && !actor.thread.isInterrupted());
        actor.sleeping = false;
        run.clock.clear(actor);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    // ---- executors -------------------------------------------------------------------------

    /** Makes threads under control; the usual ones outside of a run. */
    @Replaces(Executors.class)
    public static ThreadFactory defaultThreadFactory() {
        Run run = Run.mine();
        return run == null
            ? Executors.defaultThreadFactory()
            : task -> VirtualThreads.on(run).unstarted(task);
    }

    /** Makes the threads that {@code factory} makes, under control. */
    public static ThreadFactory controlled(ThreadFactory factory) {
        Run run = Run.mine();
        return run == null || factory == null ? factory : task -> {
            Thread made = factory.newThread(task);
            return made instanceof FacadeThread facade ? facade.underControl(run) : made;
        };
    }

    @Replaces(Executors.class)
    public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) {
        return Executors.newFixedThreadPool(threads, controlled(factory));
    }

    @Replaces(Executors.class)
    public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
        return Executors.newCachedThreadPool(controlled(factory));
    }

    @Replaces(Executors.class)
    public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
        return Executors.newSingleThreadExecutor(controlled(factory));
    }

    @Replaces(Executors.class)
    public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory) {
        return Executors.newThreadPerTaskExecutor(controlled(factory));
    }

    @Replaces(Executors.class)
    public static ExecutorService newFixedThreadPool(int threads) {
        return Executors.newFixedThreadPool(threads, defaultThreadFactory());
    }

    @Replaces(Executors.class)
    public static ExecutorService newCachedThreadPool() {
        return Executors.newCachedThreadPool(defaultThreadFactory());
    }

    @Replaces(Executors.class)
    public static ExecutorService newSingleThreadExecutor() {
        return Executors.newSingleThreadExecutor(defaultThreadFactory());
    }

    @Replaces(Executors.class)
    public static ExecutorService newVirtualThreadPerTaskExecutor() {
        return Executors.newThreadPerTaskExecutor(defaultThreadFactory());
    }

    /** What {@code CompletableFuture} gets instead of the common pool. */
    public static Executor asyncPool() {
        return newVirtualThreadPerTaskExecutor();
    }
}
