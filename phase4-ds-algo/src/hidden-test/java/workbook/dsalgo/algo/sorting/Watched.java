package workbook.dsalgo.algo.sorting;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/** A list of fixed size that counts how often it is written to, and does not sort itself. */
final class Watched<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> elements;
    private long writes;

    Watched(Collection<? extends T> elements) {
        this.elements = Arrays.asList(elements.toArray(Watched.<T>array(0)));
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(int size) {
        return (T[]) new Object[size];
    }

    static <T> Watched<T> places(int size) {
        return new Watched<>(Arrays.asList(Watched.<T>array(size)));
    }

    long writes() {
        return writes;
    }

    @Override
    public T get(int index) {
        return elements.get(index);
    }

    @Override
    public T set(int index, T element) {
        writes++;
        return elements.set(index, element);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public void sort(Comparator<? super T> order) {
        throw new AssertionError("the list was asked to sort itself");
    }
}
