package workbook.dsalgo.algo.dynamicprogramming;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** One row and a corner for the distance; a table of suffixes for the script, read forwards. */
public final class EditDistance {

    private EditDistance() {
    }

    public static int distance(String from, String to, IntFunction<long[]> cells) {
        int[] one = from.codePoints().toArray();
        int[] other = to.codePoints().toArray();
        int[] shorter = one.length < other.length ? one : other;
        int[] longer = shorter == one ? other : one;
        long[] row = cells.apply(shorter.length + 1);
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int character : longer) {
            long corner = row[0]++;
            for (int j = 1; j < row.length; j++) {
                long replaced = corner + (character == shorter[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return (int) row[shorter.length];
    }

    public static List<Edit> script(String from, String to, IntFunction<long[]> cells) {
        int[] old = from.codePoints().toArray();
        int[] now = to.codePoints().toArray();
        long[][] cost = new long[old.length + 1][];
        for (int i = old.length; i >= 0; i--) {
            cost[i] = cells.apply(now.length + 1);
            for (int j = now.length; j >= 0; j--) {
                if (i == old.length || j == now.length) {
                    cost[i][j] = old.length - i + now.length - j;
                } else {
                    cost[i][j] = Math.min(cost[i + 1][j + 1] + (old[i] == now[j] ? 0 : 1),
                        1 + Math.min(cost[i + 1][j], cost[i][j + 1]));
                }
            }
        }
        List<Edit> script = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && cost[i][j] == cost[i + 1][j] + 1) {
                script.add(new Edit.Delete(old[i++]));
            } else if (j < now.length && cost[i][j] == cost[i][j + 1] + 1) {
                script.add(new Edit.Insert(now[j++]));
            } else if (old[i] == now[j]) {
                script.add(new Edit.Keep(old[i++]));
                j++;
            } else {
                script.add(new Edit.Replace(old[i++], now[j++]));
            }
        }
        return script;
    }
}
