package workbook.grader.interleave;

import static workbook.grader.interleave.Waits.limited;
import static workbook.grader.interleave.Waits.orElse;
import static workbook.grader.interleave.Waits.orTimeout;
import static workbook.grader.interleave.Waits.within;

import java.time.Instant;
import java.util.Date;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/** The time, and the locks and synchronizers that can be waited for with a limit. */
public final class TimedHooks {

    private TimedHooks() {
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
}
