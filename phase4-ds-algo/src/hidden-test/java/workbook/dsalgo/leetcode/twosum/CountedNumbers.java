package workbook.dsalgo.leetcode.twosum;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Sorted numbers that count how often they are read. */
final class CountedNumbers implements SortedNumbers {

    private static final long PATIENCE = 20_000_000;

    private final int size;
    private final IntUnaryOperator numbers;
    private long reads;

    CountedNumbers(int size, IntUnaryOperator numbers) {
        this.size = size;
        this.numbers = numbers;
    }

    static CountedNumbers of(List<Integer> numbers) {
        return new CountedNumbers(numbers.size(), numbers::get);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int at(int index) {
        reads++;
        if (reads > PATIENCE) {
            throw new AssertionError("stopped after " + PATIENCE + " reads of " + size
                + " numbers");
        }
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("number " + index + " of " + size + " was read");
        }
        return numbers.applyAsInt(index);
    }

    long reads() {
        return reads;
    }
}
