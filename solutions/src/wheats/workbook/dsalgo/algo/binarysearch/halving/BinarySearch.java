package workbook.dsalgo.algo.binarysearch;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;

/** Jumps forward by halving strides instead of narrowing an interval. */
public final class BinarySearch {

    private BinarySearch() {
    }

    public static <T> int lowerBound(
            List<? extends T> sorted, T key, Comparator<? super T> order) {
        Objects.requireNonNull(order);
        return jump(sorted.size(), at -> order.compare(sorted.get(at), key) < 0);
    }

    public static <T> int upperBound(
            List<? extends T> sorted, T key, Comparator<? super T> order) {
        Objects.requireNonNull(order);
        return jump(sorted.size(), at -> order.compare(sorted.get(at), key) <= 0);
    }

    public static <T> int first(List<? extends T> sorted, T key, Comparator<? super T> order) {
        Objects.requireNonNull(order);
        int at = jump(sorted.size() - 1, i -> order.compare(sorted.get(i), key) < 0);
        return sorted.isEmpty() || order.compare(sorted.get(at), key) != 0 ? -1 : at;
    }

    public static <T> int last(List<? extends T> sorted, T key, Comparator<? super T> order) {
        Objects.requireNonNull(order);
        int at = jump(sorted.size() - 1, i -> order.compare(sorted.get(i + 1), key) <= 0);
        return sorted.isEmpty() || order.compare(sorted.get(at), key) != 0 ? -1 : at;
    }

    public static <T> int rotated(List<? extends T> rotated, T key, Comparator<? super T> order) {
        Objects.requireNonNull(order);
        int size = rotated.size();
        if (size == 0) {
            return -1;
        }
        T end = rotated.get(size - 1);
        int drop = jump(size - 1, i -> order.compare(rotated.get(i), end) > 0);
        int from = order.compare(key, end) <= 0 ? drop : 0;
        int to = from == drop ? size : drop;
        int at = first(rotated.subList(from, to), key, order);
        return at < 0 ? -1 : from + at;
    }

    public static long firstTrue(long from, long to, LongPredicate holds) {
        Objects.requireNonNull(holds);
        if (from > to) {
            throw new IllegalArgumentException("[" + from + ", " + to + ") ends before it starts");
        }
        long at = from;
        long left = to - from; // unsigned
        while (left != 0) {
            long half = left >>> 1;
            if (holds.test(at + half)) {
                left = half;
            } else {
                at += half + 1;
                left -= half + 1;
            }
        }
        return at;
    }

    private interface Before {
        boolean test(int index);
    }

    /** How many of the first {@code n} indexes come before the border. */
    private static int jump(int n, Before before) {
        int at = 0;
        int left = Math.max(n, 0);
        while (left > 0) {
            int half = left / 2;
            if (before.test(at + half)) {
                at += half + 1;
                left -= half + 1;
            } else {
                left = half;
            }
        }
        return at;
    }
}
