package workbook.grader.interleave;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code synchronized}, {@code wait} and {@code notify} as a model: a thread that cannot go on
 * yields until it can. Which waiter a {@code notify} wakes is for the decider to choose.
 */
final class Monitors {

    private final Run run;
    private final Map<Object, Monitor> monitors = new IdentityHashMap<>();

    Monitors(Run run) {
        this.run = run;
    }

    void enter(Object object, int site) {
        run.point(object, Sites.MONITOR, site);
        Actor actor = run.running();
        Monitor monitor = of(object);
        enter(actor, monitor);
        monitor.holds++;
        actor.took(object, object);
        run.order.acquire(actor, object, Sites.MONITOR);
    }

    private void enter(Actor actor, Monitor monitor) {
        while (!monitor.isFreeFor(actor)) {
            actor.entering = monitor;
            run.block(actor);
        }
        actor.entering = null;
        monitor.owner = actor;
    }

    void exit(Object object) {
        Actor actor = run.running();
        Monitor monitor = owned(object, actor);
        actor.gaveBack(object, object);
        run.order.release(actor, object, Sites.MONITOR);
        if (--monitor.holds == 0) {
            monitor.owner = null;
            run.changes();
        }
    }

    /** Waits as long as another thread holds the monitor of {@code object}. */
    void await(Actor actor, Object object) {
        Monitor monitor = monitors.get(object);
        while (monitor != null && !monitor.isFreeFor(actor)) {
            actor.entering = monitor;
            run.block(actor);
        }
        actor.entering = null;
    }

    boolean holds(Object object) {
        Monitor monitor = monitors.get(object);
        return monitor != null && monitor.owner == run.running();
    }

    /** @param nanos how long; 0 for ever */
    void waitOn(Object object, long nanos, int site) throws InterruptedException {
        Actor actor = run.running();
        Monitor monitor = owned(object, actor);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        run.point(object, Sites.MONITOR, site);
        run.order.release(actor, object, Sites.MONITOR);
        int holds = monitor.holds;
        beginToWait(actor, monitor, nanos);
        do {
            run.block(actor);
        } while (!mayLeaveWaitSet(actor) || monitor.owner != null);
        endWait(actor, monitor);
        monitor.owner = actor;
        monitor.holds = holds;
        run.order.acquire(actor, object, Sites.MONITOR);
        if (!actor.notified && Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void beginToWait(Actor actor, Monitor monitor, long nanos) {
        actor.notified = false;
        actor.roused = false;
        actor.waitingOn = monitor;
        monitor.waiters.add(actor);
        monitor.holds = 0;
        monitor.owner = null;
        if (nanos > 0) {
            run.clock.set(actor, nanos);
        }
    }

    private void endWait(Actor actor, Monitor monitor) {
        monitor.waiters.remove(actor);
        actor.waitingOn = null;
        run.clock.clear(actor);
    }

    void notifyOne(Object object, int site) {
        Monitor monitor = owned(object, run.running());
        run.point(object, Sites.MONITOR, site);
        List<Actor> waiting = monitor.waiters.stream().filter(this::isWaiting).toList();
        if (!waiting.isEmpty()) {
            waiting.get(run.chooseAmong(waiting)).notified = true;
        }
    }

    void notifyAll(Object object, int site) {
        Monitor monitor = owned(object, run.running());
        run.point(object, Sites.MONITOR, site);
        monitor.waiters.forEach(waiter -> waiter.notified = true);
    }

    /** Whether the wait of {@code actor} is over, up to taking the monitor again. */
    boolean mayLeaveWaitSet(Actor actor) {
        return actor.notified || actor.timedOut || actor.roused || actor.thread.isInterrupted();
    }

    /** Whether {@code actor} waits, and nothing has ended its wait. */
    boolean isWaiting(Actor actor) {
        return actor.waitingOn != null && !mayLeaveWaitSet(actor);
    }

    private Monitor of(Object object) {
        return monitors.computeIfAbsent(object, Monitor::new);
    }

    private Monitor owned(Object object, Actor actor) {
        Monitor monitor = of(object);
        if (monitor.owner != actor) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }
}
