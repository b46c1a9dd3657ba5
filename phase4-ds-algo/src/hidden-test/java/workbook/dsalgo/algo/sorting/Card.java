package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** An element that knows where it came from. */
record Card(int key, int place) {

    static final Comparator<Card> BY_KEY = comparingInt(Card::key);

    static List<Card> hand(int size, int keys, int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, size)
            .mapToObj(place -> new Card(random.nextInt(keys), place)).toList();
    }

    static void assertSortedAndStable(List<Card> list, List<Card> before, String what) {
        Shape.assertSorted(list, before, BY_KEY, what);
        Shape.assertSorted(list, before, BY_KEY.thenComparingInt(Card::place),
            what + ": equal keys in the order in which they came");
    }

    @Override
    public String toString() {
        return "key " + key + " from index " + place;
    }
}
