package workbook.dsalgo.algo.dynamicprogramming;

import java.util.LinkedList;
import java.util.List;
import java.util.function.IntFunction;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *              ""  t  o            cost[i][j]: from the first i to the first j characters
     *         ""    0  1  2              = cost[i-1][j-1]                         same character
     *         t     1  0  1              = 1 + the least of cost[i-1][j-1]        replace
     *         w     2  1  1                                 cost[i-1][j]          delete
     *         o     3  2  1                                 cost[i][j-1]          insert
     *
     * I1: row 0 is all inserts, column 0 all deletes.
     * The script is read from the far corner back: whichever cell explains the cost came before.
     */

    private EditDistance() {
    }

    /**
     * The distance, from at most {@code 2 * (min + 1)} cells, where {@code min} is the length of
     * the shorter text in characters.
     */
    @Solve
    public static int distance(String from, String to, IntFunction<long[]> cells) {
        int[] rows = from.codePoints().toArray();
        int[] columns = to.codePoints().toArray();
        if (rows.length < columns.length) {
            return distance(to, from, cells);
        }
        long[] before = cells.apply(columns.length + 1);
        long[] row = cells.apply(columns.length + 1);
        for (int j = 0; j <= columns.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= rows.length; i++) {
            row[0] = i;
            for (int j = 1; j <= columns.length; j++) {
                row[j] = rows[i - 1] == columns[j - 1] ? before[j - 1]
                    : 1 + Math.min(before[j - 1], Math.min(before[j], row[j - 1]));
            }
            long[] kept = before;
            before = row;
            row = kept;
        }
        return (int) before[columns.length];
    }

    /**
     * Steps that make {@code to} of {@code from}, from left to right, with no more changes than the
     * distance, from at most {@code (m + 1) * (n + 1)} cells.
     */
    @Solve
    public static List<Edit> script(String from, String to, IntFunction<long[]> cells) {
        int[] old = from.codePoints().toArray();
        int[] now = to.codePoints().toArray();
        int width = now.length + 1;
        long[] cost = cells.apply(Math.multiplyExact(old.length + 1, width));
        for (int i = 0; i <= old.length; i++) {
            for (int j = 0; j < width; j++) {
                cost[i * width + j] = i == 0 || j == 0 ? i + j
                    : old[i - 1] == now[j - 1] ? cost[(i - 1) * width + j - 1]
                    : 1 + Math.min(cost[(i - 1) * width + j - 1],
                        Math.min(cost[(i - 1) * width + j], cost[i * width + j - 1]));
            }
        }
        return script(old, now, cost);
    }

    private static List<Edit> script(int[] old, int[] now, long[] cost) {
        LinkedList<Edit> script = new LinkedList<>();
        int width = now.length + 1;
        int i = old.length;
        int j = now.length;
        while (i > 0 || j > 0) {
            long here = cost[i * width + j];
            if (i > 0 && j > 0 && old[i - 1] == now[j - 1]) {
                script.addFirst(new Edit.Keep(old[--i]));
                j--;
            } else if (i > 0 && j > 0 && here == cost[(i - 1) * width + j - 1] + 1) {
                script.addFirst(new Edit.Replace(old[--i], now[--j]));
            } else if (i > 0 && here == cost[(i - 1) * width + j] + 1) {
                script.addFirst(new Edit.Delete(old[--i]));
            } else {
                script.addFirst(new Edit.Insert(now[--j]));
            }
        }
        return List.copyOf(script);
    }
}
