package workbook.grader.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.TestVerdict;

/**
 * The points of an exercise by test, in hundredths: what the tests are worth sums to what the
 * exercise is worth, and what they earn to what it earns, though neither divides evenly. A test
 * that did not pass earns nothing, and none earns more than it is worth.
 *
 * @param worth of each test
 * @param earned by each test
 */
record Shares(List<BigDecimal> worth, List<BigDecimal> earned) {

    /** By weight; the hundredths that are left over move by one from test to test. */
    static Shares of(ExerciseScore score) {
        int tests = score.tests().size();
        boolean[] passed = new boolean[tests];
        long[] worth = byWeight(score);
        long missing = score.earned().movePointRight(2).longValueExact();
        for (int test = 0; test < tests; test++) {
            passed[test] = score.tests().get(test).verdict() == TestVerdict.PASSED;
            missing -= passed[test] ? worth[test] : 0;
        }
        for (; missing > 0 && move(worth, passed, (int) missing); missing--) {
            // One hundredth has moved from a test that did not pass to one that did.
        }
        return earning(worth, passed, Math.min(0, missing));
    }

    /** Each gets the hundredths up to its end of the whole, rounded down, less those before. */
    private static long[] byWeight(ExerciseScore score) {
        long total = score.tests().stream().mapToLong(test -> test.test().weight()).sum();
        long[] worth = new long[score.tests().size()];
        long weight = 0;
        long given = 0;
        for (int test = 0; test < worth.length && total > 0; test++) {
            weight += score.tests().get(test).test().weight();
            worth[test] = score.points() * 100L * weight / total - given;
            given += worth[test];
        }
        return worth;
    }

    private static boolean move(long[] worth, boolean[] passed, int turn) {
        int to = nth(worth, passed, true, turn);
        int from = nth(worth, passed, false, turn);
        if (to < 0 || from < 0) {
            return false;
        }
        worth[to]++;
        worth[from]--;
        return true;
    }

    /** Tests with a worth take turns; -1 if there is none. */
    private static int nth(long[] worth, boolean[] passed, boolean which, int turn) {
        List<Integer> found = new ArrayList<>();
        for (int test = 0; test < worth.length; test++) {
            if (passed[test] == which && worth[test] > 0) {
                found.add(test);
            }
        }
        return found.isEmpty() ? -1 : found.get(turn % found.size());
    }

    /** @param less what the passed tests earn less than they are worth, as with a shut gate */
    private static Shares earning(long[] worth, boolean[] passed, long less) {
        long left = -less;
        BigDecimal[] earned = new BigDecimal[worth.length];
        for (int test = worth.length - 1; test >= 0; test--) {
            long taken = passed[test] ? Math.min(left, worth[test]) : worth[test];
            left -= passed[test] ? taken : 0;
            earned[test] = BigDecimal.valueOf(worth[test] - taken, 2);
        }
        List<BigDecimal> worths = new ArrayList<>();
        for (long each : worth) {
            worths.add(BigDecimal.valueOf(each, 2));
        }
        return new Shares(List.copyOf(worths), List.of(earned));
    }
}
