package workbook.dsalgo.ds.heap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/** Keeps a bare array, makes heaps by recursion, and trusts the order not to throw. */
public final class Heap<T> {

    private final Comparator<? super T> order;
    private final int arity;
    private Object[] array;
    private int size;

    public Heap(Comparator<? super T> order) {
        this(2, List.of(), order);
    }

    public Heap(int arity, Collection<? extends T> elements, Comparator<? super T> order) {
        if (arity < 2 || order == null || elements == null) {
            throw arity < 2 ? new IllegalArgumentException("arity: " + arity)
                : new NullPointerException(order == null ? "order" : "elements");
        }
        this.arity = arity;
        this.order = order;
        this.array = elements.toArray(new Object[0]);
        this.size = array.length;
        for (Object element : array) {
            if (element == null) {
                throw new NullPointerException("element");
            }
        }
        heapify(0);
    }

    public void push(T element) {
        if (element == null) {
            throw new NullPointerException("element");
        }
        if (size == array.length) {
            Object[] wider = new Object[2 * size + 1];
            System.arraycopy(array, 0, wider, 0, size);
            array = wider;
        }
        rise(size++, element);
    }

    public T peek() {
        if (size == 0) {
            throw new NoSuchElementException("nothing to take");
        }
        return at(0);
    }

    public T pop() {
        peek();
        return remove(0);
    }

    public T remove(int index) {
        check(index);
        T removed = at(index);
        T last = at(--size);
        array[size] = null;
        if (index < size) {
            settle(index, last);
        }
        return removed;
    }

    public void fix(int index) {
        check(index);
        settle(index, at(index));
    }

    public int size() {
        return size;
    }

    public int arity() {
        return arity;
    }

    public List<T> layout() {
        List<T> copy = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            copy.add(at(i));
        }
        return copy;
    }

    private void heapify(int root) {
        long first = (long) arity * root + 1;
        for (long child = Math.min(first + arity, size) - 1; child >= first; child--) {
            heapify((int) child);
        }
        if (root < size) {
            sink(root, at(root));
        }
    }

    private void settle(int hole, T element) {
        if (sink(hole, element) == hole) {
            rise(hole, element);
        }
    }

    private void rise(int from, T element) {
        int hole = from;
        while (hole > 0 && order.compare(element, at((hole - 1) / arity)) < 0) {
            array[hole] = array[(hole - 1) / arity];
            hole = (hole - 1) / arity;
        }
        array[hole] = element;
    }

    private int sink(int from, T element) {
        int hole = from;
        while (true) {
            int least = -1;
            long first = (long) arity * hole + 1;
            for (long child = first; child < first + arity && child < size; child++) {
                if (least < 0 || order.compare(at((int) child), at(least)) < 0) {
                    least = (int) child;
                }
            }
            if (least < 0 || order.compare(at(least), element) >= 0) {
                array[hole] = element;
                return hole;
            }
            array[hole] = array[least];
            hole = least;
        }
    }

    private void check(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
    }

    @SuppressWarnings("unchecked")
    private T at(int index) {
        return (T) array[index];
    }
}
