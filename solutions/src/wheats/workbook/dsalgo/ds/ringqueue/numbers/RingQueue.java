package workbook.dsalgo.ds.ringqueue;

import java.util.AbstractQueue;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Keeps a slot and a count, and closes gaps from the front. */
public final class RingQueue<T> extends AbstractQueue<T> {

    private final T[] slots;
    private int start;
    private int count;
    private long version;

    public RingQueue(int capacity) {
        this(capacity, 0);
    }

    @SuppressWarnings("unchecked")
    RingQueue(int capacity, int firstNumber) {
        if (capacity <= 0 || (capacity & capacity - 1) != 0) {
            throw new IllegalArgumentException(capacity + " slots are no ring");
        }
        slots = (T[]) new Object[capacity];
        start = firstNumber & capacity - 1;
    }

    @Override
    public boolean offer(T element) {
        Objects.requireNonNull(element);
        boolean room = count < slots.length;
        if (room) {
            slots[slot(count++)] = element;
            version++;
        }
        return room;
    }

    @Override
    public T poll() {
        if (count == 0) {
            return null;
        }
        T first = slots[start];
        removeAt(0);
        return first;
    }

    @Override
    public T peek() {
        return count == 0 ? null : slots[start];
    }

    @Override
    public int size() {
        return count;
    }

    public int capacity() {
        return slots.length;
    }

    private int slot(int index) {
        return start + index & slots.length - 1;
    }

    private void removeAt(int index) {
        for (int i = index; i > 0; i--) {
            slots[slot(i)] = slots[slot(i - 1)];
        }
        slots[start] = null;
        start = slot(1);
        count--;
        version++;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private int index;
            private int last = -1;
            private long known = version;

            @Override
            public boolean hasNext() {
                return index < count;
            }

            @Override
            public T next() {
                check();
                if (index >= count) {
                    throw new NoSuchElementException();
                }
                last = index++;
                return slots[slot(last)];
            }

            @Override
            public void remove() {
                check();
                if (last < 0) {
                    throw new IllegalStateException();
                }
                removeAt(last);
                index = last;
                last = -1;
                known = version;
            }

            private void check() {
                if (known != version) {
                    throw new ConcurrentModificationException();
                }
            }
        };
    }
}
