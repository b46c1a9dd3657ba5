package workbook.dsalgo.small.things;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.IntConsumer;
import workbook.grader.Solve;

/** The right answer: numbers in their order, which may be met more than once. */
public final class Bag implements Iterable<Integer>, Comparable<Bag> {

    private final int[] numbers;

    /** A bag of {@code numbers}, which it leaves alone. */
    @Solve
    public Bag(int... numbers) {
        this.numbers = numbers.clone();
        Arrays.sort(this.numbers);
    }

    @Solve
    public int size() {
        return numbers.length;
    }

    /** Hands each number to {@code taker}. */
    @Solve
    public void each(IntConsumer taker) {
        for (int number : numbers) {
            taker.accept(number);
        }
    }

    @Override
    @Solve
    public Iterator<Integer> iterator() {
        return Arrays.stream(numbers).iterator();
    }

    /** By size. */
    @Override
    @Solve
    public int compareTo(Bag other) {
        return Integer.compare(numbers.length, other.numbers.length);
    }

    @Override
    @Solve
    public boolean equals(Object other) {
        return other instanceof Bag bag && Arrays.equals(numbers, bag.numbers);
    }

    @Override
    @Solve
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    @Solve
    public String toString() {
        return Arrays.toString(numbers);
    }
}
