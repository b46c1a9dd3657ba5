package workbook.grader.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.report.Board;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/**
 * What the page says, in its order. The templates read it and compute nothing.
 *
 * @param made when, for people
 * @param phases those that have been graded
 * @param notGraded modules that have not
 * @param outdated names of exercises that were changed after they were graded
 */
public record Report(String made, List<PhasePart> phases, List<String> notGraded,
        List<String> outdated) {

    public Report {
        phases = List.copyOf(phases);
        notGraded = List.copyOf(notGraded);
        outdated = List.copyOf(outdated);
    }

    /** Points of everything that has been graded. */
    public Points points() {
        return Points.of(exercises());
    }

    /** How many exercises there are. */
    public int number() {
        return (int) exercises().count();
    }

    /** How many exercises are solved. */
    public int solved() {
        return (int) exercises().filter(each -> each.verdict() == Verdict.SOLVED).count();
    }

    private Stream<ExerciseScore> exercises() {
        return phases.stream().flatMap(PhasePart::scores);
    }

    /** Points earned, of points that can be. */
    public record Points(BigDecimal earned, int of) {

        static Points of(Stream<ExerciseScore> exercises) {
            return exercises.map(each -> new Points(each.earned(), each.points()))
                .reduce(new Points(BigDecimal.ZERO, 0),
                    (one, other) -> new Points(one.earned.add(other.earned), one.of + other.of));
        }

        /** As in {@code "3.33 of 5"}. */
        @Override
        public String toString() {
            return Board.points(earned) + " of " + of;
        }

        /** From 0 to 100, with one decimal, for a bar. */
        public String percent() {
            return of == 0 ? "0" : earned.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP).toPlainString();
        }
    }

    /** A phase. @param graded when, for people */
    public record PhasePart(String module, String graded, List<ChapterPart> chapters) {

        public PhasePart {
            chapters = List.copyOf(chapters);
        }

        /** The phase's points. */
        public Points points() {
            return Points.of(scores());
        }

        Stream<ExerciseScore> scores() {
            return chapters.stream().flatMap(ChapterPart::scores);
        }
    }

    /** A chapter. @param name as in {@code "ds"} */
    public record ChapterPart(String name, List<ExercisePart> exercises) {

        public ChapterPart {
            exercises = List.copyOf(exercises);
        }

        /** The chapter's points. */
        public Points points() {
            return Points.of(scores());
        }

        Stream<ExerciseScore> scores() {
            return exercises.stream().map(ExercisePart::score);
        }
    }

    /**
     * An exercise.
     *
     * @param costs empty if nothing was counted
     * @param coverage by source file; empty if it was not measured
     * @param drawing what the learner's structure looks like
     */
    public record ExercisePart(ExerciseScore score, List<CostPart> costs,
            List<SourceCoverage> coverage, Drawing drawing) {

        public ExercisePart {
            costs = List.copyOf(costs);
            coverage = List.copyOf(coverage);
        }

        /** Points of the exercise. */
        public Points points() {
            return Points.of(Stream.of(score));
        }

        /** Whether there is something to say of it but its name. */
        public boolean begun() {
            return score.verdict() != Verdict.NOT_ATTEMPTED;
        }

        /** The first mistake, which is shown in full; none or one. */
        public List<TestScore> firstMistake() {
            return score.mistakes().stream().limit(1).toList();
        }

        /** How many tests pass. */
        public int passed() {
            return (int) score.tests().stream()
                .filter(test -> test.verdict() == TestVerdict.PASSED).count();
        }

        /** How many lines ran, as in {@code "55 of 59"}. */
        public String linesRun() {
            return coverage.stream().mapToInt(SourceCoverage::covered).sum() + " of "
                + coverage.stream().mapToInt(SourceCoverage::lines).sum();
        }

        /** For the style sheet, as in {@code "not-attempted"}. */
        public String kind() {
            return score.verdict().words().replace(' ', '-');
        }
    }

    /**
     * A cost.
     *
     * @param of what was counted
     * @param counted by the learner's code, as digits in groups
     * @param bound the most that is allowed
     * @param reference the reference's figure; empty if it is not known
     * @param over whether it is more than allowed
     */
    public record CostPart(
            String of, String counted, String bound, String reference, boolean over) {
    }
}
