package workbook.dsalgo.algo.dynamicprogramming;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import workbook.grader.Solve;

/**
 * The most loot from a street, when no two houses next to each other may be robbed.
 *
 * <p>Each method throws {@link IllegalArgumentException} if a house holds a negative loot, naming
 * it; {@link ArithmeticException} if the most is more than a {@code long} can count; and
 * {@link NullPointerException} if something is {@code null}. Stateless.
 */
public final class HouseRobber {

    /*
     * Implementation notes
     *
     *     loot       2  7  9  3  1
     *     most       2  7 11 11 12       the larger of  most one house before         leave it
     *                                              and  most two before + loot        rob it
     *
     * I1: after each house, `most` is the best of all houses so far, and `before` that of all but
     *     the last of them. Nothing else is ever needed again.
     *
     * A circle is two streets: one without its first house, and one without its last.
     */

    private HouseRobber() {
    }

    /** The most from houses in a row: one pass over {@code loot}, two numbers remembered. */
    @Solve
    public static long most(Iterable<Long> loot) {
        long before = 0;
        long most = 0;
        for (long house : loot) {
            long robbed = Math.addExact(before, checked(house));
            before = most;
            most = Math.max(most, robbed);
        }
        return most;
    }

    /**
     * The most from houses in a circle, where the first and the last are next to each other. Each
     * house is looked at most twice.
     */
    @Solve
    public static long mostInCircle(List<Long> loot) {
        int size = loot.size();
        if (size < 2) {
            return most(loot);
        }
        return Math.max(most(loot.subList(1, size)), most(loot.subList(0, size - 1)));
    }

    /**
     * The indexes of the houses to rob for the most from a row, ascending, from at most
     * {@code n + 2} cells.
     *
     * @param cells makes arrays of zeros, in which all is remembered
     */
    @Solve
    public static List<Integer> plan(List<Long> loot, IntFunction<long[]> cells) {
        int size = loot.size();
        long[] most = cells.apply(size + 2);
        for (int i = 0; i < size; i++) {
            most[i + 2] = Math.max(most[i + 1], Math.addExact(most[i], checked(loot.get(i))));
        }
        List<Integer> plan = new ArrayList<>();
        for (int i = size - 1; i >= 0; i--) {
            if (most[i + 2] != most[i + 1]) {
                plan.addFirst(i);
                i--;
            }
        }
        return plan;
    }

    private static long checked(long loot) {
        if (loot < 0) {
            throw new IllegalArgumentException("loot " + loot + " is negative");
        }
        return loot;
    }
}
