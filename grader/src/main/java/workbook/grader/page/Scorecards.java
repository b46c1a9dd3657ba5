package workbook.grader.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.page.Graded.Entry;
import workbook.grader.report.ScorecardFile;
import workbook.grader.score.Scorecard;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;

/**
 * All scorecards of a checkout: one that each phase's build leaves, and those in
 * {@code .workbook/scorecards}. Of an exercise that stands in several, the newest counts.
 */
public final class Scorecards {

    private static final String OF_A_PHASE = "target/workbook/scorecard.json";
    private static final String OTHERS = ".workbook/scorecards";

    /** A scorecard and when it was written. */
    private record Dated(Scorecard card, Instant when) {
    }

    private Scorecards() {
    }

    /**
     * What has been graded, phase by phase; phases without a scorecard are left out.
     *
     * @throws IllegalArgumentException if a file is no scorecard, naming it
     */
    public static List<Graded> in(Path root) {
        List<Dated> cards = files(root).flatMap(Scorecards::read)
            .sorted(Comparator.comparing(Dated::when))
            .toList();
        return Arrays.stream(Phase.values())
            .flatMap(phase -> graded(phase, cards).stream())
            .toList();
    }

    private static Stream<Path> files(Path root) {
        return Stream.concat(
            Arrays.stream(Phase.values())
                .map(phase -> root.resolve(phase.directory()).resolve(OF_A_PHASE)),
            TextFiles.in(root.resolve(OTHERS)).stream()
                .filter(file -> file.toString().endsWith(".json")));
    }

    private static Stream<Dated> read(Path file) {
        return ScorecardFile.read(file).stream().map(card -> {
            try {
                return new Dated(card, Files.getLastModifiedTime(file).toInstant());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        });
    }

    private static List<Graded> graded(Phase phase, List<Dated> cards) {
        Map<String, Entry> newest = new TreeMap<>(Scorecards::byNumbers);
        for (Dated dated : cards) {
            if (dated.card().module().equals(phase.directory())) {
                dated.card().exercises().forEach(
                    each -> newest.put(each.id(), new Entry(each, dated.when())));
            }
        }
        return newest.isEmpty()
            ? List.of()
            : List.of(new Graded(phase, List.copyOf(newest.values())));
    }

    /** Names of exercises whose sources were saved after their scorecard was written. */
    public static List<String> outdated(Path root, List<Graded> graded) {
        return graded.stream()
            .flatMap(phase -> phase.entries().stream()
                .filter(entry -> isOutdated(root, phase.phase(), entry))
                .map(entry -> entry.score().name()))
            .toList();
    }

    private static boolean isOutdated(Path root, Phase phase, Entry entry) {
        Path sources = root.resolve(phase.directory()).resolve("src/main/java")
            .resolve((phase.packageRoot() + "." + entry.score().name()).replace('.', '/'));
        return TextFiles.in(sources).stream()
            .filter(TextFiles::isJava)
            .anyMatch(file -> Instant.ofEpochMilli(file.toFile().lastModified())
                .isAfter(entry.when()));
    }

    /** 4.9 comes before 4.14. */
    private static int byNumbers(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String id) {
        return Arrays.stream(id.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
