package workbook.grader.interleave;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a scenario under one schedule after the other.
 *
 * <p>First all schedules without a preemption, then all with one, and so on up to the bound, so
 * that the first failure has the fewest (<em>iterative context bounding</em>, Musuvathi and
 * Qadeer, PLDI 2007): a run follows the decisions that it is given, goes on in the usual way, and
 * reports every other way that it saw. Then schedules are drawn.
 *
 * <p>A switch is only tried where two threads are known to touch the same variable. As soon as one
 * more such place becomes known, everything begins anew; their number only grows, so this ends.
 * What was tried before counts for nothing then, so it would be a waste to go on with it.
 */
final class Explorer {

    /** What came of it. */
    sealed interface Result {

        /** @param coverage what was tried */
        record Passed(Coverage coverage) implements Result {
        }

        /**
         * @param failure the first, with the fewest preemptions
         * @param tried how many schedules, this one included
         * @param run the failing one once more, with everything that happened in it
         * @param usual the usual schedule, which shows calls that the failing one never reaches
         */
        record Failed(Failure failure, long tried, Run run, Run usual) implements Result {
        }
    }

    /** How often a failing schedule is run again to find out which decisions matter. */
    private static final int SIMPLIFICATIONS = 2_000;

    /** How often the usual schedule is run to see that it is always the same. */
    private static final int REPETITIONS = 5;

    private final Class<? extends Scenario> scenario;
    private final Settings settings;
    private final OwnClasses classes;
    private final Sites sites = new Sites();
    private final Rewriter rewriter;
    private final Variables variables = new Variables();
    private final Map<String, byte[]> rewritten = new HashMap<>();
    private RewritingLoader loader;
    private Constructor<?> constructor;

    private long tried;
    /** Steps of all runs so far, see {@link Settings#budget}. */
    private long spent;
    /** How many places to switch were known when everything began anew. */
    private int known;
    /** Whether the usual schedule shows that the threads have to do with each other. */
    private boolean met;
    /** Whether a run has already waited in vain for threads from outside. */
    private boolean alone;
    /** The first schedule with a race; a failure that shows is reported rather than this. */
    private Optional<Failure> race = Optional.empty();
    private volatile Run run;
    private volatile long runs;

    Explorer(Class<? extends Scenario> scenario, Settings settings) {
        this.scenario = scenario;
        this.settings = settings;
        this.classes = new OwnClasses(scenario);
        this.rewriter = new Rewriter(classes, sites);
    }

    // ---- what is tried ---------------------------------------------------------------------

    /** Tries all schedules that the settings ask for. */
    Result explore() {
        initialise();
        while (true) {
            known = sites.switchPointCount();
            tried = 0;
            race = Optional.empty();
            Systematic systematic = new Systematic();
            Optional<Failure> failure = systematic.explore();
            long within = tried;
            if (failure.isEmpty() && !systematic.isComplete()) {
                failure = drawn();
            }
            if (isSettled()) {
                if (failure.isPresent()) {
                    return failed(simplified(failure.get()));
                }
                checkThatItRepeats();
                return race.isPresent() ? failed(race.get()) : passed(
                    new Coverage(settings.preemptions(), systematic.isComplete(), within,
                        tried - within));
            }
        }
    }

    /** The first run initialises classes, which later ones find done: its moments are its own. */
    private void initialise() {
        runUnchecked(new Decider.Following(null), false);
    }

    /** Whether no more places to switch have become known since everything began anew. */
    private boolean isSettled() {
        return sites.switchPointCount() == known;
    }

    /** A pass says something only if the threads had something to do with each other. */
    private Result passed(Coverage coverage) {
        if (!met && !sites.haveMet()) {
            throw NoVerdict.notCheckable("no two threads of this program meet in the classes that "
                + "are checked, so every order of them is the same. At least two must touch the "
                + "same thing, and one must change it");
        }
        if (coverage.systematic() < settings.atLeast()) {
            throw NoVerdict.notCheckable("there are %s orders of this program, and it asks for at "
                .formatted(Coverage.number(coverage.systematic())) + "least "
                + Coverage.number(settings.atLeast()) + ": its threads hardly meet");
        }
        return new Result.Passed(coverage);
    }

    /** Runs one schedule, with everything that happens in it. */
    Result replay(Schedule schedule) {
        initialise();
        Decider.Following decisions = new Decider.Following(schedule);
        runUnchecked(decisions, false); // learns where threads meet
        if (!decisions.unmade().isEmpty()) {
            throw NoVerdict.notCheckable("%s was not possible: the code has changed since, or the "
                .formatted(decisions.unmade()) + "schedule belongs to another scenario");
        }
        Run usual = runUnchecked(new Decider.Following(null), true);
        Run seen = run(new Decider.Following(schedule), true);
        tried = 1;
        return failureOf(seen, schedule).or(() -> raceOf(seen, schedule))
            .<Result>map(failure -> new Result.Failed(failure, 1, seen, usual))
            .orElseGet(() -> new Result.Passed(Coverage.ofOne()));
    }

    /** All schedules up to the bound, by the number of preemptions. */
    private final class Systematic {

        private Deque<Schedule> now = new ArrayDeque<>();
        private Deque<Schedule> later = new ArrayDeque<>();

        /** Whether nothing was left out for the bound. */
        boolean isComplete() {
            return now.isEmpty() && later.isEmpty();
        }

        Optional<Failure> explore() {
            int preemptions = 0;
            Optional<Failure> failure = attempt(null);
            while (failure.isEmpty() && isSettled()
                    && (!now.isEmpty() || preemptions < settings.preemptions())) {
                if (now.isEmpty()) {
                    preemptions++;
                    now = later;
                    later = new ArrayDeque<>();
                    if (now.isEmpty()) {
                        break;
                    }
                }
                checkBudget();
                failure = attempt(now.removeFirst());
            }
            return failure;
        }

        private Optional<Failure> attempt(Schedule schedule) {
            return Explorer.this.attempt(new Decider.Branching(schedule, (branch, costs) ->
                (costs ? later : now).addLast(branch)));
        }
    }

    private Optional<Failure> drawn() {
        Optional<Failure> failure = Optional.empty();
        for (int i = 0; i < settings.random() && failure.isEmpty() && isSettled(); i++) {
            checkBudget();
            failure = attempt(new Decider.Drawing(settings.seed() * 1_000_003 + i));
        }
        return failure;
    }

    private Optional<Failure> attempt(Decider decider) {
        Decider.Recording recording = new Decider.Recording(decider);
        Run seen = run(recording, false);
        tried++;
        if (race.isEmpty()) {
            race = raceOf(seen, recording.chosen());
        }
        return failureOf(seen, recording.chosen());
    }

    private void checkBudget() {
        if (spent > settings.budget()) {
            throw NoVerdict.notCompleted(("your code gives these threads more orders than the "
                + "check tries. Nothing went wrong in the first %s %s, and of the rest nothing is "
                + "known. It grows with the steps in which a thread can be preempted: shorter "
                + "calls, fewer fields that threads share, and fewer threads of your own make it "
                + "less")
                .formatted(Coverage.number(tried), tried == 1 ? "order" : "orders"));
        }
    }

    // ---- what fails ------------------------------------------------------------------------

    private static Optional<Failure> failureOf(Run seen, Schedule schedule) {
        return Optional.ofNullable(seen.failure())
            .map(failure -> failure.under(schedule));
    }

    private static Optional<Failure> raceOf(Run seen, Schedule schedule) {
        return seen.races().stream().findFirst().map(first -> new Failure(
            Failure.Kind.RACE, "a data race", null, schedule));
    }

    /** The same kind of failure with the decisions that it needs, and no others. */
    private Failure simplified(Failure failure) {
        Failure simplest = failure;
        int left = SIMPLIFICATIONS;
        boolean simpler = true;
        while (simpler) {
            simpler = false;
            int decisions = Schedule.inOrder(simplest.schedule()).length;
            for (int i = 0; i < decisions && !simpler && left > 0; i++, left--) {
                Schedule candidate = Schedule.without(simplest.schedule(), i);
                Optional<Failure> still = tentatively(candidate);
                if (still.isPresent() && still.get().kind() == failure.kind()) {
                    simplest = still.get();
                    simpler = true;
                }
            }
        }
        return simplest;
    }

    private Optional<Failure> tentatively(Schedule candidate) {
        Run seen = runUnchecked(new Decider.Following(candidate), false);
        return seen.refusal().isEmpty() ? failureOf(seen, candidate) : Optional.empty();
    }

    /** The usual schedule must do the same every time. */
    private void checkThatItRepeats() {
        Run usual = run(new Decider.Following(null), false);
        met = usual.haveMet();
        long first = usual.fingerprint();
        for (int i = 1; i < REPETITIONS; i++) {
            if (run(new Decider.Following(null), false).fingerprint() != first) {
                throw doesNotRepeat("two runs under the same schedule differ");
            }
        }
    }

    private static NoVerdict doesNotRepeat(String what) {
        return NoVerdict.notCheckable(what + ": something besides the schedule decides, such as "
            + "a hash code, a random number, the time or static state");
    }

    private Result failed(Failure failure) {
        Run usual = runUnchecked(new Decider.Following(null), true);
        Run again = run(new Decider.Following(failure.schedule()), true);
        boolean same = failure.kind() == Failure.Kind.RACE
            ? !again.races().isEmpty()
            : again.failure() != null && again.failure().kind() == failure.kind();
        if (!same) {
            throw doesNotRepeat("the failure under the schedule '"
                + Schedule.text(failure.schedule()) + "' did not repeat itself");
        }
        Failure seen = failure.kind() == Failure.Kind.RACE
            ? failure : again.failure().under(failure.schedule());
        return new Result.Failed(seen, tried, again, usual);
    }

    // ---- runs ------------------------------------------------------------------------------

    /** A run that came to its end, or to a failure. */
    private Run run(Decider decider, boolean tracing) {
        Run seen = runUnchecked(decider, tracing);
        if (seen.unsolved() != null) {
            throw seen.unsolved();
        }
        if (!seen.refusal().isEmpty()) {
            throw NoVerdict.notCheckable(seen.refusal());
        }
        return seen;
    }

    private Run runUnchecked(Decider decider, boolean tracing) {
        if (loader == null || loader.keepsState()) {
            load();
        }
        run = new Run(settings, sites, variables, decider, tracing, alone);
        runs++;
        run.execute(this::newScenario);
        spent += Settings.STEPS_OF_A_RUN + run.moment();
        alone |= run.failure() != null;
        return run;
    }

    private void load() {
        loader = new RewritingLoader(classes, rewriter, rewritten);
        try {
            constructor = loader.loadClass(scenario.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("a scenario needs a constructor without "
                + "parameters, and a static class around it: " + scenario.getName(), e);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class file of " + scenario.getName(), e);
        }
    }

    private Scenario newScenario() {
        try {
            return (Scenario) constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw Explorer.<RuntimeException>asIs(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a " + scenario.getName(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asIs(Throwable thrown) throws E {
        throw (E) thrown;
    }

    // ---- for whoever watches ---------------------------------------------------------------

    /** Changes as long as something happens. */
    long progress() {
        Run now = run;
        return runs << 24 ^ (now == null ? 0 : now.moment());
    }

    /** Where the running thread is, as far as its stack tells; then nothing more happens. */
    String giveUp() {
        Run now = run;
        if (now == null) {
            return "a place before the first schedule";
        }
        now.giveUp();
        Thread thread = now.running() == null ? Thread.currentThread() : now.running().thread;
        return sites.placeIn(thread.getStackTrace()).orElse("a place outside of the classes");
    }
}
