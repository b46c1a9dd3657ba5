package workbook.dsalgo.algo.dynamicprogramming;

import java.util.List;
import java.util.function.IntFunction;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * The most loot from a street, when no two houses next to each other may be robbed.
 *
 * <p>Each method throws {@link IllegalArgumentException} if a house holds a negative loot, naming
 * it; {@link ArithmeticException} if the most is more than a {@code long} can count; and
 * {@link NullPointerException} if something is {@code null}. Stateless.
 */
public final class HouseRobber {

    private HouseRobber() {
    }

    /** The most from houses in a row: one pass over {@code loot}, two numbers remembered. */
    @Solve
    public static long most(Iterable<Long> loot) {
        throw new Unsolved("HouseRobber.most");
    }

    /**
     * The most from houses in a circle, where the first and the last are next to each other. Each
     * house is looked at most twice.
     */
    @Solve
    public static long mostInCircle(List<Long> loot) {
        throw new Unsolved("HouseRobber.mostInCircle");
    }

    /**
     * The indexes of the houses to rob for the most from a row, ascending, from at most
     * {@code n + 2} cells.
     *
     * @param cells makes arrays of zeros, in which all is remembered
     */
    @Solve
    public static List<Integer> plan(List<Long> loot, IntFunction<long[]> cells) {
        throw new Unsolved("HouseRobber.plan");
    }
}
