package workbook.grader.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import workbook.grader.page.Report.ChapterPart;
import workbook.grader.page.Report.CostPart;
import workbook.grader.page.Report.ExercisePart;
import workbook.grader.page.Report.PhasePart;
import workbook.grader.probe.Figure;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.source.Phase;

/** Puts a report together. */
public final class Reports {

    private final Extras extras;
    private final DateTimeFormatter times;

    private Reports(Extras extras, ZoneId zone) {
        this.extras = extras;
        this.times = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    /**
     * A report of what has been graded.
     *
     * @param now the time that the page says
     * @param zone of all times in it
     */
    public static Report of(List<Graded> graded, Extras extras, Instant now, ZoneId zone) {
        Reports reports = new Reports(extras, zone);
        List<String> notGraded = graded.stream()
            .filter(phase -> phase.when().isEmpty())
            .map(phase -> phase.phase().directory())
            .toList();
        return new Report(reports.times.format(now),
            graded.stream().map(reports::phase).toList(), notGraded, extras.outdated());
    }

    private PhasePart phase(Graded graded) {
        Map<String, List<ExercisePart>> chapters = new LinkedHashMap<>();
        for (Graded.Entry exercise : graded.entries()) {
            String chapter = exercise.score().name().split("\\.")[0];
            chapters.merge(chapter, List.of(exercise(exercise)),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return new PhasePart(graded.phase().directory(),
            graded.when().map(times::format).orElse(""),
            chapters.entrySet().stream()
                .map(chapter -> new ChapterPart(chapter.getKey(), chapter.getValue()))
                .toList());
    }

    private ExercisePart exercise(Graded.Entry entry) {
        ExerciseScore score = entry.score();
        List<CostPart> costs = score.tests().stream().flatMap(this::costs).toList();
        return new ExercisePart(score, entry.best(), entry.solved(), entry.complaints(), costs,
            extras.coverage(score.name()),
            extras.drawing(score.name()));
    }

    private Stream<CostPart> costs(TestScore test) {
        return test.costs().stream().map(figure -> cost(test.test().id(), figure));
    }

    private CostPart cost(String test, Figure figure) {
        return new CostPart(figure.of(), grouped(figure.counted()), grouped(figure.bound()),
            extras.reference(test, figure.of()).map(Reports::grouped).orElse(""),
            figure.counted() > figure.bound());
    }

    /** 12345678 as 12 345 678, with spaces that do not break. */
    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }
}
