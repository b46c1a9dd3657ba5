package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/**
 * Finds data races of one run: accesses to the same variable, at least one of them a write, by two
 * threads, with nothing that orders them. Vector clocks, as in Flanagan and Freund, <em>FastTrack:
 * efficient and precise dynamic race detection</em>, PLDI 2009, with a clock for every thread that
 * has read a variable.
 *
 * <p>A call of a thread-safe class of the JDK orders by its receiver, and a task's begin and end
 * by one clock for all tasks. That is more order than the JDK promises in places: a race may be
 * missed, but none is made up.
 */
final class HappensBefore {

    private static final Object TASKS = new Object();

    private final Run run;
    private final boolean on;
    private final List<Race> races = new ArrayList<>();

    HappensBefore(Run run, boolean on) {
        this.run = run;
        this.on = on;
    }

    List<Race> races() {
        return races;
    }

    /** A thread begins after all that its starter did before. */
    void started(Actor starter, Actor started) {
        if (on && starter != null) {
            started.clock.join(starter.clock);
            starter.clock.tick(starter.id);
        }
    }

    /** {@code ended} is known to have ended. */
    void joined(Actor waiter, Actor ended) {
        if (on && ended != null && ended.done) {
            waiter.clock.join(ended.clock);
        }
    }

    void acquire(Actor actor, Object owner, int name) {
        if (on) {
            run.subjects.variable(owner, name).acquire(actor);
        }
    }

    void release(Actor actor, Object owner, int name) {
        if (on) {
            run.subjects.variable(owner, name).release(actor);
        }
    }

    /** A task begins: after all that was done before anything was handed to an executor. */
    void taskBegins(Actor actor) {
        acquire(actor, TASKS, Sites.STATE);
    }

    void taskEnds(Actor actor) {
        release(actor, TASKS, Sites.STATE);
    }

    /**
     * {@code actor} is about to do what a site says.
     *
     * @param changes whether that changes the contents of a collection
     */
    void access(Actor actor, Variable variable, int siteId, boolean changes) {
        if (!on) {
            return;
        }
        Site site = run.sites.get(siteId);
        switch (site.kind()) {
            case READ, ELEMENT_READ -> read(actor, variable, siteId);
            case WRITE, ELEMENT_WRITE -> write(actor, variable, siteId);
            case VOLATILE_READ -> variable.acquire(actor);
            case VOLATILE_WRITE -> variable.release(actor);
            case VOLATILE_UPDATE -> {
                variable.acquire(actor);
                variable.release(actor);
            }
            case CONTENTS_READ, CONTENTS_WRITE -> contents(actor, variable, siteId, changes);
            case RELEASE, ACQUIRE_RELEASE, UNLOCK -> releaseBefore(actor, variable.owner);
            default -> {
                // orders nothing before it happens
            }
        }
    }

    /** {@code actor} has done what {@code site} says to {@code owner}. */
    void accessed(Actor actor, Object owner, Site site) {
        if (!on) {
            return;
        }
        switch (site.kind()) {
            case ACQUIRE, LOCK -> acquireAfter(actor, owner);
            case ACQUIRE_RELEASE -> updated(actor, owner);
            case CONTENTS_READ, CONTENTS_WRITE -> {
                if (owner != null && CollectionKinds.isConcurrent(run.subjects.whole(owner))) {
                    updated(actor, owner);
                }
            }
            default -> {
                // ordered all there was to order before it happened
            }
        }
    }

    private void releaseBefore(Actor actor, Object owner) {
        release(actor, owner, Sites.STATE);
        if (handsOver(owner)) {
            taskEnds(actor);
        }
    }

    /** What it called meanwhile, as the function of {@code updateAndGet}, came before its end. */
    private void updated(Actor actor, Object owner) {
        acquireAfter(actor, owner);
        release(actor, owner == null ? Variables.STATIC : owner, Sites.STATE);
    }

    private void acquireAfter(Actor actor, Object owner) {
        acquire(actor, owner == null ? Variables.STATIC : owner, Sites.STATE);
        if (handsOver(owner)) {
            taskBegins(actor);
        }
    }

    /** Whether a call of it may hand a task over, or wait for one; null is a static method. */
    static boolean handsOver(Object owner) {
        return owner == null || owner == Variables.STATIC || owner instanceof Executor
            || owner instanceof Future || owner instanceof CompletionStage;
    }

    private void contents(Actor actor, Variable variable, int site, boolean changes) {
        Object owner = variable.owner;
        if (CollectionKinds.isConcurrent(owner)) {
            releaseBefore(actor, owner);
        } else if (CollectionKinds.isSelfLocking(owner)) {
            acquire(actor, owner, Sites.MONITOR);
            release(actor, owner, Sites.MONITOR);
        } else if (!CollectionKinds.needsLock(owner)) {
            return;
        } else if (changes) {
            write(actor, variable, site);
        } else {
            read(actor, variable, site);
        }
    }

    private void read(Actor actor, Variable variable, int site) {
        if (actor.optimistic) {
            return;
        }
        if (variable.writtenUnseenBy(actor)) {
            race(variable, variable.writeSite, variable.writer, site, actor);
        }
        variable.read(actor, site);
    }

    private void write(Actor actor, Variable variable, int site) {
        int reader = variable.readerUnseenBy(actor);
        if (variable.writtenUnseenBy(actor)) {
            race(variable, variable.writeSite, variable.writer, site, actor);
        } else if (reader >= 0) {
            race(variable, variable.readSites[reader], reader, site, actor);
        }
        variable.write(actor, site);
    }

    private void race(Variable variable, int first, int firstThread, int second, Actor actor) {
        races.add(new Race(variable, first, firstThread, second, actor.id));
    }
}
