package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;

class SharesTest {

    /** With gates, examples, weights and results of any kind. */
    @Test
    void worthAndEarnedSumToThoseOfTheExercise() {
        for (int seed = 0; seed < 5_000; seed++) {
            ExerciseScore score = score(new Random(seed));
            Shares shares = Shares.of(score);
            assertThat(sum(shares.worth())).as("worth, seed %d", seed)
                .isEqualByComparingTo(BigDecimal.valueOf(score.points()));
            assertThat(sum(shares.earned())).as("earned, seed %d", seed)
                .isEqualByComparingTo(score.earned());
            for (int at = 0; at < score.tests().size(); at++) {
                BigDecimal earned = shares.earned().get(at);
                assertThat(earned).as("seed %d, test %d", seed, at)
                    .isBetween(BigDecimal.ZERO, shares.worth().get(at));
                if (score.tests().get(at).verdict() != TestVerdict.PASSED) {
                    assertThat(earned).as("seed %d, test %d", seed, at).isZero();
                }
            }
        }
    }

    private static ExerciseScore score(Random random) {
        List<Manifest.Test> tests = new ArrayList<>();
        List<TestResult> results = new ArrayList<>();
        int count = random.nextInt(1, 40);
        for (int at = 0; at < count; at++) {
            boolean gate = random.nextInt(20) == 0;
            String id = "a.B.t" + at;
            tests.add(new Manifest.Test(
                id, "rule", at == 0 ? 1 : gate ? 0 : random.nextInt(4), gate));
            results.add(new TestResult(id, random.nextInt(4) > 0 ? TestVerdict.PASSED
                : TestVerdict.FAILED, Finding.NONE));
        }
        return Scoring.score(new Manifest.Exercise(
            "1.1", "a.b.c", "Title", random.nextInt(1, 30), tests), results);
    }

    @Test
    void aFullSolutionEarnsWhatEachTestIsWorth() {
        Shares shares = Shares.of(SampleGrades.solved("ada").record().exercises().getFirst()
            .score());
        assertThat(shares.worth()).containsExactly(
            new BigDecimal("2.50"), new BigDecimal("2.50"));
        assertThat(shares.earned()).isEqualTo(shares.worth());
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return Stream.concat(Stream.of(BigDecimal.ZERO), points.stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
