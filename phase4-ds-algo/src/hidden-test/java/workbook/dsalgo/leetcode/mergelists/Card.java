package workbook.dsalgo.leetcode.mergelists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A value that knows where it comes from: equal cards can be told apart. */
record Card(int rank, int list, int place) {

    /** How to read one. */
    static final String LEGEND = "5#1.3 is value 5 of list 1, place 3";

    /** Answers other numbers than -1, 0 and 1, as an order may. */
    static final Comparator<Card> BY_RANK = (one, other) -> 7 * (one.rank - other.rank);

    /** The cards of one list. */
    static List<Card> of(int list, List<Integer> ranks) {
        List<Card> cards = new ArrayList<>();
        for (int rank : ranks) {
            cards.add(new Card(rank, list, cards.size()));
        }
        return cards;
    }

    /** All cards in order; equal ones by list, then by place. */
    static List<Card> merged(List<List<Card>> lists) {
        return lists.stream().flatMap(List::stream).sorted(BY_RANK).toList();
    }

    @Override
    public String toString() {
        return rank + "#" + list + "." + place;
    }
}
