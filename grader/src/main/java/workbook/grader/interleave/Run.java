package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import workbook.grader.Unsolved;

/**
 * One schedule of one scenario: the scheduler of its threads.
 *
 * <p>All threads are virtual and run one at a time on the thread that called {@link #execute()}.
 * Rewritten code calls {@link Hooks}, which come here: {@link #point} before everything that other
 * threads could notice. There the decider may let another thread go on; the current one then
 * yields. What blocks in the JDK parks, and so comes back here by itself; what would block in the
 * JVM (monitors) is a model, and yields until the model lets it go on.
 *
 * <p>When a run is over its threads are simply never continued, and are garbage.
 */
final class Run implements Executor {

    /** Things done by one thread while others wait, after which the others get a turn. */
    private static final int FAIR_AFTER = 200;
    /** Backward jumps without anything that others could notice. */
    private static final int LOOPS = 2_000_000;
    /** How long to wait for a thread that we do not know before we call it a deadlock. */
    private static final long GRACE_NANOS = 20_000_000;

    /** The run whose threads are under control now; null between runs. */
    private static volatile Run current;

    final Settings settings;
    final Sites sites;
    final Subjects subjects;
    final VirtualClock clock = new VirtualClock();
    final Monitors monitors = new Monitors(this);
    final HappensBefore order;
    final Trace trace;
    final List<Actor> actors = new ArrayList<>();
    final Ending ending = new Ending();
    private final Meetings meetings = new Meetings();

    private final Turns turns;
    private final boolean alone;
    private final Thread carrier = Thread.currentThread();
    private Actor running;
    private Actor next;
    /** The scenario's own, A first; empty while it is set up. */
    private List<Thread> scenarioThreads = List.of();
    private int scenarioThreadsLeft;
    private int otherThreads;
    private int unnamedThreads;
    private boolean checking;
    private final Set<History<?>> histories = Collections.newSetFromMap(new IdentityHashMap<>());

    private long fingerprint;

    /**
     * @param variables cleared here; given so that runs can share the memory
     * @param tracing whether to keep what every thread did
     * @param alone whether it is known that no other thread will wake one of these
     */
    Run(Settings settings, Sites sites, Variables variables, Decider decider, boolean tracing,
            boolean alone) {
        this.settings = settings;
        this.sites = sites;
        this.subjects = new Subjects(variables);
        this.turns = new Turns(this, decider);
        this.alone = alone;
        this.order = new HappensBefore(this, settings.races());
        this.trace = tracing ? new Trace(sites) : null;
    }

    /** The run under control whose current thread is the calling one; null otherwise. */
    static Run mine() {
        Run run = current;
        return run != null && run.running != null
            && Thread.currentThread() == run.running.thread ? run : null;
    }

    /** The run under control, whoever asks. */
    static Run any() {
        return current;
    }

    // ---- the loop -------------------------------------------------------------------------

    /** Runs the scenario to its end, or to its first failure. */
    void execute(Supplier<Scenario> scenario) {
        current = this;
        try {
            VirtualThreads.on(this).name("m").unstarted(() -> main(scenario)).start();
            Actor main = actors.getFirst();
            while (!ending.isOver() && !main.done) {
                Actor turn = next != null ? next : nextInTurn();
                next = null;
                if (turn != null) {
                    give(turn);
                } else if (clock.isWaitedFor()) {
                    turns.timePasses();
                } else if (!turns.releaseSpinning()) {
                    stuck();
                }
            }
        } finally {
            ending.come();
            current = null;
        }
    }

    /** Whoever goes on when the running thread cannot. */
    private Actor nextInTurn() {
        turns.nextMoment();
        return turns.choose(running, false, false);
    }

    private void give(Actor actor) {
        running = actor;
        actor.runnable = false;
        actor.turns++;
        actor.continuation.run();
        if (!actor.runnable && actor.thread.getState() == Thread.State.TERMINATED) {
            actor.done = true;
            turns.change();
            scenarioThreadsLeft -= actor.isScenarios() ? 1 : 0;
        } else if (!ending.isOver() && !actor.awaitingEnd && !turns.isEnabled(actor)) {
            waits(actor);
        }
    }

    private void waits(Actor actor) {
        if (trace != null) {
            trace.blocks(actor);
        }
        if (settings.lockFree()) {
            fail(Failure.Kind.WAITS, "%s waits for another thread, at %s".formatted(actor.label(),
                place(actor)));
        }
    }

    private void main(Supplier<Scenario> setup) {
        try {
            Scenario scenario = setup.get();
            List<Scenario.Action> actions = scenario.threads();
            if (actions.isEmpty()) {
                ending.refuse("the program lists no thread: threads() must return at least one");
                return;
            }
            if (actions.size() > Schedule.LETTERS) {
                throw new IllegalArgumentException(
                    actions.size() + " threads, at most " + Schedule.LETTERS);
            }
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < actions.size(); i++) {
                threads.add(unstarted(Schedule.letter(i + 1), actions.get(i)));
            }
            scenarioThreads = threads;
            scenarioThreadsLeft = threads.size();
            threads.forEach(Thread::start);
            awaitEnd(threads);
            checking = true;
            scenario.check();
            if (histories.stream().anyMatch(history -> !history.isVerified())) {
                ending.refuse("a History of this program is never verified: call its verify() in "
                    + "check()");
            }
        } catch (Throwable thrown) {
            ending.thrown(thrown, "");
        }
    }

    /** Somebody has to look at it in the end. */
    void recordedIn(History<?> history) {
        histories.add(history);
    }

    private Thread unstarted(String name, Scenario.Action action) {
        return VirtualThreads.on(this).name(name).unstarted(() -> {
            try {
                action.run();
            } catch (Throwable thrown) {
                ending.thrown(thrown, "in thread " + name + ": ");
            }
        });
    }

    private void awaitEnd(List<Thread> threads) {
        Actor main = running;
        main.awaitingEnd = true;
        while (scenarioThreadsLeft > 0) {
            block(main);
        }
        main.awaitingEnd = false;
        threads.forEach(thread -> order.joined(main, actorOf(thread)));
    }

    /** Takes a continuation from the JDK: a thread was started, unparked, or has yielded. */
    @Override
    public void execute(Runnable continuation) {
        Thread caller = Thread.currentThread();
        if (caller != carrier && (running == null || caller != running.thread)) {
            ending.interfered(
                "the thread " + caller.getName() + " woke one of the scenario's");
            LockSupport.unpark(carrier);
            return;
        }
        Actor actor = null;
        for (Actor each : actors) {
            actor = each.continuation == continuation ? each : actor;
        }
        if (actor == null) {
            Thread thread = VirtualThreads.of(continuation);
            actor = new Actor(idOf(thread), actors.size(), thread, continuation);
            actors.add(actor);
            order.started(running, actor);
        }
        actor.runnable = true;
    }

    private int idOf(Thread thread) {
        if (actors.isEmpty()) {
            return 0;
        }
        int index = scenarioThreads.indexOf(thread);
        return index >= 0 ? index + 1 : Schedule.LETTERS + ++otherThreads;
    }

    /** For threads that nobody gives a name. */
    int nextThreadNumber() {
        return unnamedThreads++;
    }

    Actor actorOf(Thread thread) {
        Thread real = thread instanceof FacadeThread facade ? facade.real() : thread;
        for (Actor actor : actors) {
            if (actor.thread == real) {
                return actor;
            }
        }
        return null;
    }

    /** Nobody can go on. */
    private void stuck() {
        if (!alone && !ending.isInterferedWith() && actors.stream().anyMatch(this::isStuckInJdk)) {
            LockSupport.parkNanos(GRACE_NANOS);
        }
        if (ending.isInterferedWith()) {
            ending.come();
            return;
        }
        for (Actor actor : actors) {
            Thread.State state = actor.thread.getState();
            if (isStuckInJdk(actor) && !actor.openEnded && (state == Thread.State.TIMED_WAITING
                    || state == Thread.State.BLOCKED || state == Thread.State.RUNNABLE)) {
                sites.placeIn(actor.thread.getStackTrace())
                    .ifPresent(line -> ending.refuse("a wait inside the JDK at " + line
                        + " that the checker cannot see through"));
            }
        }
        fail(Failure.Kind.DEADLOCK, "deadlock: nobody can go on");
    }

    private boolean isStuckInJdk(Actor actor) {
        return !actor.done && !actor.runnable;
    }

    // ---- what threads do -------------------------------------------------------------------

    /** Whether nothing that happens now matters to anyone else. */
    private boolean isAlone() {
        return checking || actors.size() == 1;
    }

    /** The running thread is about to do what {@code site} says to {@code owner}. */
    void point(Object owner, int name, int site) {
        Actor actor = running;
        actor.site = site;
        actor.loops = 0;
        if (ending.isOver()) {
            abandon();
        }
        if (isAlone()) {
            return;
        }
        returned(actor);
        count();
        fingerprint = (fingerprint * 31 + actor.id) * 31 + site;
        boolean changes = subjects.changes(owner, sites.get(site));
        meetings.touch(actor, owner, sites.get(site));
        Variable variable = subjects.variable(owner, name);
        variable.touch(actor, site, changes, guards(actor, changes), sites);
        actor.spinning.does(site, variable, changes);
        maySwitch(actor, owner, site);
        if (trace != null) {
            trace.add(actor, sites.get(site), owner, variable.owner, name);
        }
        awaitOwnMonitor(actor, owner);
        if (sites.get(site).kind().isCall()) {
            actor.calling = owner;
            actor.unreturned = site;
        }
        if (changes) {
            turns.change();
        }
        order.access(actor, variable, site, changes);
    }

    /** The locks that make a switch pointless: none, if a thread that waits for one is wanted. */
    private List<Object> guards(Actor actor, boolean changes) {
        return settings.lockFree() ? List.of() : actor.guards(changes);
    }

    /** A monitor was given back. */
    void changes() {
        turns.change();
    }

    /** What the running thread did last came back with {@code result}. */
    void came(boolean result) {
        if (!isAlone() && running.spinning.wasInVain(result, sites)) {
            turns.takeBackChange();
        }
    }

    /** The JDK has done what {@code site} says to {@code owner}. */
    void called(Object owner, int siteId) {
        Actor actor = running;
        Site site = sites.get(siteId);
        if (!isAlone()) {
            order.accessed(actor, owner, site);
        }
        actor.calling = null;
        actor.unreturned = -1;
        if (site.kind() == Site.Kind.LOCK) {
            actor.took(owner, subjects.whole(owner));
        } else if (site.kind() == Site.Kind.UNLOCK) {
            actor.gaveBack(owner, subjects.whole(owner));
        }
    }

    /** A call that ended by an exception ordered what it ordered all the same. */
    private void returned(Actor actor) {
        if (actor.unreturned >= 0) {
            order.accessed(actor, actor.calling, sites.get(actor.unreturned));
            actor.calling = null;
            actor.unreturned = -1;
        }
    }

    /** A constructor writes a field: no reason to switch, but a write all the same. */
    void initialise(Object owner, int name, int site) {
        if (!isAlone() && !ending.isOver()) {
            order.access(running, subjects.variable(owner, name), site, true);
        }
    }

    private void count() {
        if (turns.nextMoment() > settings.steps()) {
            fail(Failure.Kind.LIVELOCK, "no end in sight after %s steps".formatted(
                Coverage.number(settings.steps())));
            abandon();
        }
    }

    private void maySwitch(Actor actor, Object owner, int siteId) {
        Site site = sites.get(siteId);
        if (actor.unpreemptible > 0 || site.quiet()) {
            return;
        }
        boolean tired = ++actor.unswitched > FAIR_AFTER;
        boolean meets = sites.isSwitchPoint(siteId)
            || site.kind().isCall() && Subjects.changesByItself(owner)
                && !Subjects.onlyWaits(site);
        if (tired || meets || turns.areAskedFor()) {
            actor.unswitched = tired ? 0 : actor.unswitched;
            switchTo(actor, turns.choose(actor, !tired, true));
        }
    }

    /** The running thread says that others may go on: the next in turn usually does. */
    void yielding(int site) {
        Actor actor = running;
        actor.site = site;
        actor.loops = 0;
        if (ending.isOver()) {
            abandon();
        }
        if (isAlone() || actor.unpreemptible > 0) {
            return;
        }
        count();
        if (trace != null) {
            trace.add(actor, sites.get(site), null, null, Sites.STATE);
        }
        if (!settings.lockFree()) { // else it goes on, and shows whether it needs the others
            switchTo(actor, turns.choose(actor, false, true));
        }
    }

    private void switchTo(Actor actor, Actor chosen) {
        if (chosen == actor) {
            return;
        }
        actor.unswitched = 0;
        int turns = actor.turns;
        next = chosen;
        Thread.yield();
        if (actor.turns == turns) {
            next = null; // inside a static initialiser a virtual thread cannot yield
        }
    }

    /** Collections that the JDK guards with their own monitor respect the learner's hold of it. */
    private void awaitOwnMonitor(Actor actor, Object owner) {
        if (owner != null && CollectionKinds.isSelfLocking(owner)) {
            monitors.await(actor, owner);
        }
    }

    /** A backward jump of the running thread. */
    void loop(int site) {
        Actor actor = running;
        if (ending.isOver()) {
            abandon();
        }
        if (++actor.loops > LOOPS) {
            actor.site = site;
            fail(Failure.Kind.LIVELOCK, "the loop at %s goes round %s times, and does "
                .formatted(sites.get(site).place(), Coverage.number(LOOPS))
                + "nothing that another thread could change");
            abandon();
        }
        if (!isAlone() && actor.unpreemptible == 0 && turns.goesRound(actor, site)) {
            Actor other = turns.choose(actor, false, false);
            if (other == null) {
                actor.spinning.goOn();
            } else {
                switchTo(actor, other);
            }
        }
    }

    /** Gives the processor back until a model lets {@code actor} go on. */
    void block(Actor actor) {
        int turns = actor.turns;
        next = null;
        actor.unswitched = 0;
        Thread.yield();
        if (actor.turns == turns && !ending.isOver()) {
            ending.refuse("a wait inside a static initialiser at " + place(actor)
                + ": wait outside of it");
            throw new Ending.Abandoned();
        }
    }

    // ---- ends ------------------------------------------------------------------------------

    /** Never returns: the run is over, and the calling thread is not continued. */
    private void abandon() {
        Thread.yield();
        throw new Ending.Abandoned();
    }

    private void fail(Failure.Kind kind, String text) {
        ending.fail(kind, text, null);
    }

    /** The running thread is about to do what the checker cannot control. Never returns. */
    void refuseHere(String why) {
        ending.refuse(why);
        abandon();
    }

    /** Rewritten code runs on a thread that is not under control. */
    void foreignCode(String place) {
        ending.interfered("the thread " + Thread.currentThread().getName() + " runs " + place);
    }

    /** Where {@code actor} is, as in {@code Counter.java:12}. */
    String place(Actor actor) {
        return actor.site < 0 ? actor.label() : sites.get(actor.site).place();
    }

    /** Gives up from outside: somebody has waited long enough. */
    void giveUp() {
        ending.come();
        current = null;
    }

    /** Whether the threads have ended, and the scenario looks at the outcome. */
    boolean isChecking() {
        return checking;
    }

    /** Whether the threads that the scenario lists have ended. */
    boolean scenarioIsDone() {
        return scenarioThreadsLeft == 0;
    }

    /** The choice between several that wait for the same. */
    int chooseAmong(List<Actor> candidates) {
        return turns.chooseAmong(candidates);
    }

    Actor running() {
        return running;
    }

    int moment() {
        return turns.moment();
    }

    /** The same in two runs that did the same. */
    long fingerprint() {
        return fingerprint;
    }

    /** How it went wrong; null if it did not. */
    Failure failure() {
        return ending.failure();
    }

    Unsolved unsolved() {
        return ending.unsolved();
    }

    /** Whether its threads have to do with each other, start more, or wait with a limit. */
    boolean haveMet() {
        return meetings.happened() || otherThreads > 0 || clock.wasUsed();
    }

    Collection<Race> races() {
        return order.races();
    }

    /** Why there is no verdict; empty if there is one. */
    String refusal() {
        return ending.refusal(turns.unmade());
    }
}
