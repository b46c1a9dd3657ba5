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
}
