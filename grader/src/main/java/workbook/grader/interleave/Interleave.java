package workbook.grader.interleave;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Checks a {@link Scenario} under every schedule up to a bound.
 *
 * {@snippet :
 * Interleave.of(TwoIncrements.class).preemptions(2).thenRandom(3000, 42).races(true).verify();
 * }
 *
 * <p>The verdict depends on the schedules that were tried and never on time, and is the same in
 * every run. One check runs at a time in a JVM; others wait.
 */
public final class Interleave {

    /** What a JVM that runs checks must be started with. */
    public static final List<String> JVM_OPTIONS = List.of(
        "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Djdk.trackAllThreads=false");

    private static final Object ONE_AT_A_TIME = new Object();

    private final Class<? extends Scenario> scenario;
    private final Settings settings;

    private Interleave(Class<? extends Scenario> scenario, Settings settings) {
        this.scenario = scenario;
        this.settings = settings;
    }

    /** A check of {@code scenario} with at most two preemptions, and nothing drawn. */
    public static Interleave of(Class<? extends Scenario> scenario) {
        return new Interleave(scenario, Settings.USUAL);
    }

    /**
     * The usual check of a suite: at most two preemptions, {@code random} schedules drawn behind
     * them, and data races fail.
     *
     * @return what was tried
     * @throws InterleavingFailure under the first schedule that fails
     * @throws NoVerdict if there is none, see {@link #verify()}
     */
    public static Coverage everySchedule(Class<? extends Scenario> scenario, int random,
            long seed) {
        return of(scenario).preemptions(2).thenRandom(random, seed).races(true).verify();
    }

    /**
     * Sets the bound.
     *
     * @param most in how many places a thread that could go on is preempted; 0 to 10
     */
    public Interleave preemptions(int most) {
        if (most < 0 || most > 10) {
            throw new IllegalArgumentException("preemptions " + most + ", not 0 to 10");
        }
        return with(settings.withPreemptions(most));
    }

    /** Draws {@code count} more schedules, of any number of preemptions. */
    public Interleave thenRandom(int count, long seed) {
        if (count < 0) {
            throw new IllegalArgumentException("count " + count + " is negative");
        }
        return with(settings.withRandom(count, seed));
    }

    /**
     * Whether two accesses to a plain field, an element or a collection, one of them a write, with
     * nothing that orders them, fail the check. This is how a missing {@code volatile} shows:
     * schedules alone know no stale values.
     */
    public Interleave races(boolean fail) {
        return with(settings.withRaces(fail));
    }

    /** Timeouts may pass while other threads could still go on, as if those were slow. */
    public Interleave earlyTimeouts() {
        return with(settings.withEarlyTimeouts());
    }

    /** Waits on monitors and conditions, and parking, may end without a reason. */
    public Interleave spuriousWakeups() {
        return with(settings.withSpuriousWakeups());
    }

    /**
     * Fails where a thread has to wait for another one: for a lock, or by looking again and again
     * for what only another thread can change.
     */
    public Interleave lockFree() {
        return with(settings.withLockFree());
    }

    /** After how many steps a schedule counts as one that does not end; usually 5000. */
    public Interleave steps(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("steps " + most + ", not at least 1");
        }
        return with(settings.withSteps(most));
    }

    /**
     * After how many steps, of all schedules together, the check gives up without a verdict;
     * usually 4 million. A run costs 40 besides its own. No clock has a say in it.
     */
    public Interleave budget(long mostSteps) {
        if (mostSteps < 0) {
            throw new IllegalArgumentException("budget " + mostSteps + " is negative");
        }
        return with(settings.withBudget(mostSteps));
    }

    /**
     * Refuses a pass of fewer than {@code schedules} within the bound: a guard against a scenario
     * that tries nothing. Right designs differ in how many there are, and one large lock has the
     * fewest, so ask for little: for two threads of one call each 2, for three 6.
     */
    public Interleave atLeast(long schedules) {
        if (schedules < 1) {
            throw new IllegalArgumentException("at least " + schedules + ", not at least 1");
        }
        return with(settings.withAtLeast(schedules));
    }

    private Interleave with(Settings changed) {
        return new Interleave(scenario, changed);
    }

    /**
     * Runs the scenario under all these schedules.
     *
     * @return what was tried
     * @throws InterleavingFailure under the first schedule that fails
     * @throws NoVerdict if the code cannot be checked, or not within the budget, or if its threads
     *     never meet
     * @throws workbook.grader.Unsolved if a stub was met
     */
    public Coverage verify() {
        return passed(onCarrier(Explorer::explore));
    }

    /**
     * Runs the scenario under one schedule.
     *
     * @param schedule as a failure printed it
     * @return that it passed
     * @throws InterleavingFailure if it fails
     * @throws NoVerdict if the code does not get to where the schedule decides
     */
    public Coverage replay(String schedule) {
        Schedule parsed = Schedule.parse(schedule);
        return with(settings.allowing(parsed))
            .passed(onCarrier(explorer -> explorer.replay(parsed)));
    }

    private Coverage passed(Explorer.Result result) {
        return switch (result) {
            case Explorer.Result.Passed(Coverage coverage) -> coverage;
            case Explorer.Result.Failed failed ->
                throw new InterleavingFailure(scenario,
                    new Report(failed, new SourceText(scenario.getClassLoader())));
        };
    }

    // ---- the thread that carries the scenario's --------------------------------------------

    private interface Work {
        Explorer.Result on(Explorer explorer);
    }

    private Explorer.Result onCarrier(Work work) {
        VirtualThreads.require();
        synchronized (ONE_AT_A_TIME) {
            return watched(new Explorer(scenario, settings), work);
        }
    }

    private Explorer.Result watched(Explorer explorer, Work work) {
        AtomicReference<Explorer.Result> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread carrier = Thread.ofPlatform().daemon().name("interleave").unstarted(() -> {
            try {
                result.set(work.on(explorer));
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        carrier.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        Thread.setDefaultUncaughtExceptionHandler(Interleave::uncaught);
        try {
            carrier.start();
            awaitProgress(carrier, explorer);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        if (thrown.get() != null) {
            throw Interleave.<RuntimeException>asIs(thrown.get());
        }
        return result.get();
    }

    private static void awaitProgress(Thread carrier, Explorer explorer) {
        Patience patience = new Patience(carrier);
        try {
            while (!carrier.join(Patience.TICK)) {
                if (patience.isOver(explorer.progress())) {
                    throw NoVerdict.notCheckable("a thread waits or works where the checker cannot "
                        + "see it, at " + explorer.giveUp()
                        + ": wait with what java.util.concurrent offers, outside of static "
                        + "initialisers");
                }
            }
        } catch (InterruptedException e) {
            explorer.giveUp();
            Thread.currentThread().interrupt();
            throw NoVerdict.notCompleted("interrupted");
        }
    }

    private static void uncaught(Thread thread, Throwable thrown) {
        Run run = Run.mine();
        if (run != null) {
            run.ending.thrown(thrown, "in thread " + run.running().label() + ": ");
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
