package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;

/**
 * One thread under control. Only the run that it belongs to changes it, and only one thread runs
 * at a time, so nothing here is volatile.
 */
final class Actor {

    /** 0 for the thread that sets up and checks, 1 for A, 2 for B; from 27 on for all others. */
    final int id;
    /** Its place among all threads of the run. */
    final int index;
    final Thread thread;
    /** What the JDK gives to the scheduler whenever this thread can go on. */
    final Runnable continuation;
    final VectorClock clock = new VectorClock();

    /** The learner's {@code new Thread(...)} that this thread runs for; null if there is none. */
    FacadeThread facade;
    /** Whether the JDK would let it go on; a model of ours may still hold it back. */
    boolean runnable;
    boolean done;
    /** How often it has been given the processor. */
    int turns;
    /** Where it is, or was last. */
    int site = -1;
    /** Things done since another thread ran. */
    int unswitched;
    /** Backward jumps since it last did something that others can notice. */
    int loops;
    /** How many calls of the JDK that hold a lock around the learner's code it is in. */
    int unpreemptible;

    /** The monitor it wants to enter; null if none. */
    Monitor entering;
    /** The monitor in whose wait set it is; null if in none. */
    Monitor waitingOn;
    boolean notified;
    boolean sleeping;
    /** The thread that sets up waits for the others here. */
    boolean awaitingEnd;

    /** The sequence number of its timeout; 0 if it has none. */
    long alarm;
    /** Whether its timeout has passed. */
    boolean timedOut;
    /** Whether it was woken without a reason. */
    boolean roused;
    /** Whether the learner interrupted it after its timeout had. */
    boolean interruptedToo;
    /** In a JDK wait that may end without a reason. */
    boolean rousable;
    /** The JDK object whose method it is in; the class if that is static. */
    Object calling;
    /** The site of the JDK's method that it has called, as long as that has not returned; or -1. */
    int unreturned = -1;
    /** Between an optimistic read and its validation: what it reads is not a race. */
    boolean optimistic;
    /** In a wait of the JDK that has a limit only by name. */
    boolean openEnded;
    /** The monitors and locks that it has taken, once for each time. */
    final List<Object> locks = new ArrayList<>(2);
    private final List<Object> guards = new ArrayList<>(2);
    private final List<Object> exclusiveGuards = new ArrayList<>(2);

    /** Whether it goes round and round until another thread changes something. */
    final Spinning spinning = new Spinning();

    Actor(int id, int index, Thread thread, Runnable continuation) {
        this.id = id;
        this.index = index;
        this.thread = thread;
        this.continuation = continuation;
        clock.tick(id);
    }

    /** Has taken a monitor or a lock. */
    void took(Object lock, Object whole) {
        locks.add(lock);
        guards.add(whole);
        if (!isReadLock(lock)) {
            exclusiveGuards.add(whole);
        }
    }

    void gaveBack(Object lock, Object whole) {
        removeLast(locks, lock);
        removeLast(guards, whole);
        if (!isReadLock(lock)) {
            removeLast(exclusiveGuards, whole);
        }
    }

    private static boolean isReadLock(Object lock) {
        return lock.getClass().getSimpleName().startsWith("ReadLock");
    }

    private static void removeLast(List<Object> objects, Object removed) {
        for (int i = objects.size() - 1; i >= 0; i--) {
            if (objects.get(i) == removed) {
                objects.remove(i);
                return;
            }
        }
    }

    /** What keeps others out while it reads, or while it changes something. */
    List<Object> guards(boolean changes) {
        return changes ? exclusiveGuards : guards;
    }

    /** Whether it is one of the threads that the scenario lists. */
    boolean isScenarios() {
        return id >= 1 && id <= Schedule.LETTERS;
    }

    String letter() {
        return Schedule.letter(id);
    }

    /** As in {@code A}, or {@code #1 worker-0}. */
    String label() {
        String name = facade != null ? facade.getName() : thread.getName();
        return name.isEmpty() || name.equals(letter()) ? letter() : letter() + " " + name;
    }
}
