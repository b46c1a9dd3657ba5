package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.suite.SuiteRun;

/** Every reference solution earns every point: no skip, no abort, no test that nobody expects. */
class ReferenceTest {

    @TestFactory
    Stream<DynamicTest> earnsEveryPoint() {
        return Workbook.eachExercise(ReferenceTest::check);
    }

    @AfterAll
    static void count() {
        List<Manifest.Exercise> exercises = Workbook.MANIFEST.exercises();
        System.out.printf("references: %d exercises, %d points, %d tests%n", exercises.size(),
            exercises.stream().mapToInt(Manifest.Exercise::points).sum(),
            exercises.stream().mapToInt(exercise -> exercise.tests().size()).sum());
    }

    private static void check(Manifest.Exercise exercise) {
        List<TestResult> results = new SuiteRun(
            exercise.packageName(), Workbook.CLASSES, Workbook.TEST_CLASSES).run();
        ExerciseScore score = Scoring.score(exercise, results);
        assertThat(failures(score)).as("tests of %s that did not pass", exercise.name()).isEmpty();
        assertThat(results).extracting(TestResult::test)
            .as("results of tests that the manifest of %s expects", exercise.name())
            .containsExactlyInAnyOrderElementsOf(
                exercise.tests().stream().map(Manifest.Test::id).toList());
        assertThat(score.verdict()).isEqualTo(Verdict.SOLVED);
        assertThat(score.earned()).isEqualByComparingTo(String.valueOf(exercise.points()));
    }

    private static String failures(ExerciseScore score) {
        return score.tests().stream()
            .filter(test -> test.verdict() != TestVerdict.PASSED)
            .map(test -> test.test().shortId() + " " + test.verdict() + " " + test.finding())
            .collect(Collectors.joining("\n"));
    }
}
