package workbook.concurrency.scheduler.traces;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Cuts lines by hand, and finds gaps in one pass. */
public final class Trace {

    private static final class Damage extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final List<Snapshot> snapshots = new ArrayList<>();
    private int damaged;

    private Trace() {
    }

    public static Trace read(Stream<String> lines) {
        Trace trace = new Trace();
        lines.forEachOrdered(trace::add);
        return trace;
    }

    private void add(String line) {
        if (!line.startsWith("SCHED ")) {
            return;
        }
        try {
            Snapshot next = parse(line.substring(6));
            require(snapshots.isEmpty() || snapshots.getLast().millis() <= next.millis());
            snapshots.add(next);
        } catch (Damage e) {
            damaged++;
        }
    }

    private static Snapshot parse(String line) throws Damage {
        int colon = line.indexOf("ms: ");
        int open = line.indexOf('[');
        int close = line.indexOf(']');
        require(colon > 0 && colon < open && open < close);
        int time = colon;
        while (time > 0 && line.charAt(time - 1) != ' ') {
            time--;
        }
        require(line.substring(0, time).isBlank());
        long millis = number(line.substring(time, colon), Long.MAX_VALUE);
        Map<String, String> names = new HashMap<>();
        for (String each : words(line.substring(colon + 3, open))) {
            String[] parts = each.split("=", 2);
            require(parts.length == 2 && !parts[0].isEmpty());
            require(names.putIfAbsent(parts[0], parts[1]) == null);
        }
        List<Integer> queues = new ArrayList<>();
        for (String each : words(line.substring(open + 1, close))) {
            queues.add((int) number(each, Integer.MAX_VALUE));
        }
        int procs = number(names, "gomaxprocs");
        int idle = number(names, "idleprocs");
        require(procs > 0 && idle <= procs && queues.size() == procs);
        return new Snapshot(millis, procs, idle, number(names, "threads"),
            number(names, "runqueue"), queues);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static int number(Map<String, String> names, String name) throws Damage {
        require(names.containsKey(name));
        return (int) number(names.get(name), Integer.MAX_VALUE);
    }

    private static long number(String text, long most) throws Damage {
        require(!text.isEmpty());
        long number = 0;
        for (char digit : text.toCharArray()) {
            require(digit >= '0' && digit <= '9');
            require(number <= (most - (digit - '0')) / 10);
            number = 10 * number + digit - '0';
        }
        return number;
    }

    private static void require(boolean right) throws Damage {
        if (!right) {
            throw new Damage();
        }
    }

    public List<Snapshot> snapshots() {
        return Collections.unmodifiableList(snapshots);
    }

    public int damaged() {
        return damaged;
    }

    public SortedMap<Integer, Long> millisByActive() {
        TreeMap<Integer, Long> millis = new TreeMap<>();
        Snapshot last = null;
        for (Snapshot each : snapshots) {
            if (last != null && each.millis() > last.millis()) {
                millis.merge(last.procs() - last.idleProcs(), each.millis() - last.millis(),
                    Long::sum);
            }
            last = each;
        }
        return Collections.unmodifiableSortedMap(millis);
    }

    public OptionalDouble averageActive() {
        if (snapshots.isEmpty()
                || snapshots.getFirst().millis() == snapshots.getLast().millis()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (Map.Entry<Integer, Long> each : millisByActive().entrySet()) {
            sum += 1.0 * each.getKey() * each.getValue();
        }
        return OptionalDouble.of(
            sum / (snapshots.getLast().millis() - snapshots.getFirst().millis()));
    }

    public List<Gap> gaps(long atLeastMillis) {
        if (atLeastMillis < 0) {
            throw new IllegalArgumentException("negative: " + atLeastMillis);
        }
        List<Gap> gaps = new ArrayList<>();
        Gap open = null;
        for (Snapshot each : snapshots) {
            long runnable = each.globalQueue();
            for (int queue : each.localQueues()) {
                runnable += queue;
            }
            if (open != null) {
                open = new Gap(open.fromMillis(), each.millis(), open.mostIdle(),
                    open.mostRunnable());
            }
            if (runnable > 0 && each.idleProcs() > 0) {
                open = open == null
                    ? new Gap(each.millis(), each.millis(), each.idleProcs(), runnable)
                    : new Gap(open.fromMillis(), each.millis(),
                        Math.max(open.mostIdle(), each.idleProcs()),
                        Math.max(open.mostRunnable(), runnable));
            } else if (open != null) {
                gaps.add(open);
                open = null;
            }
        }
        if (open != null) {
            gaps.add(open);
        }
        return gaps.stream().filter(gap -> gap.millis() >= atLeastMillis).toList();
    }
}
