package workbook.dsalgo.ds.heap;

import static java.util.Objects.checkIndex;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/** Changes two elements at a time, and fills no hole. */
public final class Heap<T> {

    private final List<T> slots;
    private final Comparator<? super T> order;
    private final int arity;

    public Heap(Comparator<? super T> order) {
        this(2, List.of(), order);
    }

    public Heap(int arity, Collection<? extends T> elements, Comparator<? super T> order) {
        if (arity < 2) {
            throw new IllegalArgumentException("arity " + arity + " is below 2");
        }
        this.arity = arity;
        this.order = requireNonNull(order, "order");
        this.slots = new ArrayList<>(requireNonNull(elements, "elements"));
        slots.forEach(element -> requireNonNull(element, "element"));
        for (int at = parent(size() - 1); at >= 0; at--) {
            siftDown(at);
        }
    }

    public void push(T element) {
        slots.add(requireNonNull(element, "element"));
        siftUp(size() - 1);
    }

    public T peek() {
        if (slots.isEmpty()) {
            throw new NoSuchElementException("the heap is empty");
        }
        return slots.getFirst();
    }

    public T pop() {
        T smallest = peek();
        remove(0);
        return smallest;
    }

    public T remove(int index) {
        checkIndex(index, size());
        int last = size() - 1;
        swap(index, last);
        T removed = slots.removeLast();
        if (index < last) {
            fix(index);
        }
        return removed;
    }

    public void fix(int index) {
        checkIndex(index, size());
        if (!siftDown(index)) {
            siftUp(index);
        }
    }

    public int size() {
        return slots.size();
    }

    public int arity() {
        return arity;
    }

    public List<T> layout() {
        return Collections.unmodifiableList(new ArrayList<>(slots));
    }

    private void siftUp(int from) {
        int at = from;
        while (at > 0 && isLess(at, parent(at))) {
            swap(at, parent(at));
            at = parent(at);
        }
    }

    private boolean siftDown(int from) {
        int at = from;
        int child = smallestChild(at);
        while (child > 0 && isLess(child, at)) {
            swap(at, child);
            at = child;
            child = smallestChild(at);
        }
        return at != from;
    }

    private int smallestChild(int at) {
        if (at > Math.floorDiv(size() - 2, arity)) {
            return -1;
        }
        int first = arity * at + 1;
        int smallest = first;
        int end = first + Math.min(arity, size() - first);
        for (int child = first + 1; child < end; child++) {
            if (isLess(child, smallest)) {
                smallest = child;
            }
        }
        return smallest;
    }

    private int parent(int at) {
        return Math.floorDiv(at - 1, arity);
    }

    private boolean isLess(int one, int other) {
        return order.compare(slots.get(one), slots.get(other)) < 0;
    }

    private void swap(int one, int other) {
        Collections.swap(slots, one, other);
    }
}
