package workbook.grader.interleave;

/**
 * What a check is asked to do.
 *
 * @param preemptions the bound of the systematic part
 * @param random how many schedules are drawn behind it
 * @param seed for drawing them
 * @param races whether unordered accesses fail the check
 * @param earlyTimeouts whether time may pass while threads can go on
 * @param spuriousWakeups whether waits may end without a reason
 * @param lockFree whether a thread that has to wait for another fails the check
 * @param steps after how many a schedule counts as one that does not end
 * @param budget how many steps all schedules together may take; beyond it there is no verdict
 * @param atLeast how many schedules there must be
 */
record Settings(int preemptions, int random, long seed, boolean races, boolean earlyTimeouts,
        boolean spuriousWakeups, boolean lockFree, int steps, long budget, long atLeast) {

    /** What a run costs besides its steps: making the scenario and its threads. */
    static final int STEPS_OF_A_RUN = 40;

    /** At most 2 preemptions, nothing drawn, 5,000 steps, 4 million of them in all. */
    static final Settings USUAL =
        new Settings(2, 0, 0, false, false, false, false, 5_000, 4_000_000, 1);

    Settings withPreemptions(int most) {
        return new Settings(most, random, seed, races, earlyTimeouts, spuriousWakeups, lockFree,
            steps, budget, atLeast);
    }

    Settings withRandom(int count, long newSeed) {
        return new Settings(preemptions, count, newSeed, races, earlyTimeouts,
            spuriousWakeups, lockFree, steps, budget, atLeast);
    }

    Settings withRaces(boolean fail) {
        return new Settings(preemptions, random, seed, fail, earlyTimeouts,
            spuriousWakeups, lockFree, steps, budget, atLeast);
    }

    Settings withEarlyTimeouts() {
        return new Settings(preemptions, random, seed, races, true, spuriousWakeups, lockFree,
            steps, budget, atLeast);
    }

    Settings withSpuriousWakeups() {
        return new Settings(preemptions, random, seed, races, earlyTimeouts, true, lockFree,
            steps, budget, atLeast);
    }

    Settings withLockFree() {
        return new Settings(preemptions, random, seed, races, earlyTimeouts,
            spuriousWakeups, true, steps, budget, atLeast);
    }

    Settings withSteps(int most) {
        return new Settings(preemptions, random, seed, races, earlyTimeouts,
            spuriousWakeups, lockFree, most, budget, atLeast);
    }

    Settings withBudget(long most) {
        return new Settings(preemptions, random, seed, races, earlyTimeouts,
            spuriousWakeups, lockFree, steps, most, atLeast);
    }

    Settings withAtLeast(long least) {
        return new Settings(preemptions, random, seed, races, earlyTimeouts,
            spuriousWakeups, lockFree, steps, budget, least);
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
