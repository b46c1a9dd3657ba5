package workbook.grader.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;

/**
 * Joins results to the manifest.
 *
 * <p>An exercise earns {@code points × weight of passed tests / weight of all tests}, rounded down
 * to hundredths, and nothing if a gate did not pass. While a test is left that did not pass, be it
 * an example, a hundredth at least is missing: what is not solved never looks full. Results that
 * the manifest does not expect count nothing; an expected test without a result is
 * {@link TestVerdict#NOT_RUN}.
 */
public final class Scoring {

    private static final String TAKES_ALL = "This takes all points of the exercise.";
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private Scoring() {
    }

    /**
     * Scores one exercise.
     *
     * @param exercise what is expected
     * @param results what came, in any order
     * @throws IllegalArgumentException if two results name the same test
     */
    public static ExerciseScore score(Manifest.Exercise exercise, List<TestResult> results) {
        Map<String, TestResult> byTest = results.stream()
            .collect(Collectors.toMap(TestResult::test, Function.identity(), Scoring::refuse));
        List<TestScore> tests = exercise.tests().stream()
            .map(test -> join(test, byTest.get(test.id())))
            .toList();
        BigDecimal earned = earned(exercise, tests);
        return new ExerciseScore(exercise.id(), exercise.name(), exercise.title(),
            exercise.points(), earned, verdict(earned, tests), tests);
    }

    /** The score of an exercise that nobody has started; none of its tests ran. */
    public static ExerciseScore notAttempted(Manifest.Exercise exercise) {
        List<TestScore> tests = exercise.tests().stream()
            .map(test -> new TestScore(test, TestVerdict.UNSOLVED, Finding.NONE))
            .toList();
        return new ExerciseScore(exercise.id(), exercise.name(), exercise.title(),
            exercise.points(), BigDecimal.ZERO.setScale(2), Verdict.NOT_ATTEMPTED, tests);
    }

    /** The score of an exercise whose tests are not known: there is none to run. */
    public static ExerciseScore untested(
            String id, String name, String title, int points, Verdict verdict) {
        return new ExerciseScore(id, name, title, points, BigDecimal.ZERO.setScale(2), verdict,
            List.of());
    }

    private static TestResult refuse(TestResult one, TestResult other) {
        throw new IllegalArgumentException("two results for " + one.test());
    }

    private static TestScore join(Manifest.Test test, TestResult result) {
        if (result == null) {
            return new TestScore(
                test, TestVerdict.NOT_RUN, Finding.of("no result came from this test"));
        }
        Finding finding = test.gate() && result.verdict().red()
            ? result.finding().with(List.of(TAKES_ALL)) : result.finding();
        return new TestScore(test, result.verdict(), finding, result.costs());
    }

    private static BigDecimal earned(Manifest.Exercise exercise, List<TestScore> tests) {
        boolean shut = tests.stream().anyMatch(test -> test.test().gate() && !passed(test));
        int total = exercise.totalWeight();
        if (shut || total == 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        int passed = tests.stream().filter(Scoring::passed)
            .mapToInt(test -> test.test().weight()).sum();
        BigDecimal earned = BigDecimal.valueOf((long) exercise.points() * passed)
            .divide(BigDecimal.valueOf(total), 2, RoundingMode.DOWN);
        return tests.stream().allMatch(Scoring::passed) ? earned
            : earned.min(BigDecimal.valueOf(exercise.points()).subtract(LEAST));
    }

    private static Verdict verdict(BigDecimal earned, List<TestScore> tests) {
        Set<TestVerdict> seen = tests.stream().map(TestScore::verdict).collect(Collectors.toSet());
        if (seen.equals(Set.of(TestVerdict.PASSED))) {
            return Verdict.SOLVED;
        }
        if (seen.contains(TestVerdict.CRASHED)) {
            return Verdict.CRASHED;
        }
        if (seen.contains(TestVerdict.TIMED_OUT)) {
            return Verdict.HANGS;
        }
        boolean nothingWrong = seen.stream().noneMatch(TestVerdict::red);
        return earned.signum() > 0 || nothingWrong ? Verdict.PARTIAL : Verdict.WRONG;
    }

    private static boolean passed(TestScore test) {
        return test.verdict() == TestVerdict.PASSED;
    }
}
