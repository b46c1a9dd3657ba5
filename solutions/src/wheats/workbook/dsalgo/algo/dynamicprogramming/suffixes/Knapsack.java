package workbook.dsalgo.algo.dynamicprogramming;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Row i is about the items from i on, so the choice is read forwards. */
public final class Knapsack {

    public record Item(int weight, int value) {

        public Item {
            if (weight < 0 || value < 0) {
                throw new IllegalArgumentException(weight + " and " + value + ": one is negative");
            }
        }
    }

    private Knapsack() {
    }

    public static long most(List<Item> items, int capacity, IntFunction<long[]> cells) {
        int width = width(items, capacity);
        long[] best = cells.apply(width + 1);
        for (Item item : items.reversed()) {
            for (int left = 0; left + item.weight() <= width; left++) {
                int c = width - left;
                best[c] = Math.max(best[c], item.value() + best[c - item.weight()]);
            }
        }
        return best[width];
    }

    public static List<Integer> choice(
            List<Item> items, int capacity, IntFunction<long[]> cells) {
        int width = width(items, capacity);
        List<long[]> rows = new ArrayList<>();
        rows.add(cells.apply(width + 1));
        for (Item item : items.reversed()) {
            long[] row = cells.apply(width + 1);
            for (int c = 0; c <= width; c++) {
                row[c] = rows.getFirst()[c];
                if (item.weight() <= c) {
                    row[c] = Math.max(row[c], item.value() + rows.getFirst()[c - item.weight()]);
                }
            }
            rows.addFirst(row);
        }
        List<Integer> choice = new ArrayList<>();
        int left = width;
        for (int i = 0; i < items.size(); i++) {
            if (rows.get(i)[left] > rows.get(i + 1)[left]) {
                choice.add(i);
                left -= items.get(i).weight();
            }
        }
        return choice;
    }

    private static int width(List<Item> items, int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("no capacity: " + capacity);
        }
        long all = 0;
        for (Item item : items) {
            all += item.weight();
        }
        return all < capacity ? (int) all : capacity;
    }
}
