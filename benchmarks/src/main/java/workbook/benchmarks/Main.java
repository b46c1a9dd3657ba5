package workbook.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures, and writes the page. To be run in the root of the workbook:
 *
 * <pre>
 *     java -jar benchmarks/target/benchmarks.jar [--quick] [--only maps,channels] [--report]
 *
 *     --quick   few and short iterations, in less than ten minutes
 *     --only    measures these subjects, of maps, tail, footprint, channels, heap, cache,
 *               sorting, bloom, trie; keeps the others
 *     --report  measures nothing, and makes the page of the numbers there are
 * </pre>
 */
public final class Main {

    private static final Path CSV = Path.of("docs/numbers/benchmarks.csv");
    private static final Path NOTES = Path.of("docs/numbers/benchmarks-notes.md");
    private static final Path PAGE = Path.of("docs/benchmarks.md");
    private static final Path CHART = Path.of("docs/benchmarks.svg");
    private static final Path DOCS = Path.of("docs");

    private Main() {
    }

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        Results results = Results.read(CSV);
        if (!words.contains("--report")) {
            boolean quick = words.contains("--quick");
            measure(quick ? Settings.quickRun() : Settings.full(), subjects(words), results);
        }
        publish(results);
    }

    private static void publish(Results results) throws IOException {
        String notes = Files.exists(NOTES) ? Files.readString(NOTES) : "";
        Files.writeString(PAGE, new Report(results).page(notes));
        if (Chart.isMeasured(results)) {
            Files.writeString(CHART, new Chart(results).svg());
        }
        for (var picture : StructureChart.of(results).entrySet()) {
            Files.writeString(DOCS.resolve(StructureChart.file(picture.getKey())),
                picture.getValue());
        }
        System.out.println("wrote " + PAGE + " and its pictures");
    }

    private static Set<Subject> subjects(List<String> words) {
        int only = words.indexOf("--only");
        EnumSet<Subject> subjects = EnumSet.allOf(Subject.class);
        if (only >= 0) {
            subjects.clear();
            Arrays.stream(words.get(only + 1).split(",")).map(Subject::of).forEach(subjects::add);
        }
        return subjects;
    }

    private static void measure(Settings settings, Set<Subject> subjects, Results results)
            throws Exception {
        subjects.forEach(each -> results.begin(each, circumstances(settings)));
        List<Trial> trials = Plan.of(settings, subjects);
        int rounds = trials.stream().mapToInt(Trial::rounds).max().orElse(0);
        for (int round = 1; round <= rounds; round++) {
            for (Trial each : trials) {
                if (round <= each.rounds()) {
                    measure(each, round, results);
                    results.write(CSV); // a run that is stopped has something to show
                }
            }
        }
    }

    private static void measure(Trial trial, int round, Results results) throws Exception {
        var metrics = new TreeMap<>(trial.command().run());
        System.out.printf("%d  %-28s %-34s %s%n", round, trial.row(), trial.peer(), metrics);
        metrics.forEach((metric, value) -> results.add(new Measurement(
            trial.subject(), trial.row(), trial.peer(), round, metric, value)));
    }

    private static String circumstances(Settings settings) {
        return "%s; %s; %d processors; %s %s; %s run".formatted(LocalDate.now(), processor(),
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getRuntimeMXBean().getVmVendor(), Runtime.version(),
            settings.quick() ? "quick" : "full");
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        try (var lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", "")).findFirst()
                .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch"); // no Linux
        }
    }
}
