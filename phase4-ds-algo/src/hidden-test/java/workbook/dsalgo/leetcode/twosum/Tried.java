package workbook.dsalgo.leetcode.twosum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answers by trying all indexes: slow, and simple enough to be believed. */
final class Tried {

    private Tried() {
    }

    /** Every list of up to five numbers from 0..3. */
    static List<List<Integer>> smallLists() {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0; all.get(from).size() < 5; from++) {
            for (int next = 0; next <= 3; next++) {
                List<Integer> longer = new ArrayList<>(all.get(from));
                longer.add(next);
                all.add(List.copyOf(longer));
            }
        }
        return all;
    }

    /** All pairs, in the order of the second index, then of the first. */
    static List<Pair> pairs(List<Integer> numbers, int target) {
        List<Pair> pairs = new ArrayList<>();
        for (int second = 0; second < numbers.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (numbers.get(first) + numbers.get(second) == target) {
                    pairs.add(new Pair(first, second));
                }
            }
        }
        return pairs;
    }

    static Optional<Pair> first(List<Integer> numbers, int target) {
        return pairs(numbers, target).stream().findFirst();
    }

    static Optional<Pair> outermost(List<Integer> sorted, int target) {
        return pairs(sorted, target).stream()
            .reduce((one, other) -> other.second() - other.first() > one.second() - one.first()
                ? other : one);
    }

    /** The sum of three that is nearest to {@code target}, the smaller one of two. */
    static long nearest(List<Integer> numbers, int target) {
        long best = Long.MAX_VALUE / 2;
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < j; k++) {
                    long sum = (long) numbers.get(i) + numbers.get(j) + numbers.get(k);
                    long difference = Math.abs(sum - target) - Math.abs(best - target);
                    if (difference < 0 || difference == 0 && sum < best) {
                        best = sum;
                    }
                }
            }
        }
        return best;
    }
}
