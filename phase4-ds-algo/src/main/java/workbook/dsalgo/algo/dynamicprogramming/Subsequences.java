package workbook.dsalgo.algo.dynamicprogramming;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Longest subsequences: elements that are left when some are crossed out, in their order.
 *
 * <p>{@code cells} makes arrays of zeros, {@code long[]::new} for example: what is remembered from
 * one row to the next is remembered in such arrays. Lists are random access and may hold
 * {@code null} as far as {@code equals} and the order take it; a {@code null} argument is a
 * {@link NullPointerException}. Stateless.
 *
 * @see <a href="https://doi.org/10.1145/321796.321811">R. A. Wagner and M. J. Fischer, The
 *     String-to-String Correction Problem, 1974</a>
 */
public final class Subsequences {

    private Subsequences() {
    }

    /**
     * How long the longest common subsequence is, from at most {@code 2 * (min + 1)} cells, where
     * {@code min} is the length of the shorter list. {@code equals} is called at most
     * {@code one.size() * other.size()} times.
     */
    @Solve
    public static <T> int commonLength(
            List<T> one, List<T> other, IntFunction<long[]> cells) {
        throw new Unsolved("Subsequences.commonLength");
    }

    /**
     * A longest common subsequence, from at most {@code (one.size() + 1) * (other.size() + 1)}
     * cells. {@code equals} is called at most {@code one.size() * other.size()} times to fill them,
     * and {@code one.size() + other.size()} times to read the answer.
     */
    @Solve
    public static <T> List<T> common(List<T> one, List<T> other, IntFunction<long[]> cells) {
        throw new Unsolved("Subsequences.common");
    }

    /**
     * A longest subsequence in which every element is larger than the one before it. At most
     * {@code n * (ceil(log2 n) + 1)} comparisons for {@code n} elements.
     */
    @Solve
    public static <T> List<T> increasing(List<T> list, Comparator<? super T> order) {
        throw new Unsolved("Subsequences.increasing");
    }
}
