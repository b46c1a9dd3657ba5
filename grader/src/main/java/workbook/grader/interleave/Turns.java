package workbook.grader.interleave;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Whose turn is next in a run, and what else may happen then: time that passes early, a wait that
 * ends without a reason. It asks the decider, and counts the moments at which it can be asked.
 */
final class Turns {

    private final Run run;
    private final Settings settings;
    private final Choices choices;
    /** How often a thread has changed something that others may look at. */
    private long changed;
    private volatile int moment;

    Turns(Run run, Decider decider) {
        this.run = run;
        this.settings = run.settings;
        this.choices = new Choices(decider);
    }

    /** How many moments there have been. */
    int moment() {
        return moment;
    }

    int nextMoment() {
        return ++moment;
    }

    /** Others may see something new. */
    void change() {
        changed++;
    }

    /** A change that was counted was none. */
    void takeBackChange() {
        changed--;
    }

    /** Whether {@code actor}, at a backward jump, only waits for others. */
    boolean goesRound(Actor actor, int site) {
        return actor.spinning.turns(site, changed);
    }

    /** Whether the decider has something to say now, where no switch seems to matter. */
    boolean areAskedFor() {
        return choices.areAskedFor(moment);
    }

    /** A decision that was to be made and could not be; empty if there is none. */
    String unmade() {
        return choices.unmade();
    }

    /** Whether {@code actor} can go on. */
    boolean isEnabled(Actor actor) {
        if (!actor.runnable || actor.done) {
            return false;
        }
        if (actor.spinning.isWaiting(changed)) {
            return false;
        }
        if (actor.sleeping) {
            return actor.timedOut || actor.thread.isInterrupted();
        }
        if (actor.waitingOn != null) {
            return run.monitors.mayLeaveWaitSet(actor) && actor.waitingOn.owner == null;
        }
        if (actor.entering != null) {
            return actor.entering.owner == null;
        }
        return !actor.awaitingEnd || run.scenarioIsDone();
    }

    /**
     * Decides who goes on.
     *
     * @param from the thread that asks, or ran last
     * @param mayGoOn whether going on is what it usually does
     * @param costly whether anything but the usual counts as a preemption
     * @return null if nobody can
     */
    Actor choose(Actor from, boolean mayGoOn, boolean costly) {
        choices.clear();
        if (mayGoOn) {
            choices.add(from.id);
        }
        int count = run.actors.size();
        int start = from == null ? 0 : from.index;
        for (int i = 1; i <= count; i++) {
            Actor actor = run.actors.get((start + i) % count);
            if ((actor != from || !mayGoOn) && isEnabled(actor)) {
                choices.add(actor.id);
            }
        }
        if (choices.isEmpty()) {
            return null;
        }
        int free = costly ? 1 : choices.count();
        addInterferences();
        int move = choices.decide(moment, free);
        if (isTurn(move)) {
            return actor(move);
        }
        interfere(move);
        moment++;
        return choose(from, mayGoOn, costly);
    }

    private Actor actor(int id) {
        for (Actor actor : run.actors) {
            if (actor.id == id) {
                return actor;
            }
        }
        throw new IllegalArgumentException("no thread " + Schedule.letter(id));
    }

    /** Time may pass early and waits may end without a reason, where the check asks for it. */
    private void addInterferences() {
        if (settings.earlyTimeouts() && run.clock.isWaitedFor()) {
            choices.add(Schedule.Move.TIMEOUT);
        }
        if (settings.spuriousWakeups()) {
            for (Actor actor : run.actors) {
                if (run.monitors.isWaiting(actor) || actor.rousable && !actor.runnable
                        && !actor.roused) {
                    choices.add(Schedule.Move.wake(actor.id));
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

    /** Which of several equals comes first: explored like a switch, and free. */
    int chooseAmong(List<Actor> candidates) {
        choices.clear();
        candidates.forEach(actor -> choices.add(actor.id));
        moment++;
        return choices.index(moment, choices.count());
    }

    /** Those who go round and round are let go on; whether there are any. */
    boolean releaseSpinning() {
        boolean any = false;
        for (Actor actor : run.actors) {
            if (actor.runnable && !actor.done && actor.spinning.isWaiting(changed)) {
                actor.spinning.goOn();
                any = true;
            }
        }
        return any;
    }

    void timePasses() {
        changed++;
        Actor actor = run.clock.ring();
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
}
