package workbook.grader.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import workbook.grader.probe.Figure;

/**
 * The graded state of a module. It is what every report is made from and what is kept as JSON.
 *
 * @param version of the file format, {@value #VERSION}
 * @param module the Maven module
 * @param exercises in the order of the manifest
 */
public record Scorecard(int version, String module, List<ExerciseScore> exercises) {

    /** The version this code writes and the only one it reads. */
    public static final int VERSION = 1;

    public Scorecard {
        exercises = List.copyOf(exercises);
    }

    /** Points that the module's exercises are worth. */
    public int points() {
        return exercises.stream().mapToInt(ExerciseScore::points).sum();
    }

    /** Points earned, with two decimals. */
    public BigDecimal earned() {
        return exercises.stream().map(ExerciseScore::earned)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /**
     * One exercise, graded.
     *
     * @param id as in {@code "4.14"}
     * @param name as in {@code "algo.binarysearch"}
     * @param title as in {@code "Binary search"}
     * @param points what a full solution earns
     * @param earned what this one earns, with two decimals
     * @param verdict the whole exercise's verdict
     * @param tests in the order of the manifest
     */
    public record ExerciseScore(
            String id, String name, String title, int points, BigDecimal earned, Verdict verdict,
            List<TestScore> tests) {

        public ExerciseScore {
            tests = List.copyOf(tests);
        }

        /**
         * Tests with a mistake to mend, in learning order: a gate, which takes all points, comes
         * first, and those that did not run come last.
         */
        public List<TestScore> mistakes() {
            return tests.stream()
                .filter(test -> test.verdict().red())
                .sorted(Comparator
                    .comparing((TestScore test) -> test.verdict() == TestVerdict.NOT_RUN)
                    .thenComparing(test -> !test.test().gate()))
                .toList();
        }

        /**
         * Whether its tests ran, and each came back by itself. Of what is refused before it runs
         * there is a gate alone.
         */
        public boolean ranThrough() {
            return verdict.ranThrough()
                && tests.stream().anyMatch(test -> test.test().weight() > 0);
        }

        /** Whether there is a mistake to mend, as opposed to work still to do. */
        public boolean red() {
            return switch (verdict) {
                case NOT_ATTEMPTED, SOLVED -> false;
                case DOES_NOT_COMPILE, WRONG, HANGS, CRASHED -> true;
                case PARTIAL -> tests.stream().anyMatch(test -> test.verdict().red());
            };
        }
    }

    /**
     * One test, graded.
     *
     * @param test what was expected
     * @param verdict what came
     * @param finding why it did not pass
     * @param costs what it counted; older scorecards say nothing of it
     */
    public record TestScore(
            Manifest.Test test, TestVerdict verdict, Finding finding, List<Figure> costs) {

        public TestScore {
            costs = costs == null ? List.of() : List.copyOf(costs);
        }

        /** A test that counted nothing. */
        public TestScore(Manifest.Test test, TestVerdict verdict, Finding finding) {
            this(test, verdict, finding, List.of());
        }
    }
}
