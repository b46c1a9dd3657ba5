package workbook.grader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import workbook.grader.score.Scorecard.ExerciseScore;

class ScoringTest {

    private static final Manifest.Exercise EXERCISE = new Manifest.Exercise("4.14",
        "workbook.dsalgo.algo.binarysearch", "Binary search", 10, List.of(
            new Manifest.Test("Examples.shows", "shows", 0, false),
            new Manifest.Test("Suite.gate", "from scratch", 0, true),
            new Manifest.Test("Suite.light", "light", 1, false),
            new Manifest.Test("Suite.heavy", "heavy", 2, false)));

    @Test
    void score_allPassed_isSolvedWithEveryPoint() {
        ExerciseScore score = Scoring.score(EXERCISE, results("PASSED", "PASSED", "PASSED",
            "PASSED"));
        assertThat(score.verdict()).isEqualTo(Verdict.SOLVED);
        assertThat(score.earned()).isEqualByComparingTo("10");
        assertThat(score.red()).isFalse();
    }

    @Test
    void score_byWeight_roundsDownToHundredths() {
        assertThat(Scoring.score(EXERCISE, results("PASSED", "PASSED", "PASSED", "FAILED"))
            .earned()).isEqualByComparingTo("3.33");
        assertThat(Scoring.score(EXERCISE, results("PASSED", "PASSED", "FAILED", "PASSED"))
            .earned()).isEqualByComparingTo("6.66");
    }

    @Test
    void score_anExampleNotPassed_isNeverEveryPoint() {
        ExerciseScore score = Scoring.score(EXERCISE, results("FAILED", "PASSED", "PASSED",
            "PASSED"));
        assertThat(score.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(score.earned()).isEqualByComparingTo("9.99");
    }

    @Test
    void score_gateNotPassed_earnsNothing() {
        for (String verdict : List.of("FAILED", "UNSOLVED", "NOT_RUN", "TIMED_OUT", "CRASHED")) {
            assertThat(Scoring.score(EXERCISE, results("PASSED", verdict, "PASSED", "PASSED"))
                .earned()).as("with a gate %s", verdict).isEqualByComparingTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PASSED")
    void score_anythingButPassed_earnsNothing(TestVerdict verdict) {
        ExerciseScore score = Scoring.score(EXERCISE,
            results("PASSED", "PASSED", verdict.name(), verdict.name()));
        assertThat(score.earned()).isEqualByComparingTo("0");
        assertThat(score.verdict()).isNotEqualTo(Verdict.SOLVED);
    }

    @Test
    void score_missingResult_isNotRunAndRed() {
        ExerciseScore score = Scoring.score(EXERCISE,
            results("PASSED", "PASSED", "PASSED", "PASSED").subList(0, 3));
        assertThat(score.tests().getLast().verdict()).isEqualTo(TestVerdict.NOT_RUN);
        assertThat(score.earned()).isEqualByComparingTo("3.33");
        assertThat(score.red()).isTrue();
    }

    @Test
    void score_resultNobodyExpects_countsNothing() {
        List<TestResult> results = new ArrayList<>();
        for (int i = 0; i < 95; i++) {
            results.add(TestResult.passed("Suite.smuggled" + i));
        }
        ExerciseScore score = Scoring.score(EXERCISE, results);
        assertThat(score.earned()).isEqualByComparingTo("0");
        assertThat(score.tests()).hasSize(4);
    }

    @Test
    void score_twoResultsForOneTest_isRefusedByName() {
        List<TestResult> twice =
            List.of(TestResult.passed("Suite.light"), TestResult.passed("Suite.light"));
        assertThatThrownBy(() -> Scoring.score(EXERCISE, twice))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("Suite.light");
    }

    @Test
    void score_workInProgress_isPartialAndNotRed() {
        ExerciseScore begun = Scoring.score(EXERCISE,
            results("UNSOLVED", "PASSED", "UNSOLVED", "UNSOLVED"));
        assertThat(begun.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(begun.red()).isFalse();
    }

    @Test
    void score_verdicts_worstFirst() {
        assertThat(verdict("PASSED", "PASSED", "CRASHED", "NOT_RUN")).isEqualTo(Verdict.CRASHED);
        assertThat(verdict("PASSED", "PASSED", "TIMED_OUT", "PASSED")).isEqualTo(Verdict.HANGS);
        assertThat(verdict("PASSED", "PASSED", "FAILED", "PASSED")).isEqualTo(Verdict.PARTIAL);
        assertThat(verdict("FAILED", "PASSED", "FAILED", "FAILED")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void notAttempted_isNeitherRedNorWorthAnything() {
        ExerciseScore score = Scoring.notAttempted(EXERCISE);
        assertThat(score.verdict()).isEqualTo(Verdict.NOT_ATTEMPTED);
        assertThat(score.earned()).isEqualByComparingTo("0");
        assertThat(score.red()).isFalse();
    }

    private static Verdict verdict(String... verdicts) {
        return Scoring.score(EXERCISE, results(verdicts)).verdict();
    }

    private static List<TestResult> results(String... verdicts) {
        List<TestResult> results = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            results.add(new TestResult(EXERCISE.tests().get(i).id(),
                TestVerdict.valueOf(verdicts[i]), Finding.NONE));
        }
        return results;
    }
}
