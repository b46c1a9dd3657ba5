package workbook.grader.interleave.corpus;

import java.util.List;
import java.util.function.UnaryOperator;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;

/** Programs whose verdict is known, and the check that must come to it. */
public final class Corpus {

    /** What a check must say. */
    public enum Verdict {
        PASSES, FAILS, DEADLOCKS, LIVELOCKS, WAITS, RACES, NOT_LINEARIZABLE, NOT_CHECKABLE
    }

    /**
     * @param scenario the program
     * @param verdict what is known of it
     * @param says a part of the message
     * @param check how it is checked
     */
    public record Subject(Class<? extends Scenario> scenario, Verdict verdict, String says,
            UnaryOperator<Interleave> check) {

        /** As in {@code CounterScenarios.Plain}, with how it is checked if that is unusual. */
        public String name() {
            return scenario.getEnclosingClass().getSimpleName() + "."
                + scenario.getSimpleName();
        }

        public Interleave interleave() {
            return check.apply(Interleave.of(scenario));
        }
    }

    private static Subject subject(Class<? extends Scenario> scenario, Verdict verdict) {
        return subject(scenario, verdict, "", check -> check.races(true));
    }

    private static Subject subject(Class<? extends Scenario> scenario, Verdict verdict,
            String says) {
        return subject(scenario, verdict, says, check -> check.races(true));
    }

    private static Subject subject(Class<? extends Scenario> scenario, Verdict verdict,
            String says, UnaryOperator<Interleave> check) {
        return new Subject(scenario, verdict, says, check);
    }

    private static Subject right(Class<? extends Scenario> scenario) {
        return subject(scenario, Verdict.PASSES);
    }

    /** All of them. */
    public static final List<Subject> SUBJECTS = List.of(
        subject(CounterScenarios.Plain.class, Verdict.FAILS, "`n`"),
        subject(CounterScenarios.VolatileOnly.class, Verdict.FAILS,
            "one of the two writes is lost"),
        subject(CounterScenarios.GetThenSet.class, Verdict.FAILS, "n.set(1)"),
        subject(CounterScenarios.NeverReleased.class, Verdict.LIVELOCKS, "no end in sight"),
        subject(CounterScenarios.HandleReadWrite.class, Verdict.FAILS, "n.setVolatile"),
        subject(CounterScenarios.CatchingAll.class, Verdict.FAILS, "`n`"),
        right(CounterScenarios.Atomic.class),
        right(CounterScenarios.HandleCas.class),
        right(CounterScenarios.Updater.class),
        right(CounterScenarios.Striped.class),
        right(CounterScenarios.Stamped.class),
        right(CounterScenarios.Static.class),
        right(CounterScenarios.StaticSynchronized.class),
        right(CounterScenarios.Synchronized.class),
        right(CounterScenarios.SpinLocked.class),
        subject(CounterScenarios.SpinLocked.class, Verdict.WAITS, "waits for another thread",
            Interleave::lockFree),
        subject(CounterScenarios.Synchronized.class, Verdict.WAITS, "waits for another thread",
            Interleave::lockFree),
        subject(CounterScenarios.Stamped.class, Verdict.WAITS, "waits for another thread",
            Interleave::lockFree),
        subject(CounterScenarios.HandleCas.class, Verdict.PASSES, "", Interleave::lockFree),
        subject(CounterScenarios.Atomic.class, Verdict.PASSES, "", Interleave::lockFree),
        subject(CounterScenarios.ReadWithoutLock.class, Verdict.RACES, "`n`"),

        right(QueueScenarios.TwoConditions.class),
        right(QueueScenarios.NotifyAll.class),
        subject(QueueScenarios.IfForWhile.class, Verdict.FAILS, "await"),
        subject(QueueScenarios.OneCondition.class, Verdict.DEADLOCKS, "changed.await()"),
        subject(QueueScenarios.NotifyOne.class, Verdict.DEADLOCKS, ".wait()"),
        right(QueueScenarios.IfForWhileAlone.class),
        subject(QueueScenarios.IfForWhileAlone.class, Verdict.FAILS, "~",
            check -> check.spuriousWakeups()),
        subject(QueueScenarios.WhileAlone.class, Verdict.PASSES, "",
            check -> check.spuriousWakeups().races(true)),
        right(QueueScenarios.NonBlocking.class),
        right(QueueScenarios.Treiber.class),
        subject(QueueScenarios.TreiberWithoutCas.class, Verdict.NOT_LINEARIZABLE, "pop()"),
        right(QueueScenarios.ChaseLev.class),
        right(QueueScenarios.ChaseLevWithoutCas.class),
        subject(QueueScenarios.ChaseLevWithoutCas.class, Verdict.FAILS, "top.set",
            check -> check.preemptions(3)),
        subject(QueueScenarios.ChaseLevWithoutCas.class, Verdict.FAILS, "top.set",
            check -> check.preemptions(1).thenRandom(3000, 42)),
        subject(QueueScenarios.LastElement.class, Verdict.FAILS, "top"),

        subject(CacheScenarios.Overfull.class, Verdict.FAILS, "map"),
        right(CacheScenarios.Locked.class),
        subject(CacheScenarios.ConcurrentParts.class, Verdict.NOT_LINEARIZABLE, "get(a)"),
        subject(CacheScenarios.WriteUnderReadLock.class, Verdict.RACES, "`map`"),
        right(CacheScenarios.WriteLocked.class),
        subject(CacheScenarios.UnlockedGet.class, Verdict.RACES, "`map`"),
        subject(CacheScenarios.CheckThenAct.class, Verdict.FAILS, "`loaded`"),
        right(CacheScenarios.Computed.class),
        right(CacheScenarios.Callbacks.class),

        subject(LockScenarios.LostWakeUp.class, Verdict.DEADLOCKS, "park()"),
        right(LockScenarios.ParkGate.class),
        subject(LockScenarios.ParkGate.class, Verdict.PASSES, "",
            check -> check.spuriousWakeups()),
        subject(LockScenarios.LeakingSemaphore.class, Verdict.FAILS, "permits"),
        subject(LockScenarios.LeakingSemaphore.class, Verdict.FAILS, "the test: B.interrupt()"),
        right(LockScenarios.Semaphore.class),
        subject(LockScenarios.Philosophers.class, Verdict.DEADLOCKS, "held by"),
        subject(LockScenarios.Transfers.class, Verdict.DEADLOCKS, "held by"),
        subject(LockScenarios.MonitorAndLock.class, Verdict.DEADLOCKS, "for monitor, held by"),
        subject(LockScenarios.AwaitedLock.class, Verdict.DEADLOCKS, "lock.lock(), held by B"),
        subject(LockScenarios.CheckedMark.class, Verdict.FAILS, "`state`"),
        subject(LockScenarios.NotOwner.class, Verdict.FAILS, "IllegalMonitorStateException"),
        right(LockScenarios.IteratingLocked.class),
        subject(LockScenarios.IteratingUnlocked.class, Verdict.FAILS,
            "ConcurrentModificationException"),

        subject(VisibilityScenarios.PlainFlag.class, Verdict.RACES, "`ready`"),
        right(VisibilityScenarios.VolatileFlag.class),
        subject(VisibilityScenarios.FlagFirst.class, Verdict.FAILS, "`ready`"),
        right(VisibilityScenarios.SpinVolatile.class),
        subject(VisibilityScenarios.SpinPlain.class, Verdict.RACES, "`ready`"),
        subject(VisibilityScenarios.SpinPlain.class, Verdict.PASSES, "", check -> check),
        subject(VisibilityScenarios.BrokenSingleton.class, Verdict.RACES, "`box`"),
        right(VisibilityScenarios.Singleton.class),
        subject(VisibilityScenarios.UnsafePublication.class, Verdict.RACES, "`box`"),
        right(VisibilityScenarios.SafePublication.class),
        right(VisibilityScenarios.MadeInUpdate.class),
        right(VisibilityScenarios.MadeInCompute.class),
        right(VisibilityScenarios.NeighbouringElements.class),
        subject(VisibilityScenarios.SameElement.class, Verdict.RACES, "`cells[0]`"),

        subject(ThreadScenarios.DroppingPool.class, Verdict.FAILS, "worker-"),
        right(ThreadScenarios.Pool.class),
        subject(ThreadScenarios.RacyExecutor.class, Verdict.FAILS, "`total`"),
        right(ThreadScenarios.Executor.class),
        right(ThreadScenarios.HandedBack.class),
        subject(ThreadScenarios.HastyOnTasks.class, Verdict.FAILS, "isDone() = true"),
        subject(ThreadScenarios.HastyOnThreads.class, Verdict.FAILS, "isAlive() = false"),
        subject(ThreadScenarios.RacyFutures.class, Verdict.FAILS, "total.set(1)"),
        right(ThreadScenarios.Futures.class),
        subject(ThreadScenarios.MixedThreads.class, Verdict.FAILS, "platform"),
        subject(ThreadScenarios.OwnThreads.class, Verdict.FAILS, "`hits`"),
        subject(ThreadScenarios.ReferencedThreads.class, Verdict.FAILS, "`n`"),
        subject(ThreadScenarios.Failing.class, Verdict.FAILS, "printer"),
        right(ThreadScenarios.Locals.class),

        right(SynchronizerScenarios.Latch.class),
        right(SynchronizerScenarios.Barrier.class),
        right(SynchronizerScenarios.Phase.class),
        right(SynchronizerScenarios.Exchange.class),
        right(SynchronizerScenarios.Exclusive.class),
        right(SynchronizerScenarios.Rendezvous.class),
        right(SynchronizerScenarios.Transfer.class),
        right(SynchronizerScenarios.NobodyComes.class),
        right(SynchronizerScenarios.TooLate.class),
        right(SynchronizerScenarios.InTime.class),
        right(SynchronizerScenarios.PollInTime.class),
        subject(SynchronizerScenarios.PollInTime.class, Verdict.FAILS, "!",
            check -> check.earlyTimeouts()),
        right(SynchronizerScenarios.InterruptedTake.class),
        right(SynchronizerScenarios.InterruptedLook.class),

        subject(UncontrolledScenarios.OwnPool.class, Verdict.NOT_CHECKABLE,
            "uses a ForkJoinPool"),
        subject(UncontrolledScenarios.ParallelStream.class, Verdict.NOT_CHECKABLE,
            "works in parallel on the common pool"),
        subject(UncontrolledScenarios.ParallelReference.class, Verdict.NOT_CHECKABLE,
            "works in parallel on the common pool"),
        subject(UncontrolledScenarios.OldTimer.class, Verdict.NOT_CHECKABLE,
            "waits on a timer of the JDK"),
        subject(UncontrolledScenarios.ScheduledExecutor.class, Verdict.NOT_CHECKABLE,
            "waits on a timer of the JDK"),
        subject(UncontrolledScenarios.OrTimeout.class, Verdict.NOT_CHECKABLE,
            "waits on a timer of the JDK"),
        subject(UncontrolledScenarios.SystemIn.class, Verdict.NOT_CHECKABLE,
            "waits outside of the JVM"),
        subject(UncontrolledScenarios.Buffers.class, Verdict.NOT_CHECKABLE,
            "uses java.nio.LongBuffer"),
        subject(UncontrolledScenarios.Bindings.class, Verdict.NOT_CHECKABLE,
            "uses javax.script.SimpleBindings"),
        subject(UncontrolledScenarios.Referenced.class, Verdict.NOT_CHECKABLE,
            "uses java.nio.Buffer"),
        subject(UncontrolledScenarios.Builders.class, Verdict.RACES, "`text`"),
        subject(UncontrolledScenarios.IdentityHashes.class, Verdict.NOT_CHECKABLE,
            "something besides the schedule decides"),
        subject(UncontrolledScenarios.ForeignThread.class, Verdict.NOT_CHECKABLE,
            "the thread foreigner woke"),
        subject(UncontrolledScenarios.StaticInitialiser.class, Verdict.NOT_CHECKABLE,
            "Uncontrolled.java"),
        subject(UncontrolledScenarios.EndlessLoop.class, Verdict.LIVELOCKS,
            "the loop at Uncontrolled.java"),
        subject(UncontrolledScenarios.GivingWay.class, Verdict.LIVELOCKS, "polite"));

    private Corpus() {
    }
}
