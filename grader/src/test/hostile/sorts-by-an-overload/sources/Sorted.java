package workbook.dsalgo.algo.sorting;

import java.util.ArrayList;
import java.util.List;

final class Sorted<T> extends ArrayList<T> {

    Sorted(List<T> list) {
        super(list);
    }

    void sort() {
    }
}
