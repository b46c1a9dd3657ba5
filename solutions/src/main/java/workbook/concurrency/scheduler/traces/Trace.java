package workbook.concurrency.scheduler.traces;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * Idea: one pattern cuts a line into time, names and bracket; everything else is a check on the
     * parts. A line that fails any check is damaged, so each check answers with an Optional, and
     * none of them throws.
     */

    private static final Pattern LINE =
        Pattern.compile("SCHED +([0-9]+)ms: +([^\\[]*?) *\\[([ 0-9]*)].*");

    private final List<Snapshot> snapshots;
    private final int damaged;

    @Solve
    private Trace(List<Snapshot> snapshots, int damaged) {
        this.snapshots = List.copyOf(snapshots);
        this.damaged = damaged;
    }

    /**
     * Reads a trace.
     *
     * @param lines what the program printed, in that order, without line ends
     * @throws NullPointerException if {@code lines} or one of the lines is null
     */
    @Solve
    public static Trace read(Stream<String> lines) {
        List<Snapshot> good = new ArrayList<>();
        int damaged = 0;
        for (String line : (Iterable<String>) lines::iterator) {
            if (!line.startsWith("SCHED ")) {
                continue;
            }
            long earliest = good.isEmpty() ? 0 : good.getLast().millis();
            Optional<Snapshot> read = snapshot(line).filter(each -> each.millis() >= earliest);
            if (read.isPresent()) {
                good.add(read.get());
            } else {
                damaged++;
            }
        }
        return new Trace(good, damaged);
    }

    private static Optional<Snapshot> snapshot(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Map<String, String> values = values(parts.group(2));
            List<Integer> queues = Stream.of(parts.group(3).split(" +"))
                .filter(number -> !number.isEmpty()).map(Integer::valueOf).toList();
            return Optional.of(new Snapshot(Long.parseLong(parts.group(1)),
                number(values, "gomaxprocs"), number(values, "idleprocs"),
                number(values, "threads"), number(values, "runqueue"), queues))
                .filter(Trace::isPossible);
        } catch (IllegalArgumentException damage) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if it is no list of names with values */
    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        for (String each : text.split(" +")) {
            int equals = each.indexOf('=');
            if (equals < 1 || values.put(each.substring(0, equals),
                    each.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(each);
            }
        }
        return values;
    }

    /** @throws IllegalArgumentException if there is no such number */
    private static int number(Map<String, String> values, String name) {
        String value = values.getOrDefault(name, "");
        if (!value.matches("[0-9]+")) {
            throw new IllegalArgumentException(name + "=" + value);
        }
        return Integer.parseInt(value);
    }

    private static boolean isPossible(Snapshot each) {
        return each.procs() > 0 && each.idleProcs() <= each.procs()
            && each.localQueues().size() == each.procs();
    }

    /** What was read, in the order of time; cannot be changed. */
    @Solve
    public List<Snapshot> snapshots() {
        return snapshots;
    }

    /** How many lines of the trace were damaged. */
    @Solve
    public int damaged() {
        return damaged;
    }

    /**
     * For each number of active processors, how many milliseconds there were so many. A processor
     * is active if it is not idle. Numbers with no milliseconds are left out. Cannot be changed.
     */
    @Solve
    public SortedMap<Integer, Long> millisByActive() {
        SortedMap<Integer, Long> millis = new TreeMap<>();
        for (int i = 0; i + 1 < snapshots.size(); i++) {
            long lasted = snapshots.get(i + 1).millis() - snapshots.get(i).millis();
            if (lasted > 0) {
                millis.merge(active(snapshots.get(i)), lasted, Long::sum);
            }
        }
        return Collections.unmodifiableSortedMap(millis);
    }

    /** How many processors were active on average over time; empty if no time has passed. */
    @Solve
    public OptionalDouble averageActive() {
        double activeMillis = 0;
        double millis = 0;
        for (Map.Entry<Integer, Long> each : millisByActive().entrySet()) {
            activeMillis += (double) each.getKey() * each.getValue();
            millis += each.getValue();
        }
        return millis == 0 ? OptionalDouble.empty() : OptionalDouble.of(activeMillis / millis);
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
        if (atLeastMillis < 0) {
            throw new IllegalArgumentException("at least " + atLeastMillis + " ms is negative");
        }
        List<Gap> gaps = new ArrayList<>();
        int begin = 0;
        while (begin < snapshots.size()) {
            int end = begin;
            while (end < snapshots.size() && isGap(snapshots.get(end))) {
                end++;
            }
            if (end > begin) {
                gaps.add(gap(begin, end));
            }
            begin = end + 1;
        }
        gaps.removeIf(gap -> gap.millis() < atLeastMillis);
        return List.copyOf(gaps);
    }

    /** The gap of the lines from {@code begin} to before {@code end}. */
    private Gap gap(int begin, int end) {
        List<Snapshot> within = snapshots.subList(begin, end);
        int over = Math.min(end, snapshots.size() - 1);
        return new Gap(within.getFirst().millis(), snapshots.get(over).millis(),
            within.stream().mapToInt(Snapshot::idleProcs).max().orElseThrow(),
            within.stream().mapToLong(Trace::runnable).max().orElseThrow());
    }

    private static boolean isGap(Snapshot each) {
        return each.idleProcs() > 0 && runnable(each) > 0;
    }

    private static int active(Snapshot each) {
        return each.procs() - each.idleProcs();
    }

    private static long runnable(Snapshot each) {
        return each.globalQueue()
            + each.localQueues().stream().mapToLong(Integer::longValue).sum();
    }
}
