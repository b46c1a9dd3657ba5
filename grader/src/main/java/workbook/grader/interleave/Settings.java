package workbook.grader.interleave;

import java.time.Duration;

/**
 * What a check is asked to do.
 *
 * @param preemptions the bound of the systematic part
 * @param random how many schedules are drawn behind it
 * @param seed for drawing them
 * @param races whether unordered accesses fail the check
 * @param earlyTimeouts whether time may pass while threads can go on
 * @param spuriousWakeups whether waits may end without a reason
 * @param steps after how many a schedule counts as one that does not end
 * @param cap after which the check is not completed
 */
record Settings(int preemptions, int random, long seed, boolean races, boolean earlyTimeouts,
        boolean spuriousWakeups, int steps, Duration cap) {

    /** At most 2 preemptions, nothing drawn, 5 000 steps, 8 seconds. */
    static final Settings USUAL =
        new Settings(2, 0, 0, false, false, false, 5_000, Duration.ofSeconds(8));

    Settings withPreemptions(int most) {
        return new Settings(most, random, seed, races, earlyTimeouts, spuriousWakeups, steps, cap);
    }

    Settings withRandom(int count, long newSeed) {
        return new Settings(preemptions, count, newSeed, races, earlyTimeouts,
            spuriousWakeups, steps, cap);
    }

    Settings withRaces(boolean fail) {
        return new Settings(preemptions, random, seed, fail, earlyTimeouts,
            spuriousWakeups, steps, cap);
    }

    Settings withEarlyTimeouts() {
        return new Settings(preemptions, random, seed, races, true, spuriousWakeups, steps, cap);
    }

    Settings withSpuriousWakeups() {
        return new Settings(preemptions, random, seed, races, earlyTimeouts, true, steps, cap);
    }

    Settings withSteps(int most) {
        return new Settings(preemptions, random, seed, races, earlyTimeouts,
            spuriousWakeups, most, cap);
    }

    Settings withCap(Duration time) {
        return new Settings(preemptions, random, seed, races, earlyTimeouts,
            spuriousWakeups, steps, time);
    }

    /** These, and whatever else the decisions of {@code schedule} need. */
    Settings allowing(Schedule schedule) {
        Settings allowing = this;
        for (Schedule decision : Schedule.inOrder(schedule)) {
            allowing = decision.move() == Schedule.Move.TIMEOUT ? allowing.withEarlyTimeouts()
                : Schedule.Move.wakes(decision.move()) ? allowing.withSpuriousWakeups()
                : allowing;
        }
        return allowing;
    }
}
