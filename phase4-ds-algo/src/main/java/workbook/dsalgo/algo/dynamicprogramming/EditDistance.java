package workbook.dsalgo.algo.dynamicprogramming;

import java.util.List;
import java.util.function.IntFunction;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * How far one text is from another: the fewest characters to insert, delete or replace.
 *
 * <p>A character is a Unicode code point. {@code cells} makes arrays of zeros, {@code long[]::new}
 * for example: what is remembered from one row to the next is remembered in such arrays. For texts
 * of {@code m} and {@code n} characters the time is proportional to {@code (m + 1) * (n + 1)}. A
 * {@code null} argument is a {@link NullPointerException}. Stateless.
 *
 * @see "V. I. Levenshtein, Binary Codes Capable of Correcting Deletions, Insertions, and
 *     Reversals, 1966"
 */
public final class EditDistance {

    private EditDistance() {
    }

    /**
     * The distance, from at most {@code 2 * (min + 1)} cells, where {@code min} is the length of
     * the shorter text in characters.
     */
    @Solve
    public static int distance(String from, String to, IntFunction<long[]> cells) {
        throw new Unsolved("EditDistance.distance");
    }

    /**
     * Steps that make {@code to} of {@code from}, from left to right, with no more changes than the
     * distance, from at most {@code (m + 1) * (n + 1)} cells.
     */
    @Solve
    public static List<Edit> script(String from, String to, IntFunction<long[]> cells) {
        throw new Unsolved("EditDistance.script");
    }
}
