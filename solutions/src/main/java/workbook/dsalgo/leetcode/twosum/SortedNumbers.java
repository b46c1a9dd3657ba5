package workbook.dsalgo.leetcode.twosum;

import static java.util.Objects.checkIndex;

/** Ascending numbers that can be looked at, one index at a time, and not changed. */
public interface SortedNumbers {

    /** How many there are. */
    int size();

    /**
     * The number at {@code index}, not below the one before it.
     *
     * @throws IndexOutOfBoundsException if there is no such index
     */
    int at(int index);

    /** The given numbers, which must be ascending: nobody looks. */
    static SortedNumbers of(int... ascending) {
        int[] kept = ascending.clone();
        return new SortedNumbers() {
            @Override
            public int size() {
                return kept.length;
            }

            @Override
            public int at(int index) {
                return kept[checkIndex(index, kept.length)];
            }
        };
    }
}
