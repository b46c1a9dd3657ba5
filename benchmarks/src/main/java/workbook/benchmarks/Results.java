package workbook.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * All numbers, and for each subject under what circumstances they were measured. They are kept in a
 * file of comma-separated values, one number a line.
 */
final class Results {

    private static final String HEADER = "subject,row,peer,round,metric,value";
    private static final String ABOUT = "# ";

    private final Map<Subject, String> about = new EnumMap<>(Subject.class);
    private final List<Measurement> all = new ArrayList<>();

    static Results read(Path file) throws IOException {
        Results results = new Results();
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(results::parse);
        }
        return results;
    }

    private void parse(String line) {
        if (line.startsWith(ABOUT)) {
            String[] parts = line.substring(ABOUT.length()).split(": ", 2);
            about.put(Subject.of(parts[0]), parts[1]);
        } else if (!line.equals(HEADER)) {
            String[] cells = line.split(",");
            all.add(new Measurement(Subject.of(cells[0]), cells[1], cells[2],
                Integer.parseInt(cells[3]), cells[4], Double.parseDouble(cells[5])));
        }
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        about.forEach((subject, text) -> lines.add(ABOUT + subject.id() + ": " + text));
        lines.add(HEADER);
        for (Measurement each : all) {
            lines.add(String.format(Locale.ROOT, "%s,%s,%s,%d,%s,%.3f", each.subject().id(),
                each.row(), each.peer(), each.round(), each.metric(), each.value()));
        }
        Files.write(file, lines);
    }

    /** Forgets what is known of a subject: it is measured anew. */
    void begin(Subject subject, String circumstances) {
        all.removeIf(each -> each.subject() == subject);
        about.put(subject, circumstances);
    }

    void add(Measurement measurement) {
        all.add(measurement);
    }

    /** Under what circumstances a subject was measured. */
    Map<Subject, String> about() {
        return about;
    }

    List<Measurement> of(Subject subject) {
        return all.stream().filter(each -> each.subject() == subject).toList();
    }

    boolean isMeasured(Subject subject) {
        return all.stream().anyMatch(each -> each.subject() == subject);
    }

    /** The median over all rounds. */
    OptionalDouble median(Subject subject, String row, String peer, String metric) {
        return median(byRound(subject, row, peer, metric).values().stream()
            .mapToDouble(Double::doubleValue).toArray());
    }

    /** The median of the ratios to another peer, each of one round. */
    OptionalDouble ratio(Subject subject, String row, String peer, String reference,
            String metric) {
        Map<Integer, Double> mine = byRound(subject, row, peer, metric);
        Map<Integer, Double> theirs = byRound(subject, row, reference, metric);
        return median(mine.keySet().stream().filter(theirs::containsKey)
            .mapToDouble(round -> mine.get(round) / theirs.get(round)).toArray());
    }

    private Map<Integer, Double> byRound(Subject subject, String row, String peer, String metric) {
        Map<Integer, Double> values = new TreeMap<>();
        for (Measurement each : all) {
            if (each.subject() == subject && each.row().equals(row) && each.peer().equals(peer)
                    && each.metric().equals(metric)) {
                values.put(each.round(), each.value());
            }
        }
        return values;
    }

    static OptionalDouble median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sorted.length % 2 == 1
            ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
