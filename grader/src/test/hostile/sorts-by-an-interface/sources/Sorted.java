package workbook.dsalgo.algo.sorting;

import java.io.Serializable;
import java.util.List;

final class Sorted<T> implements Serializable, Comparable<T>, Wrapped<T> {

    private final List<T> list;

    Sorted(List<T> list) {
        this.list = list;
    }

    @Override
    public List<T> list() {
        return list;
    }

    @Override
    public int compareTo(T other) {
        return 0;
    }
}
