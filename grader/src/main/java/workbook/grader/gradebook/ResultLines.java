package workbook.grader.gradebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.intake.Ignored;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.RecordJson;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.score.Finding;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/**
 * Grades as JSON, one submission a line; {@code results.schema.json} says what is in it.
 *
 * <p>What was not graded has neither verdict nor points, so nobody who sums them makes a zero of
 * it. Characters that other programs refuse are replaced; the records have them as they were.
 */
public final class ResultLines {

    /** The version of the lines, which a reader compares before anything else. */
    public static final int VERSION = 1;

    private static final String SCHEMA = "results.schema.json";

    private ResultLines() {
    }

    private record Line(int version, String student, String container, String refused,
            boolean complete, boolean outdated, int points, BigDecimal earned, BigDecimal counted,
            List<Ignored> ignored, List<Part> exercises) {
    }

    private record Part(String id, String name, String title, int points, BigDecimal earned,
            BigDecimal counted, Verdict verdict, String trouble, List<String> complaints,
            List<Check> tests, Said adjustment, boolean outdated, String key, int hints,
            boolean gaveUp, Integer minutes) {
    }

    private record Check(String id, String property, int weight, boolean gate,
            TestVerdict verdict, Finding finding) {
    }

    private record Said(BigDecimal points, BigDecimal was, String comment) {
    }

    /** The lines, in the order of the grades; each ends with a line feed. */
    public static String of(List<Grade> grades) {
        return grades.stream().map(grade -> RecordJson.line(line(grade)) + "\n")
            .collect(Collectors.joining());
    }

    /** The JSON Schema of a line. */
    public static String schema() {
        try (InputStream in = ResultLines.class.getResourceAsStream(SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + SCHEMA, e);
        }
    }

    private static Line line(Grade grade) {
        SubmissionRecord record = grade.record();
        return new Line(VERSION, Plain.clean(grade.student()), Plain.clean(record.container()),
            Plain.clean(record.refused()), record.complete(),
            record.exercises().stream().anyMatch(grade::outdated), record.points(),
            record.complete() ? record.earned() : null, record.complete() ? grade.points() : null,
            record.ignored().stream().map(ResultLines::ignored).toList(),
            record.exercises().stream().map(each -> part(grade, each)).toList());
    }

    private static Ignored ignored(Ignored ignored) {
        return new Ignored(Plain.clean(ignored.path()), Plain.clean(ignored.reason()),
            ignored.files(), ignored.urgent());
    }

    private static Part part(Grade grade, ExerciseRecord exercise) {
        ExerciseScore score = exercise.score();
        boolean graded = exercise.trouble().isEmpty();
        return new Part(score.id(), score.name(), score.title(), score.points(),
            graded ? score.earned() : null, graded ? grade.points(exercise) : null,
            graded ? score.verdict() : null, Plain.clean(exercise.trouble()),
            clean(exercise.complaints()),
            graded ? score.tests().stream().map(ResultLines::check).toList() : List.of(),
            grade.adjustment(exercise).map(ResultLines::said).orElse(null),
            grade.outdated(exercise), exercise.key(), exercise.hints(),
            exercise.gaveUp(), exercise.minutes() < 0 ? null : exercise.minutes());
    }

    private static Check check(TestScore test) {
        return new Check(test.test().id(), test.test().property(), test.test().weight(),
            test.test().gate(), test.verdict(), finding(test.finding()));
    }

    private static Finding finding(Finding finding) {
        return new Finding(Plain.clean(finding.did()), Plain.clean(finding.expected()),
            Plain.clean(finding.got()), clean(finding.details()), clean(finding.where()));
    }

    private static Said said(Adjustment adjustment) {
        return new Said(adjustment.points().orElse(null), adjustment.was().orElse(null),
            Plain.clean(adjustment.comment()));
    }

    private static List<String> clean(List<String> texts) {
        return texts.stream().map(Plain::clean).toList();
    }
}
