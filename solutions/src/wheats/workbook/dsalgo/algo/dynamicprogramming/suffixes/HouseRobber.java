package workbook.dsalgo.algo.dynamicprogramming;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Remembers the best that ends with a robbed house and the best that does not. */
public final class HouseRobber {

    private record Best(long robbed, long left) {

        Best next(long loot) {
            if (loot < 0) {
                throw new IllegalArgumentException("a house with " + loot);
            }
            return new Best(Math.addExact(left, loot), Math.max(robbed, left));
        }

        long most() {
            return Math.max(robbed, left);
        }
    }

    private HouseRobber() {
    }

    public static long most(Iterable<Long> loot) {
        Best best = new Best(0, 0);
        for (long house : loot) {
            best = best.next(house);
        }
        return best.most();
    }

    public static long mostInCircle(List<Long> loot) {
        int n = loot.size();
        Best withoutFirst = new Best(0, 0);
        Best withoutLast = new Best(0, 0);
        for (int i = 0; i < n; i++) {
            long house = loot.get(i);
            withoutFirst = i > 0 || n == 1 ? withoutFirst.next(house) : withoutFirst;
            withoutLast = i < n - 1 ? withoutLast.next(house) : withoutLast;
        }
        return Math.max(withoutFirst.most(), withoutLast.most());
    }

    public static List<Integer> plan(List<Long> loot, IntFunction<long[]> cells) {
        int n = loot.size();
        long[] from = cells.apply(n + 2);
        for (int i = n - 1; i >= 0; i--) {
            from[i] = Math.max(from[i + 1], new Best(0, from[i + 2]).next(loot.get(i)).robbed());
        }
        List<Integer> plan = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (from[i] > from[i + 1]) {
                plan.add(i++);
            }
        }
        return plan;
    }
}
