package workbook.grader.interleave;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/**
 * Waits with a limit, in virtual time: the wait without a limit, which the run interrupts when its
 * time has come. So the JDK's own cancelling is what happens, and an hour costs nothing.
 */
public final class TimedHooks {

    /** A wait without a limit that can be interrupted. */
    @FunctionalInterface
    interface Wait {
        void run() throws InterruptedException;
    }

    /** A wait that can also end by its own exception. */
    @FunctionalInterface
    private interface Supplying<T> {
        T get() throws Exception;
    }

    private TimedHooks() {
    }

    /** Whether {@code wait} ended within {@code nanos}; it must not be asked with 0 or less. */
    static boolean within(Run run, long nanos, Wait wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Actor actor = run.running();
        run.clock.set(actor, nanos);
        try {
            wait.run();
            if (actor.timedOut && !actor.interruptedToo) {
                Thread.interrupted(); // the time was up as well, but the wait had already ended
            }
            return true;
        } catch (InterruptedException e) {
            if (!actor.timedOut) {
                throw e;
            }
            if (actor.interruptedToo) {
                Thread.currentThread().interrupt();
            }
            return false;
        } finally {
            run.clock.clear(actor);
        }
    }

    /** The result of {@code wait}, or {@code late} when time is up. */
    @SuppressWarnings("unchecked")
    private static <T> T orElse(Run run, long nanos, Supplying<T> wait, T late)
            throws InterruptedException {
        Object[] result = {late};
        within(run, nanos, () -> {
            try {
                result[0] = wait.get();
            } catch (Exception e) {
                throw TimedHooks.<InterruptedException>asIs(e);
            }
        });
        return (T) result[0];
    }

    /** A method of the JDK that waits at most so long. */
    @FunctionalInterface
    private interface Limited<T> {
        T call(long time, TimeUnit unit) throws InterruptedException;
    }

    /** The original outside of a run, or if there is no time at all; else {@code wait}. */
    private static <T> T limited(long time, TimeUnit unit, Limited<T> original,
            Supplying<T> wait, T late) throws InterruptedException {
        Run run = Run.mine();
        return run == null || time <= 0
            ? original.call(run == null ? time : 0, unit)
            : orElse(run, unit.toNanos(time), wait, late);
    }

    /** The same for those that say whether they were in time. */
    private static boolean limited(long time, TimeUnit unit, Limited<Boolean> original,
            Wait wait) throws InterruptedException {
        Run run = Run.mine();
        return run == null || time <= 0
            ? original.call(run == null ? time : 0, unit)
            : within(run, unit.toNanos(time), wait);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asIs(Throwable thrown) throws E {
        throw (E) thrown;
    }

    // ---- the time --------------------------------------------------------------------------

    @Replaces(System.class)
    public static long nanoTime() {
        Run run = Run.mine();
        return run == null ? System.nanoTime() : run.clock.nanos();
    }

    @Replaces(System.class)
    public static long currentTimeMillis() {
        Run run = Run.mine();
        return run == null ? System.currentTimeMillis() : run.clock.millis();
    }

    @Replaces(Instant.class)
    public static Instant now() {
        Run run = Run.mine();
        return run == null ? Instant.now()
            : Instant.ofEpochMilli(run.clock.millis()).plusNanos(run.clock.nanos() % 1_000_000);
    }

    // ---- locks -----------------------------------------------------------------------------

    @Replaces(Condition.class)
    public static void await(Condition condition) throws InterruptedException {
        Run run = Run.mine();
        if (run == null || !run.settings.spuriousWakeups()) {
            condition.await();
            return;
        }
        Actor actor = run.running();
        actor.rousable = true;
        actor.roused = false;
        try {
            condition.await();
            if (actor.roused) {
                Thread.interrupted();
            }
        } catch (InterruptedException e) {
            if (!actor.roused) {
                throw e;
            }
        } finally {
            actor.rousable = false;
            actor.roused = false;
        }
    }

    @Replaces(Condition.class)
    public static void awaitUninterruptibly(Condition condition) {
        Run run = Run.mine();
        if (run == null || !run.settings.spuriousWakeups()) {
            condition.awaitUninterruptibly();
            return;
        }
        boolean interrupted = Thread.interrupted();
        boolean awake = false;
        while (!awake) {
            try {
                await(condition);
                awake = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Replaces(Condition.class)
    public static boolean await(Condition condition, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, condition::await, condition::await);
    }

    @Replaces(Condition.class)
    public static long awaitNanos(Condition condition, long nanos) throws InterruptedException {
        Run run = Run.mine();
        if (run == null || nanos <= 0) {
            return condition.awaitNanos(run == null ? nanos : 0);
        }
        long deadline = run.clock.nanos() + nanos;
        within(run, nanos, condition::await);
        return deadline - run.clock.nanos();
    }

    @Replaces(Condition.class)
    public static boolean awaitUntil(Condition condition, Date deadline)
            throws InterruptedException {
        Run run = Run.mine();
        return run == null
            ? condition.awaitUntil(deadline)
            : await(condition, deadline.getTime() - run.clock.millis(), TimeUnit.MILLISECONDS);
    }

    @Replaces(Lock.class)
    public static boolean tryLock(Lock lock, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, lock::tryLock, lock::lockInterruptibly);
    }

    @Replaces(StampedLock.class)
    public static long tryWriteLock(StampedLock lock, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, lock::tryWriteLock, lock::writeLockInterruptibly, 0L);
    }

    @Replaces(StampedLock.class)
    public static long tryReadLock(StampedLock lock, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, lock::tryReadLock, lock::readLockInterruptibly, 0L);
    }

    /** What is read from here on may be torn, and {@code validate} tells. */
    @Replaces(StampedLock.class)
    public static long tryOptimisticRead(StampedLock lock) {
        Run run = Run.mine();
        if (run != null) {
            run.running().optimistic = true;
        }
        return lock.tryOptimisticRead();
    }

    @Replaces(StampedLock.class)
    public static boolean validate(StampedLock lock, long stamp) {
        Run run = Run.mine();
        if (run != null) {
            run.running().optimistic = false;
        }
        return lock.validate(stamp);
    }

    // ---- synchronizers ---------------------------------------------------------------------

    @Replaces(Semaphore.class)
    public static boolean tryAcquire(Semaphore semaphore, long time, TimeUnit unit)
            throws InterruptedException {
        return tryAcquire(semaphore, 1, time, unit);
    }

    @Replaces(Semaphore.class)
    public static boolean tryAcquire(Semaphore semaphore, int permits, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, (limit, same) -> semaphore.tryAcquire(permits, limit, same),
            () -> semaphore.acquire(permits));
    }

    @Replaces(CountDownLatch.class)
    public static boolean await(CountDownLatch latch, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, latch::await, latch::await);
    }

    @Replaces(CyclicBarrier.class)
    public static int await(CyclicBarrier barrier, long time, TimeUnit unit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        Run run = Run.mine();
        if (run == null || time <= 0) {
            return barrier.await(run == null ? time : 0, unit);
        }
        return orTimeout(orElse(run, unit.toNanos(time), barrier::await, null));
    }

    @Replaces(Phaser.class)
    public static int awaitAdvanceInterruptibly(Phaser phaser, int phase, long time, TimeUnit unit)
            throws InterruptedException, TimeoutException {
        Run run = Run.mine();
        if (run == null || time <= 0) {
            return phaser.awaitAdvanceInterruptibly(phase, run == null ? time : 0, unit);
        }
        return orTimeout(orElse(run, unit.toNanos(time),
            () -> phaser.awaitAdvanceInterruptibly(phase), null));
    }

    @Replaces(Exchanger.class)
    public static Object exchange(Exchanger<Object> exchanger, Object item, long time,
            TimeUnit unit) throws InterruptedException, TimeoutException {
        Run run = Run.mine();
        if (run == null || time <= 0) {
            return exchanger.exchange(item, run == null ? time : 0, unit);
        }
        Object[] got = {null};
        orTimeout(within(run, unit.toNanos(time), () -> got[0] = exchanger.exchange(item))
            ? true : null);
        return got[0];
    }

    private static <T> T orTimeout(T result) throws TimeoutException {
        if (result == null) {
            throw new TimeoutException();
        }
        return result;
    }

    // ---- queues ----------------------------------------------------------------------------

    @Replaces(BlockingQueue.class)
    public static Object poll(BlockingQueue<?> queue, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, queue::poll, queue::take, null);
    }

    @Replaces(BlockingQueue.class)
    public static boolean offer(BlockingQueue<Object> queue, Object element, long time,
            TimeUnit unit) throws InterruptedException {
        return limited(time, unit, (limit, same) -> queue.offer(element, limit, same),
            () -> queue.put(element));
    }

    @Replaces(BlockingDeque.class)
    public static Object pollFirst(BlockingDeque<?> deque, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, deque::pollFirst, deque::takeFirst, null);
    }

    @Replaces(BlockingDeque.class)
    public static Object pollLast(BlockingDeque<?> deque, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, deque::pollLast, deque::takeLast, null);
    }

    @Replaces(BlockingDeque.class)
    public static boolean offerFirst(BlockingDeque<Object> deque, Object element, long time,
            TimeUnit unit) throws InterruptedException {
        return limited(time, unit, (limit, same) -> deque.offerFirst(element, limit, same),
            () -> deque.putFirst(element));
    }

    @Replaces(BlockingDeque.class)
    public static boolean offerLast(BlockingDeque<Object> deque, Object element, long time,
            TimeUnit unit) throws InterruptedException {
        return limited(time, unit, (limit, same) -> deque.offerLast(element, limit, same),
            () -> deque.putLast(element));
    }

    @Replaces(TransferQueue.class)
    public static boolean tryTransfer(TransferQueue<Object> queue, Object element, long time,
            TimeUnit unit) throws InterruptedException {
        return limited(time, unit, (limit, same) -> queue.tryTransfer(element, limit, same),
            () -> queue.transfer(element));
    }

    // ---- tasks -----------------------------------------------------------------------------

    @Replaces(Future.class)
    public static Object get(Future<?> future, long time, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        Run run = Run.mine();
        if (run == null || time <= 0) {
            return future.get(run == null ? time : 0, unit);
        }
        Object[] got = {null};
        boolean[] ended = {false};
        orElse(run, unit.toNanos(time), () -> {
            got[0] = future.get();
            ended[0] = true;
            return null;
        }, null);
        orTimeout(ended[0] ? true : null);
        return got[0];
    }

    @Replaces(CompletionService.class)
    public static Future<?> poll(CompletionService<?> service, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, service::poll, service::take, null);
    }

    @Replaces(ExecutorService.class)
    public static boolean awaitTermination(ExecutorService executor, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, executor::awaitTermination,
            () -> awaitTermination(Run.mine(), executor));
    }

    private static void awaitTermination(Run run, ExecutorService executor)
            throws InterruptedException {
        Actor actor = run.running();
        actor.openEnded = true;
        try {
            while (!executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                Thread.onSpinWait(); // 292 years later
            }
        } finally {
            actor.openEnded = false;
        }
    }

    @Replaces(ExecutorService.class)
    public static void close(ExecutorService executor) {
        Run run = Run.mine();
        if (run == null) {
            executor.close();
            return;
        }
        executor.shutdown();
        boolean interrupted = false;
        boolean terminated = false;
        while (!terminated) {
            try {
                awaitTermination(run, executor);
                terminated = true;
            } catch (InterruptedException e) {
                executor.shutdownNow();
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Replaces(ExecutorService.class)
    public static <T> List<Future<T>> invokeAll(ExecutorService executor,
            Collection<? extends Callable<T>> tasks, long time, TimeUnit unit)
            throws InterruptedException {
        return Run.mine() == null
            ? executor.invokeAll(tasks, time, unit)
            : TimedHooks.<List<Future<T>>>refuse("invokeAll with a limit");
    }

    private static <T> T refuse(String what) {
        Run run = Run.mine();
        run.refuseHere(run.place(run.running()) + " calls " + what
            + ", which waits in real time: submit the tasks and wait for each future");
        return null;
    }
}
