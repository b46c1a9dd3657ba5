package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Vector;
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
    final VirtualClock clock = new VirtualClock();
    final Monitors monitors = new Monitors(this);
    final HappensBefore order;
    final Trace trace;
    final List<Actor> actors = new ArrayList<>();

    private final Variables variables;
    private final Decider decider;
    private final boolean alone;
    private final Thread carrier = Thread.currentThread();
    private final Map<Object, Object> parts = new IdentityHashMap<>();
    private final Set<Object> accessOrdered =
        Collections.newSetFromMap(new IdentityHashMap<>());
    private Actor running;
    private Actor next;
    private int[] moves = new int[16];
    private int moveCount;
    /** The scenario's own, A first; empty while it is set up. */
    private List<Thread> scenarioThreads = List.of();
    private int scenarioThreadsLeft;
    private int otherThreads;
    private int unnamedThreads;
    private boolean checking;

    private long fingerprint;
    private volatile int moment;
    private volatile boolean over;
    private volatile String foreign = "";
    private String refusal = "";
    private Failure failure;
    private Unsolved unsolved;

    /**
     * @param variables cleared here; given so that runs can share the memory
     * @param tracing whether to keep what every thread did
     * @param alone whether it is known that no other thread will wake one of these
     */
    Run(Settings settings, Sites sites, Variables variables, Decider decider, boolean tracing,
            boolean alone) {
        this.settings = settings;
        this.sites = sites;
        this.variables = variables;
        this.decider = decider;
        this.alone = alone;
        this.order = new HappensBefore(this, settings.races());
        this.trace = tracing ? new Trace(sites) : null;
        variables.clear();
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
            while (!over && !main.done) {
                Actor turn = next != null ? next : nextInTurn();
                next = null;
                if (turn != null) {
                    give(turn);
                } else if (clock.isWaitedFor()) {
                    timePasses();
                } else {
                    stuck();
                }
            }
        } finally {
            over = true;
            current = null;
        }
    }

    /** Whoever goes on when the running thread cannot. */
    private Actor nextInTurn() {
        moment++;
        return choose(running, false, false);
    }

    private void give(Actor actor) {
        running = actor;
        actor.runnable = false;
        actor.turns++;
        actor.continuation.run();
        if (!actor.runnable && actor.thread.getState() == Thread.State.TERMINATED) {
            actor.done = true;
            scenarioThreadsLeft -= actor.isScenarios() ? 1 : 0;
        } else if (trace != null && !over && !actor.awaitingEnd && !isEnabled(actor)) {
            trace.blocks(actor);
        }
    }

    private void main(Supplier<Scenario> setup) {
        try {
            Scenario scenario = setup.get();
            List<Scenario.Action> actions = scenario.threads();
            if (actions.size() > 26) {
                throw new IllegalArgumentException(actions.size() + " threads, at most 26");
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
        } catch (Throwable thrown) {
            failed(thrown, "");
        }
    }

    private Thread unstarted(String name, Scenario.Action action) {
        return VirtualThreads.on(this).name(name).unstarted(() -> {
            try {
                action.run();
            } catch (Throwable thrown) {
                failed(thrown, "in thread " + name + ": ");
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
            foreign = "the thread " + caller.getName() + " woke one of the scenario's";
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

    // ---- what can happen next --------------------------------------------------------------

    boolean isEnabled(Actor actor) {
        if (!actor.runnable || actor.done) {
            return false;
        }
        if (actor.sleeping) {
            return actor.timedOut || actor.thread.isInterrupted();
        }
        if (actor.waitingOn != null) {
            return monitors.mayLeaveWaitSet(actor) && actor.waitingOn.owner == null;
        }
        if (actor.entering != null) {
            return actor.entering.owner == null;
        }
        return !actor.awaitingEnd || scenarioThreadsLeft == 0;
    }

    /**
     * Decides who goes on.
     *
     * @param from the thread that asks, or ran last
     * @param mayGoOn whether going on is what it usually does
     * @param costly whether anything but the usual counts as a preemption
     * @return null if nobody can
     */
    private Actor choose(Actor from, boolean mayGoOn, boolean costly) {
        moveCount = 0;
        if (mayGoOn) {
            addMove(from.id);
        }
        int count = actors.size();
        int start = from == null ? 0 : from.index;
        for (int i = 1; i <= count; i++) {
            Actor actor = actors.get((start + i) % count);
            if ((actor != from || !mayGoOn) && isEnabled(actor)) {
                addMove(actor.id);
            }
        }
        if (moveCount == 0) {
            return null;
        }
        int free = costly ? 1 : moveCount;
        addInterferences();
        int move = moves[moveCount == 1 ? 0 : decider.choose(moment, moves, moveCount, free)];
        if (isTurn(move)) {
            return actor(move);
        }
        interfere(move);
        moment++;
        return choose(from, mayGoOn, costly);
    }

    private Actor actor(int id) {
        for (Actor actor : actors) {
            if (actor.id == id) {
                return actor;
            }
        }
        throw new IllegalArgumentException("no thread " + Schedule.letter(id));
    }

    /** Time may pass early and waits may end without a reason, where the check asks for it. */
    private void addInterferences() {
        if (settings.earlyTimeouts() && clock.isWaitedFor()) {
            addMove(Schedule.Move.TIMEOUT);
        }
        if (settings.spuriousWakeups()) {
            for (Actor actor : actors) {
                if (monitors.isWaiting(actor) || actor.rousable && !actor.runnable
                        && !actor.roused) {
                    addMove(Schedule.Move.wake(actor.id));
                }
            }
        }
    }

    private static boolean isTurn(int move) {
        return move != Schedule.Move.TIMEOUT && !Schedule.Move.wakes(move);
    }

    private void interfere(int move) {
        if (move == Schedule.Move.TIMEOUT) {
            timePasses();
        } else {
            rouse(actor(Schedule.Move.thread(move)));
        }
    }

    private void addMove(int move) {
        if (moveCount == moves.length) {
            moves = Arrays.copyOf(moves, moveCount * 2);
        }
        moves[moveCount++] = move;
    }

    /** Which of several equals comes first: explored like a switch, and free. */
    int chooseAmong(List<Actor> candidates) {
        moveCount = 0;
        candidates.forEach(actor -> addMove(actor.id));
        moment++;
        return moveCount == 1 ? 0 : decider.choose(moment, moves, moveCount, moveCount);
    }

    private void timePasses() {
        Actor actor = clock.ring();
        if (actor.waitingOn == null && !actor.sleeping) {
            actor.thread.interrupt();
        }
    }

    private void rouse(Actor actor) {
        actor.roused = true;
        if (actor.waitingOn == null) {
            if (actor.calling == LockSupport.class) {
                LockSupport.unpark(actor.thread);
            } else {
                actor.thread.interrupt();
            }
        }
    }

    /** Nobody can go on. */
    private void stuck() {
        if (!alone && foreign.isEmpty() && actors.stream().anyMatch(this::isStuckInJdk)) {
            LockSupport.parkNanos(GRACE_NANOS);
        }
        if (!foreign.isEmpty()) {
            over = true;
            return;
        }
        for (Actor actor : actors) {
            Thread.State state = actor.thread.getState();
            if (isStuckInJdk(actor) && !actor.openEnded && (state == Thread.State.TIMED_WAITING
                    || state == Thread.State.BLOCKED || state == Thread.State.RUNNABLE)) {
                sites.placeIn(actor.thread.getStackTrace()).ifPresent(line -> refuse("a wait inside the "
                    + "JDK at " + line + " that the checker cannot see through"));
            }
        }
        if (!over) {
            fail(new Failure(Failure.Kind.DEADLOCK, "deadlock: nobody can go on", null, null));
        }
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
        if (over) {
            abandon();
        }
        if (isAlone()) {
            return;
        }
        count();
        fingerprint = (fingerprint * 31 + actor.id) * 31 + site;
        Object subject = whole(owner);
        boolean changes = changes(subject, sites.get(site));
        Variable variable = variables.get(subject, name);
        variable.touch(actor, site, changes, sites);
        maySwitch(actor, owner, site);
        awaitOwnMonitor(actor, owner);
        actor.calling = sites.get(site).kind().isCall() ? owner : null;
        if (trace != null && !sites.get(site).quiet()) {
            trace.add(actor, sites.get(site), owner, subject, name);
        }
        order.access(actor, variable, site, changes);
    }

    private boolean changes(Object owner, Site site) {
        return !site.kind().onlyReads() || site.kind() == Site.Kind.CONTENTS_READ
            && site.member().startsWith("get") && accessOrdered.contains(owner);
    }

    /** A {@code get} of {@code map} moves the entry to the end. */
    void isAccessOrdered(Object map) {
        accessOrdered.add(map);
    }

    /** The JDK has done what {@code site} says to {@code owner}. */
    void called(Object owner, int siteId) {
        Actor actor = running;
        Site site = sites.get(siteId);
        actor.calling = null;
        if (!isAlone()) {
            order.accessed(actor, owner, site);
        }
        if (site.kind() == Site.Kind.LOCK) {
            actor.took(owner, whole(owner));
        } else if (site.kind() == Site.Kind.UNLOCK) {
            actor.gaveBack(owner, whole(owner));
        }
    }

    /** A constructor writes a field: no reason to switch, but a write all the same. */
    void initialise(Object owner, int name, int site) {
        if (!isAlone() && !over) {
            order.access(running, variables.get(owner, name), site, true);
        }
    }

    private void count() {
        moment++;
        if (moment > settings.steps()) {
            fail(new Failure(Failure.Kind.LIVELOCK, "no end in sight after %s steps".formatted(
                Coverage.number(settings.steps())), null, null));
            abandon();
        }
    }

    private void maySwitch(Actor actor, Object owner, int siteId) {
        Site site = sites.get(siteId);
        if (actor.unpreemptible > 0 || site.quiet()) {
            return;
        }
        boolean tired = ++actor.unswitched > FAIR_AFTER;
        boolean meets = sites.isSwitchPoint(siteId) || owner == null && site.kind().isCall();
        if (tired || meets || decider.insists(moment)) {
            actor.unswitched = tired ? 0 : actor.unswitched;
            switchTo(actor, choose(actor, !tired, true));
        }
    }

    /** The running thread says that others may go on: the next in turn usually does. */
    void yielding(int site) {
        Actor actor = running;
        actor.site = site;
        actor.loops = 0;
        if (over) {
            abandon();
        }
        if (isAlone() || actor.unpreemptible > 0) {
            return;
        }
        count();
        if (trace != null) {
            trace.add(actor, sites.get(site), null, null, Sites.STATE);
        }
        switchTo(actor, choose(actor, false, true));
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
        if (owner != null && isSelfLocking(owner)) {
            monitors.await(actor, owner);
        }
    }

    static boolean isSelfLocking(Object object) {
        return object instanceof Vector<?> || object instanceof Hashtable<?, ?>
            || object instanceof StringBuffer || SYNCHRONIZED.get(object.getClass());
    }

    private static final ClassValue<Boolean> SYNCHRONIZED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.getName().startsWith(Collections.class.getName() + "$Synchronized");
        }
    };

    /** A backward jump of the running thread. */
    void loop(int site) {
        Actor actor = running;
        if (over) {
            abandon();
        }
        if (++actor.loops > LOOPS) {
            actor.site = site;
            fail(new Failure(Failure.Kind.LIVELOCK, "the loop at %s goes round %s times, and does "
                .formatted(sites.get(site).place(), Coverage.number(LOOPS))
                + "nothing that another thread could change", null, null));
            abandon();
        }
    }

    /** Gives the processor back until a model lets {@code actor} go on. */
    void block(Actor actor) {
        int turns = actor.turns;
        next = null;
        actor.unswitched = 0;
        Thread.yield();
        if (actor.turns == turns && !over) {
            refuse("a wait inside a static initialiser at " + place(actor)
                + ": wait outside of it");
            throw new Abandoned();
        }
    }

    // ---- ends ------------------------------------------------------------------------------

    /** Thrown where a thread of a run that is over cannot be stopped otherwise. */
    private static final class Abandoned extends Error {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("the run is over", null, false, false);
        }
    }

    /** Never returns: the run is over, and the calling thread is not continued. */
    private void abandon() {
        Thread.yield();
        throw new Abandoned();
    }

    /** Notes what a thread has thrown; the first counts. */
    void failed(Throwable thrown, String where) {
        if (over || thrown instanceof Abandoned) {
            return;
        }
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Unsolved stub) {
                unsolved = stub;
                over = true;
                return;
            }
        }
        Failure.Kind kind = thrown instanceof NotLinearizable ? Failure.Kind.NOT_LINEARIZABLE
            : thrown instanceof AssertionError ? Failure.Kind.CHECK : Failure.Kind.EXCEPTION;
        fail(new Failure(kind, where + words(thrown), thrown, null));
    }

    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        if (thrown instanceof AssertionError && message != null) {
            return message;
        }
        String name = thrown.getClass().getSimpleName();
        return message == null ? name : name + ": " + message;
    }

    private void fail(Failure what) {
        if (!over) {
            failure = what;
            over = true;
        }
    }

    /** The code does what the checker cannot control: there will be no verdict. */
    void refuse(String why) {
        if (!over) {
            refusal = why;
            over = true;
        }
    }

    /** The running thread is about to do what the checker cannot control. Never returns. */
    void refuseHere(String why) {
        refuse(why);
        abandon();
    }

    /** Rewritten code runs on a thread that is not under control. */
    void foreignCode(String place) {
        if (!over && foreign.isEmpty()) {
            foreign = "the thread " + Thread.currentThread().getName() + " runs " + place;
        }
    }

    /** Where {@code actor} is, as in {@code Counter.java:12}. */
    String place(Actor actor) {
        return actor.site < 0 ? actor.label() : sites.get(actor.site).place();
    }

    /** Gives up from outside: somebody has waited long enough. */
    void giveUp() {
        over = true;
        current = null;
    }

    /** What {@code part} is a part of: a condition or a read lock belongs to its lock. */
    Object whole(Object part) {
        return parts.isEmpty() ? part : parts.getOrDefault(part, part);
    }

    void isPartOf(Object part, Object whole) {
        parts.put(part, whole(whole));
    }

    Actor running() {
        return running;
    }

    Variable variable(Object owner, int name) {
        return variables.get(owner, name);
    }

    int moment() {
        return moment;
    }

    /** The same in two runs that did the same. */
    long fingerprint() {
        return fingerprint;
    }

    Failure failure() {
        return failure;
    }

    Unsolved unsolved() {
        return unsolved;
    }

    Collection<Race> races() {
        return order.races();
    }

    /** Why there is no verdict; empty if there is one. */
    String refusal() {
        if (!foreign.isEmpty()) {
            return foreign + ": use threads that the scenario starts, or an executor on them";
        }
        String unmade = decider.unmade();
        if (refusal.isEmpty() && !unmade.isEmpty()) {
            return "the schedule did not repeat itself (" + unmade + " was not possible): something "
                + "besides the schedule decides, such as a hash code, a random number, the time "
                + "or static state";
        }
        return refusal;
    }
}
