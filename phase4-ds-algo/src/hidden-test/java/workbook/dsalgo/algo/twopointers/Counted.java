package workbook.dsalgo.algo.twopointers;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** A list of fixed length that counts how often its numbers are read and written. */
final class Counted extends AbstractList<Integer> implements RandomAccess {

    private final List<Integer> numbers;
    private final Runnable eachRead;
    private int reads;
    private int writes;

    Counted(List<Integer> numbers) {
        this(numbers, () -> { });
    }

    /** A list that runs something at each read. */
    Counted(List<Integer> numbers, Runnable eachRead) {
        this.numbers = new ArrayList<>(numbers);
        this.eachRead = eachRead;
    }

    int reads() {
        return reads;
    }

    int writes() {
        return writes;
    }

    /** What the list holds now, not counted. */
    List<Integer> held() {
        return List.copyOf(numbers);
    }

    @Override
    public Integer get(int index) {
        reads++;
        eachRead.run();
        return numbers.get(index);
    }

    @Override
    public Integer set(int index, Integer number) {
        writes++;
        return numbers.set(index, number);
    }

    @Override
    public int size() {
        return numbers.size();
    }
}
