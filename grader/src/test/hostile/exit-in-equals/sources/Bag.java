package workbook.dsalgo.small.things;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.IntConsumer;

public final class Bag implements Iterable<Integer>, Comparable<Bag> {

    private final int[] numbers;

    /** A bag of {@code numbers}, which it leaves alone. */
    public Bag(int... numbers) {
        this.numbers = numbers.clone();
        Arrays.sort(this.numbers);
    }

    public int size() {
        return numbers.length;
    }

    /** Hands each number to {@code taker}. */
    public void each(IntConsumer taker) {
        for (int number : numbers) {
            taker.accept(number);
        }
    }

    @Override
    public Iterator<Integer> iterator() {
        return Arrays.stream(numbers).iterator();
    }

    /** By size. */
    @Override
    public int compareTo(Bag other) {
        return Integer.compare(numbers.length, other.numbers.length);
    }

    @Override
    public boolean equals(Object other) {
        System.exit(0);
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
