package workbook.grader.interleave;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Time as the threads of a run see it. It stands still while somebody can go on; then the earliest
 * timeout passes, at once.
 */
final class VirtualClock {

    /** What {@code System.currentTimeMillis} says at the beginning: an instant in 2023. */
    private static final long EPOCH_MILLIS = 1_700_000_000_000L;

    private record Alarm(long at, long number, Actor actor) {

        /** Whether the actor still waits for it. */
        boolean isSet() {
            return actor.alarm == number && !actor.timedOut && !actor.done;
        }
    }

    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(
        Comparator.comparingLong(Alarm::at).thenComparingLong(Alarm::number));
    private long nanos;
    private long numbers;

    long nanos() {
        return nanos;
    }

    long millis() {
        return EPOCH_MILLIS + nanos / 1_000_000;
    }

    /** Whether anybody has waited with a limit. */
    boolean wasUsed() {
        return numbers > 0;
    }

    /** Lets {@code actor} time out {@code after} nanoseconds from now. */
    void set(Actor actor, long after) {
        actor.alarm = ++numbers;
        actor.timedOut = false;
        actor.interruptedToo = false;
        long at = nanos + Math.max(0, after);
        alarms.add(new Alarm(at < 0 ? Long.MAX_VALUE : at, numbers, actor));
    }

    /** Forgets the timeout of {@code actor}. */
    void clear(Actor actor) {
        actor.alarm = 0;
        actor.timedOut = false;
    }

    /** Whether there is a timeout that can pass. */
    boolean isWaitedFor() {
        while (!alarms.isEmpty() && !alarms.peek().isSet()) {
            alarms.poll();
        }
        return !alarms.isEmpty();
    }

    /** Lets the earliest timeout pass. */
    Actor ring() {
        Alarm alarm = alarms.poll();
        nanos = Math.max(nanos, alarm.at());
        alarm.actor().timedOut = true;
        return alarm.actor();
    }
}
