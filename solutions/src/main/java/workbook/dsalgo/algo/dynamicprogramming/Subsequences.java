package workbook.dsalgo.algo.dynamicprogramming;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * common           b o a t        length[i][j]: of the first i and the first j elements
     *               0  0 0 0 0          = length[i-1][j-1] + 1                    if they are equal
     *            b  0  1 1 1 1          = max(length[i-1][j], length[i][j-1])     otherwise
     *            a  0  1 1 2 2
     *            t  0  1 1 2 3        a row needs the row before it only
     *
     * increasing    2 5 3 7 4         tails:  2 | 2 5 | 2 3 | 2 3 7 | 2 3 4
     *
     * I1: tails[k] is the index of the smallest element that ends an increasing subsequence of
     *     length k + 1; their elements increase, so the place of the next is found by halving.
     * I2: before[i] is the index in front of i in the longest increasing subsequence that ends at
     *     i. The tails themselves are no subsequence: 2 3 4 are the right ones here by luck.
     */

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
        if (one.size() < other.size()) {
            return commonLength(other, one, cells);
        }
        long[] before = cells.apply(other.size() + 1);
        long[] row = cells.apply(other.size() + 1);
        for (T element : one) {
            for (int j = 1; j <= other.size(); j++) {
                row[j] = Objects.equals(element, other.get(j - 1)) ? before[j - 1] + 1
                    : Math.max(before[j], row[j - 1]);
            }
            long[] kept = before;
            before = row;
            row = kept;
        }
        return (int) before[other.size()];
    }

    /**
     * A longest common subsequence, from at most {@code (one.size() + 1) * (other.size() + 1)}
     * cells. {@code equals} is called at most {@code one.size() * other.size()} times to fill them,
     * and {@code one.size() + other.size()} times to read the answer.
     */
    @Solve
    public static <T> List<T> common(List<T> one, List<T> other, IntFunction<long[]> cells) {
        int row = other.size() + 1;
        long[] length = cells.apply(Math.multiplyExact(one.size() + 1, row));
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j < row; j++) {
                length[i * row + j] = Objects.equals(one.get(i - 1), other.get(j - 1))
                    ? length[(i - 1) * row + j - 1] + 1
                    : Math.max(length[(i - 1) * row + j], length[i * row + j - 1]);
            }
        }
        return common(one, length, row);
    }

    /** From the far corner: a cell larger than the one above and the one to its left is a match. */
    private static <T> List<T> common(List<T> one, long[] length, int row) {
        List<T> common = new LinkedList<>();
        int i = one.size();
        int j = row - 1;
        while (length[i * row + j] > 0) {
            if (length[i * row + j] == length[(i - 1) * row + j]) {
                i--;
            } else if (length[i * row + j] == length[i * row + j - 1]) {
                j--;
            } else {
                common.addFirst(one.get(i - 1));
                i--;
                j--;
            }
        }
        return new ArrayList<>(common);
    }

    /**
     * A longest subsequence in which every element is larger than the one before it. At most
     * {@code n * (ceil(log2 n) + 1)} comparisons for {@code n} elements.
     */
    @Solve
    public static <T> List<T> increasing(List<T> list, Comparator<? super T> order) {
        requireNonNull(order, "order");
        int[] tails = new int[list.size()];
        int[] before = new int[list.size()];
        int length = 0;
        for (int i = 0; i < list.size(); i++) {
            int place = place(list, tails, length, list.get(i), order);
            before[i] = place == 0 ? -1 : tails[place - 1]; // keeps I2
            tails[place] = i; // keeps I1
            length = Math.max(length, place + 1);
        }
        List<T> longest = new LinkedList<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            longest.addFirst(list.get(i));
        }
        return new ArrayList<>(longest);
    }

    /** The first of the tails that is not below {@code element}, or {@code length}. */
    private static <T> int place(
            List<T> list, int[] tails, int length, T element, Comparator<? super T> order) {
        int low = 0;
        int high = length;
        while (low < high) {
            int mid = low + high >>> 1;
            if (order.compare(list.get(tails[mid]), element) < 0) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
