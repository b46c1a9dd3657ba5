package workbook.dsalgo.algo.sorting;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * A fixed number of places, each {@code null} at first: an array that is a list.
 *
 * @param <T> what is put into them
 */
public final class Places<T> extends AbstractList<T> implements RandomAccess {

    private final T[] places;

    /** So many empty places. */
    @SuppressWarnings("unchecked")
    public Places(int size) {
        places = (T[]) new Object[size];
    }

    @Override
    public T get(int index) {
        return places[index];
    }

    @Override
    public T set(int index, T element) {
        T replaced = places[index];
        places[index] = element;
        return replaced;
    }

    @Override
    public int size() {
        return places.length;
    }
}
