package workbook.dsalgo.algo.twopointers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;

/**
 * Algorithms with two places in a list that move towards each other, or one behind the other.
 *
 * <p>For a list of {@code n} numbers each method calls {@code get} at most {@code 2n} times, unless
 * it says otherwise. Sums and areas are computed as {@code long}, so any {@code int} may occur.
 * A list that is {@code null} is a {@link NullPointerException}. Only {@link #removeDuplicates}
 * changes its list. Stateless, so thread-safe; a list may also
 * call a method again while it is read.
 */
public final class TwoPointers {

    /*
     * Implementation notes
     *
     *     left ->                        <- right
     *      [ done | still possible ......... | done ]
     *
     * I1: no answer uses a place outside of [left, right] that is better than what was found.
     *
     * Each step gives up one place, and the reason why is the algorithm:
     *   pair      sum too small: left is too small even with the largest partner that is left
     *   water     the lower wall is as high as the water gets; all its other partners are nearer
     *   trapped   on the lower side the wall behind decides, whatever stands in between
     *
     * removeDuplicates has one place that reads and one that writes, I2: write <= read, and what
     * is in front of write is the answer for what is in front of read.
     */

    private TwoPointers() {
    }

    /**
     * Two places whose numbers have the sum {@code sum}.
     *
     * @param ascending numbers in ascending order, equal ones allowed
     * @return any such pair; nothing if there is none
     */
    @Solve
    public static Optional<Pair> pairWithSum(List<Integer> ascending, long sum) {
        int left = 0;
        int right = ascending.size() - 1;
        while (left < right) {
            long got = (long) ascending.get(left) + ascending.get(right);
            if (got == sum) {
                return Optional.of(new Pair(left, right));
            }
            if (got < sum) {
                left++;
            } else {
                right--;
            }
        }
        return Optional.empty();
    }

    /**
     * The numbers at three different places that have the sum {@code sum}. A triple of numbers
     * comes once, however often it occurs. At most {@code 2 * n * n} calls of {@code get}.
     *
     * @param ascending numbers in ascending order, equal ones allowed
     * @return ascending by {@code low}, then by {@code middle}
     */
    @Solve
    public static List<Triple> triplesWithSum(List<Integer> ascending, long sum) {
        List<Triple> triples = new ArrayList<>();
        int lowAt = 0;
        while (lowAt < ascending.size() - 2) {
            int low = ascending.get(lowAt);
            addTriples(triples, ascending, lowAt, sum);
            lowAt = above(ascending, lowAt, low);
        }
        return triples;
    }

    /**
     * The most water that can stand between two of these walls, each of which is one apart from
     * the next. Water stands as high as the lower of the two; the walls between do not matter.
     *
     * @param heights of the walls, none negative
     * @return 0 for fewer than two walls, if none of them is negative
     * @throws IllegalArgumentException if a height is negative, naming it, however few there are
     */
    @Solve
    public static long mostWater(List<Integer> heights) {
        long most = 0;
        int left = 0;
        int right = heights.size() - 1;
        while (left <= right) {
            int leftHeight = height(heights, left);
            int rightHeight = height(heights, right);
            most = Math.max(most, (long) Math.min(leftHeight, rightHeight) * (right - left));
            if (leftHeight < rightHeight) {
                left++;
            } else {
                right--;
            }
        }
        return most;
    }

    /**
     * Moves the different numbers to the front, in their order, each once. At most {@code n} calls
     * of {@code set}, and no call that changes the length of the list. Behind the different numbers
     * anything may stand afterwards.
     *
     * @param ascending numbers in ascending order
     * @return how many different numbers there are
     */
    @Solve
    public static int removeDuplicates(List<Integer> ascending) {
        int write = 0;
        int last = 0;
        for (int read = 0; read < ascending.size(); read++) {
            int number = ascending.get(read);
            if (write == 0 || number != last) {
                ascending.set(write, number);
                last = number;
                write++;
            }
        }
        return write;
    }

    /**
     * How much water stays when rain falls on columns of these heights, each of width one. Beside
     * the first and the last column it runs off.
     *
     * @param heights of the columns, none negative
     * @return 0 for fewer than three columns, if none of them is negative
     * @throws IllegalArgumentException if a height is negative, naming it, however few there are
     */
    @Solve
    public static long trappedWater(List<Integer> heights) {
        long water = 0;
        int left = 0;
        int right = heights.size() - 1;
        int leftWall = 0;
        int rightWall = 0;
        while (left <= right) {
            if (leftWall <= rightWall) {
                int height = height(heights, left);
                leftWall = Math.max(leftWall, height);
                water += leftWall - height;
                left++;
            } else {
                int height = height(heights, right);
                rightWall = Math.max(rightWall, height);
                water += rightWall - height;
                right--;
            }
        }
        return water;
    }

    /** Adds the triples whose lowest number is at {@code lowAt}. */
    private static void addTriples(
            List<Triple> triples, List<Integer> ascending, int lowAt, long sum) {
        int low = ascending.get(lowAt);
        int left = lowAt + 1;
        int right = ascending.size() - 1;
        while (left < right) {
            int middle = ascending.get(left);
            int high = ascending.get(right);
            long got = (long) low + middle + high;
            if (got == sum) {
                triples.add(new Triple(low, middle, high));
                left = above(ascending, left, middle);
                right--;
            } else if (got < sum) {
                left++;
            } else {
                right--;
            }
        }
    }

    /** The first place behind {@code at} where another number stands than {@code number}. */
    private static int above(List<Integer> ascending, int at, int number) {
        int next = at + 1;
        while (next < ascending.size() && ascending.get(next) == number) {
            next++;
        }
        return next;
    }

    private static int height(List<Integer> heights, int at) {
        int height = heights.get(at);
        if (height < 0) {
            throw new IllegalArgumentException("height " + height + " at " + at + " is negative");
        }
        return height;
    }
}
