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
 * @param notGraded modules of which nothing has
 * @param outdated names of exercises that were changed after they were graded
 */
public record Report(String made, List<PhasePart> phases, List<String> notGraded,
        List<String> outdated) {

    public Report {
        phases = List.copyOf(phases);
        notGraded = List.copyOf(notGraded);
        outdated = List.copyOf(outdated);
    }

    /** Points of everything. */
    public Points points() {
        return Points.of(exercises());
    }

    /** How many exercises there are. */
    public int number() {
        return (int) exercises().count();
    }

    /** How many exercises are solved. */
    public int solved() {
        return (int) exercises().filter(ExercisePart::solved).count();
    }

    private Stream<ExercisePart> exercises() {
        return phases.stream().flatMap(PhasePart::exercises);
    }

    /** Points earned, of points that can be; of several checks the best. */
    public record Points(BigDecimal earned, int of) {

        static Points of(Stream<ExercisePart> exercises) {
            return exercises.map(each -> new Points(each.best(), each.score().points()))
                .reduce(new Points(BigDecimal.ZERO, 0),
                    (one, other) -> new Points(one.earned.add(other.earned), one.of + other.of));
        }

        /** As in {@code "3.3 of 5"}. */
        @Override
        public String toString() {
            return Board.points(earned) + " of " + of;
        }

        /** From 0 to 100, with one decimal, for a bar. */
        public String percent() {
            return of == 0 ? "0" : earned.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(of), 1, RoundingMode.DOWN).toPlainString();
        }
    }

    /** A phase. @param graded when, for people */
    public record PhasePart(String module, String graded, List<ChapterPart> chapters) {

        public PhasePart {
            chapters = List.copyOf(chapters);
        }

        /** The phase's points. */
        public Points points() {
            return Points.of(exercises());
        }

        Stream<ExercisePart> exercises() {
            return chapters.stream().flatMap(chapter -> chapter.exercises().stream());
        }
    }

    /** A chapter. @param name as in {@code "ds"} */
    public record ChapterPart(String name, List<ExercisePart> exercises) {

        public ChapterPart {
            exercises = List.copyOf(exercises);
        }

        /** The chapter's points. */
        public Points points() {
            return Points.of(exercises.stream());
        }
    }

    /**
     * An exercise.
     *
     * @param score its last verdict
     * @param best the most points that it ever earned
     * @param solved whether it ever was
     * @param complaints of the compiler, if it does not compile
     * @param costs empty if nothing was counted
     * @param coverage by source file; empty if it was not measured
     * @param drawing what the learner's structure looks like
     */
    public record ExercisePart(ExerciseScore score, BigDecimal best, boolean solved,
            List<String> complaints, List<CostPart> costs, List<SourceCoverage> coverage,
            Drawing drawing) {

        public ExercisePart {
            complaints = List.copyOf(complaints);
            costs = List.copyOf(costs);
            coverage = List.copyOf(coverage);
        }

        /** Points of the last verdict. */
        public Points points() {
            return new Points(score.earned(), score.points());
        }

        /** As in {@code "partial"}, or {@code "solved, now partial"}. */
        public String words() {
            return brokenSince() ? "solved, now " + score.verdict().words()
                : score.verdict().words();
        }

        /** Three characters that tell standings apart. */
        public String mark() {
            return (solved ? Verdict.SOLVED : score.verdict()).mark();
        }

        private boolean brokenSince() {
            return solved && score.verdict() != Verdict.SOLVED;
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
