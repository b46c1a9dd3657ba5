package workbook.dsalgo.leetcode.mergelists;

import java.util.Iterator;
import java.util.function.IntFunction;

/** An endless source that counts what is read of it. */
final class CountedSource<T> implements Iterator<T> {

    private static final int PATIENCE = 100_000;

    private final IntFunction<T> elements;
    private int reads;

    CountedSource(IntFunction<T> elements) {
        this.elements = elements;
    }

    int reads() {
        return reads;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public T next() {
        if (reads == PATIENCE) {
            throw new AssertionError("stopped after " + PATIENCE + " reads of an endless source");
        }
        return elements.apply(reads++);
    }
}
