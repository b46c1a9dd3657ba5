package workbook.grader.command;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.grader.loop.Entry;
import workbook.grader.loop.Item;
import workbook.grader.loop.Progress;
import workbook.grader.loop.Standing;
import workbook.grader.page.Graded;
import workbook.grader.report.KeptVerdict;
import workbook.grader.report.Verdicts.Known;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Verdict;
import workbook.grader.source.Phase;

/** The record and the state file, put together exercise by exercise for a report. */
final class Gradings {

    private Gradings() {
    }

    /** Every phase that has exercises; one that was never graded is not attempted. */
    static List<Graded> of(List<Item> items, Known verdicts, Progress progress) {
        return Arrays.stream(Phase.values())
            .flatMap(phase -> phase(phase, items.stream()
                .filter(item -> item.phase() == phase)
                .map(item -> entry(item, verdicts.of(item.id()), progress.of(item)))
                .toList()))
            .toList();
    }

    private static Stream<Graded> phase(Phase phase, List<Graded.Entry> entries) {
        return entries.isEmpty() ? Stream.of() : Stream.of(new Graded(phase, entries));
    }

    private static Graded.Entry entry(Item item, Optional<KeptVerdict> kept, Entry state) {
        ExerciseScore score = kept.map(KeptVerdict::score).orElseGet(() -> new ExerciseScore(
            item.id(), item.name(), item.title(), item.points(), BigDecimal.ZERO,
            Verdict.NOT_ATTEMPTED, List.of()));
        return new Graded.Entry(score, kept.map(KeptVerdict::instant),
            score.earned().max(state.earned()),
            score.verdict() == Verdict.SOLVED || state.standing() == Standing.SOLVED,
            kept.map(KeptVerdict::complaints).orElse(List.of()));
    }
}
