package workbook.grader.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/**
 * An exercise on a student's page.
 *
 * @param grade the student's
 * @param record what the grader found
 * @param files the student's and the reference's
 * @param alike whose code is alike
 * @param previousProblem the id of the exercise above that needs a look; empty if there is none
 * @param nextProblem the same below
 */
public record Part(Grade grade, ExerciseRecord record, List<Code> files, List<Alike> alike,
        String previousProblem, String nextProblem) {

    /** Another student's code. @param href empty if that student has no page */
    public record Alike(String student, String href, int percent) {
    }

    /** A place in the code. @param href within the page */
    public record Place(String href, String words) {
    }

    /** Whether an exercise is one that an instructor has to look at. */
    static boolean isProblem(Grade grade, ExerciseRecord record) {
        return !record.trouble().isEmpty() || grade.outdated(record)
            || record.score().verdict() != Verdict.SOLVED
                && record.score().verdict() != Verdict.NOT_ATTEMPTED;
    }

    /** Whether there is more to say of an exercise than one line. */
    static boolean isBegun(Grade grade, ExerciseRecord record) {
        return record.score().verdict() != Verdict.NOT_ATTEMPTED || !record.trouble().isEmpty()
            || grade.adjustment(record).isPresent();
    }

    public ExerciseScore score() {
        return record.score();
    }

    public boolean problem() {
        return isProblem(grade, record);
    }

    /** Whether there is more to say than one line. */
    public boolean begun() {
        return isBegun(grade, record);
    }

    /** The id of its place in the page. */
    public String id() {
        return "e" + score().id();
    }

    /** Three characters that tell standings apart. */
    public String mark() {
        return Standing.of(record).mark();
    }

    public String words() {
        return Standing.of(record).words();
    }

    /** For the style sheet. */
    public String kind() {
        return Standing.of(record).kind();
    }

    public Optional<Adjustment> adjustment() {
        return grade.adjustment(record);
    }

    /** Whether other points count than those that the grader gave. */
    public boolean adjusted() {
        return adjustment().flatMap(Adjustment::points).isPresent();
    }

    /** The points that count, as in {@code "2.50"}. */
    public String points() {
        return Points.of(grade.points(record));
    }

    public String earned() {
        return Points.of(score().earned());
    }

    public boolean outdated() {
        return grade.outdated(record);
    }

    /** Whether the grader did not fail at it. */
    public boolean graded() {
        return record.trouble().isEmpty();
    }

    /** The points that the instructor looked at. */
    public String was() {
        return adjustment().flatMap(Adjustment::was).map(Points::of).orElse("");
    }

    public String comment() {
        return adjustment().map(Adjustment::comment).orElse("");
    }

    /** How the student worked; empty if nothing is known of it. */
    public String work() {
        StringBuilder words = new StringBuilder();
        if (record.hints() > 0) {
            words.append(record.hints()).append(record.hints() == 1 ? " hint used. "
                : " hints used. ");
        }
        if (record.gaveUp()) {
            words.append("Gave up: the solution was shown first. ");
        }
        if (record.minutes() >= 0) {
            words.append(record.minutes()).append(record.minutes() == 1 ? " minute of work."
                : " minutes of work.");
        }
        return words.toString().strip();
    }

    /** How many tests pass. */
    public long passed() {
        return score().tests().stream()
            .filter(test -> test.verdict() == TestVerdict.PASSED).count();
    }

    /**
     * The tests with something to say, worst first; that others did not run stands in the table.
     */
    public List<TestScore> findings() {
        return score().mistakes().stream()
            .filter(test -> test.verdict() != TestVerdict.NOT_RUN).toList();
    }

    /** Where the code of a finding's lines is shown. */
    public List<Place> places(TestScore test) {
        return Mark.of(score()).stream().filter(mark -> mark.test().equals(test.test().id()))
            .flatMap(mark -> files.stream()
                .filter(code -> code.name().equals(mark.file()) && !code.missing()).limit(1)
                .filter(code -> !code.place(mark.line()).isEmpty())
                .map(code -> new Place("#" + code.place(mark.line()),
                    mark.file() + ", line " + mark.line())))
            .distinct().toList();
    }

    /** Whether it is known which lines ran. */
    public boolean covered() {
        return !record.coverage().isEmpty();
    }

    /** Whether that is not known, and could be measured. */
    public boolean coverable() {
        return !covered() && graded() && score().ranThrough();
    }

    /** How many lines ran, as in {@code "55 of 59"}. */
    public String linesRun() {
        int ran = record.coverage().stream().mapToInt(each -> each.ran().size()).sum();
        int missed = record.coverage().stream().mapToInt(each -> each.missed().size()).sum();
        return ran + " of " + (ran + missed);
    }

    /**
     * The points that an adjustment begins with, as in {@code "2.50"}: those that count. Empty
     * where there are none to begin with, which is a mere comment or a failure of the grader's.
     */
    public String proposed() {
        return proposal().map(Points::of).orElse("");
    }

    private Optional<BigDecimal> proposal() {
        return adjustment().map(Adjustment::points)
            .orElse(Optional.of(score().earned()).filter(_ -> graded()));
    }

    /** What to put into the file of adjustments. */
    public String template() {
        return AdjustmentText.of(
            grade.student(), score().id(), proposal(), score().earned(), comment());
    }
}
