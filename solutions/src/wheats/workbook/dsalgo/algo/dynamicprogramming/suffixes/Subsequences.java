package workbook.dsalgo.algo.dynamicprogramming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/** Tables of suffixes, one row and a corner, and piles of cards that point to each other. */
public final class Subsequences {

    private record Card<T>(T element, Card<T> below) {
    }

    private Subsequences() {
    }

    public static <T> int commonLength(
            List<T> one, List<T> other, IntFunction<long[]> cells) {
        boolean swapped = one.size() < other.size();
        List<T> shorter = swapped ? one : other;
        List<T> longer = swapped ? other : one;
        long[] row = cells.apply(shorter.size() + 1);
        for (T element : longer.reversed()) {
            long corner = 0;
            for (int j = shorter.size() - 1; j >= 0; j--) {
                long above = row[j];
                row[j] = Objects.equals(shorter.get(j), element) ? corner + 1
                    : Math.max(above, row[j + 1]);
                corner = above;
            }
        }
        return (int) row[0];
    }

    public static <T> List<T> common(List<T> one, List<T> other, IntFunction<long[]> cells) {
        long[][] length = new long[one.size() + 1][];
        length[one.size()] = cells.apply(other.size() + 1);
        for (int i = one.size() - 1; i >= 0; i--) {
            length[i] = cells.apply(other.size() + 1);
            for (int j = other.size() - 1; j >= 0; j--) {
                length[i][j] = Objects.equals(one.get(i), other.get(j)) ? length[i + 1][j + 1] + 1
                    : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<T> common = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < one.size() && j < other.size(); ) {
            if (Objects.equals(one.get(i), other.get(j))) {
                common.add(one.get(i++));
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    public static <T> List<T> increasing(List<T> list, Comparator<? super T> order) {
        Objects.requireNonNull(order);
        List<Card<T>> piles = new ArrayList<>();
        for (T element : list) {
            int found = Collections.binarySearch(piles, new Card<>(element, null),
                (one, other) -> order.compare(one.element(), other.element()));
            int pile = found < 0 ? -found - 1 : found;
            Card<T> card = new Card<>(element, pile == 0 ? null : piles.get(pile - 1));
            if (pile == piles.size()) {
                piles.add(card);
            } else {
                piles.set(pile, card);
            }
        }
        @SuppressWarnings("unchecked")
        T[] longest = (T[]) new Object[piles.size()];
        Card<T> card = piles.isEmpty() ? null : piles.getLast();
        for (int i = longest.length - 1; i >= 0; i--) {
            longest[i] = card.element();
            card = card.below();
        }
        return Arrays.asList(longest);
    }
}
