package workbook.grader.suite;

import java.time.Duration;
import workbook.grader.Unsolved;

/**
 * How long a test may go on.
 *
 * @param cpu processor time of the whole process: what the machine does beside is not counted
 * @param blocked time in which nobody works, neither the test nor a thread that it started
 * @param whole time in any case, for what neither works nor waits
 */
record Leash(Duration cpu, Duration blocked, Duration whole) {

    private static final Leash FIRST = seconds(10, 10, 60);
    /** After a hang the next one is likely, and nobody is to wait for long. */
    private static final Leash SECOND = seconds(4, 2, 30);
    private static final Leash LATER = seconds(2, 1, 20);
    /**
     * Of a test that has met a stub: its verdict is known by then, {@link Unsolved}, and whoever
     * waits for what the stub should have done waits for ever.
     */
    private static final Leash STUB = seconds(2, 1, 10);
    /** For describing what was thrown: that is code under test as well. */
    static final Leash DESCRIPTION = seconds(2, 2, 10);

    private static final int SHORTER_UP_TO = 3;

    /** What a test gets when {@code hangs} tests of its exercise have hung. */
    static Leash after(int hangs) {
        return hangs == 0 ? FIRST : hangs < SHORTER_UP_TO ? SECOND : LATER;
    }

    /** The same for a test that has met a stub. */
    Leash withStub() {
        return STUB;
    }

    private static Leash seconds(int cpu, int blocked, int whole) {
        return new Leash(Duration.ofSeconds(cpu), Duration.ofSeconds(blocked),
            Duration.ofSeconds(whole));
    }
}
