package workbook.concurrency.scheduler.traces;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.Stream;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * What a Go program printed with {@code GODEBUG=schedtrace=1000}: how many processors were active,
 * and when some were idle although there was something to do.
 *
 * <p>A line of the trace begins with {@code SCHED }, as in
 *
 * <pre>
 * SCHED 1009ms: gomaxprocs=4 idleprocs=1 threads=7 idlethreads=2 runqueue=3 [0 2 0 0]
 * </pre>
 *
 * <p>All other lines are the program's own and mean nothing here. The time comes first. Of the
 * names before the first bracket, {@code gomaxprocs}, {@code idleprocs}, {@code threads} and
 * {@code runqueue} are needed, in any order; others may be there, with any value, an empty one too.
 * In the bracket is a number for each processor. What follows the bracket means nothing.
 *
 * <p>A blank is a space, and nothing else is. One blank or more is before the time, after its
 * colon, and between two names or two numbers; none, one or more are before the bracket, and at
 * both ends of it inside.
 *
 * <p>A line of the trace is <i>damaged</i>, and skipped, if
 * <ul>
 * <li>it has not this form, or something between the time and the bracket is not
 *     {@code name=value}, with a name that is not empty;
 * <li>one of the four names is missing, or any name occurs twice;
 * <li>one of the needed numbers, the time, or one in the bracket is not made of the digits 0 to 9
 *     alone, or does not fit: the time into a {@code long}, all others into an {@code int};
 * <li>there are no processors, more of them idle than there are, or not as many numbers in the
 *     bracket as processors;
 * <li>its time is before that of the line that was read last without damage.
 * </ul>
 *
 * <p>Between two lines nothing is known, so each holds until the next one that is not damaged. The
 * last one holds for no time.
 *
 * <p>Immutable.
 */
public final class Trace {

    @Solve
    private Trace(List<Snapshot> snapshots, int damaged) {
        throw new Unsolved("new Trace");
    }

    /**
     * Reads a trace.
     *
     * @param lines what the program printed, in that order, without line ends
     * @throws NullPointerException if {@code lines} or one of the lines is null
     */
    @Solve
    public static Trace read(Stream<String> lines) {
        throw new Unsolved("Trace.read");
    }

    /** What was read, in the order of time; cannot be changed. */
    @Solve
    public List<Snapshot> snapshots() {
        throw new Unsolved("Trace.snapshots");
    }

    /** How many lines of the trace were damaged. */
    @Solve
    public int damaged() {
        throw new Unsolved("Trace.damaged");
    }

    /**
     * For each number of active processors, how many milliseconds there were so many. A processor
     * is active if it is not idle. Numbers with no milliseconds are left out. Cannot be changed.
     */
    @Solve
    public SortedMap<Integer, Long> millisByActive() {
        throw new Unsolved("Trace.millisByActive");
    }

    /** How many processors were active on average over time; empty if no time has passed. */
    @Solve
    public OptionalDouble averageActive() {
        throw new Unsolved("Trace.averageActive");
    }

    /**
     * The times in which a processor was idle although a goroutine waited in some queue, in order.
     * Lines that follow each other and all say so are one gap. It ends with the next line that says
     * otherwise, or with the last line. Each line that says so counts for the most that were idle
     * or waited, the last one too; a gap that begins with the last line lasts 0 ms. The list cannot
     * be changed.
     *
     * @param atLeastMillis how long a gap has to last to be told, at least 0
     * @throws IllegalArgumentException if {@code atLeastMillis} is negative, naming it
     */
    @Solve
    public List<Gap> gaps(long atLeastMillis) {
        throw new Unsolved("Trace.gaps");
    }
}
