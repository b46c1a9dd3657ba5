package workbook.dsalgo.algo.twopointers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is right, found by looking at everything. */
final class Answers {

    private Answers() {
    }

    /** Looks for a pair, and returns the list in which reads were counted. */
    static Counted assertPair(List<Integer> ascending, long sum) {
        Counted counted = new Counted(ascending);
        Optional<Pair> found = TwoPointers.pairWithSum(counted, sum);
        String what = "pairWithSum(%s, %d)".formatted(named(ascending), sum);
        assertThat(found.isPresent()).as(what + " finds a pair").isEqualTo(exists(ascending, sum));
        found.ifPresent(pair -> {
            assertThat(pair.left()).as(what + ": left of " + pair)
                .isBetween(0, pair.right() - 1);
            assertThat(pair.right()).as(what + ": right of " + pair)
                .isLessThan(ascending.size());
            assertThat((long) ascending.get(pair.left()) + ascending.get(pair.right()))
                .as(what + ": sum at " + pair).isEqualTo(sum);
        });
        return counted;
    }

    private static boolean exists(List<Integer> numbers, long sum) {
        Set<Long> seen = new HashSet<>();
        for (int number : numbers) {
            if (seen.contains(sum - number)) {
                return true;
            }
            seen.add((long) number);
        }
        return false;
    }

    /** Removes duplicates, and returns the list in which reads and writes were counted. */
    static Counted assertRemoval(List<Integer> ascending) {
        List<Integer> expected = List.copyOf(new TreeSet<>(ascending));
        Counted list = new Counted(ascending);
        int kept = TwoPointers.removeDuplicates(list);
        assertThat(kept).as("removeDuplicates(%s)", named(ascending)).isEqualTo(expected.size());
        assertThat(list.held().subList(0, kept)).as("the first %d after removeDuplicates(%s)",
            kept, named(ascending)).isEqualTo(expected);
        return list;
    }

    private static String named(List<Integer> numbers) {
        return numbers.size() <= 20 ? numbers.toString() : numbers.size() + " numbers";
    }

    static List<Triple> triples(List<Integer> ascending, long sum) {
        TreeSet<Triple> triples = new TreeSet<>(Comparator.comparingInt(Triple::low)
            .thenComparingInt(Triple::middle).thenComparingInt(Triple::high));
        int size = ascending.size();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                for (int k = j + 1; k < size; k++) {
                    Triple triple =
                        new Triple(ascending.get(i), ascending.get(j), ascending.get(k));
                    if ((long) triple.low() + triple.middle() + triple.high() == sum) {
                        triples.add(triple);
                    }
                }
            }
        }
        return List.copyOf(triples);
    }

    static long mostWater(List<Integer> heights) {
        long most = 0;
        for (int left = 0; left < heights.size(); left++) {
            for (int right = left + 1; right < heights.size(); right++) {
                most = Math.max(most,
                    (right - left) * (long) Math.min(heights.get(left), heights.get(right)));
            }
        }
        return most;
    }

    static long trappedWater(List<Integer> heights) {
        long water = 0;
        for (int i = 0; i < heights.size(); i++) {
            int left = Collections.max(heights.subList(0, i + 1));
            int right = Collections.max(heights.subList(i, heights.size()));
            water += Math.min(left, right) - heights.get(i);
        }
        return water;
    }
}
