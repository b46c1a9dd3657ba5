package workbook.dsalgo.ds.ringqueue;

import java.util.AbstractCollection;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Numbers that run on in both directions; growing puts each element where its number says. */
public final class RingDeque<T> extends AbstractCollection<T> implements Deque<T> {

    private Object[] ring = new Object[8];
    /** The number of the first element, and the one behind the last. */
    private int from;
    private int to;
    private long version;

    @Override
    public boolean offerFirst(T element) {
        Objects.requireNonNull(element);
        grow();
        from--;
        set(from, element);
        version++;
        return true;
    }

    @Override
    public boolean offerLast(T element) {
        Objects.requireNonNull(element);
        grow();
        set(to, element);
        to++;
        version++;
        return true;
    }

    @Override
    public T pollFirst() {
        T first = peekFirst();
        if (first != null) {
            set(from, null);
            from++;
            version++;
        }
        return first;
    }

    @Override
    public T pollLast() {
        T last = peekLast();
        if (last != null) {
            to--;
            set(to, null);
            version++;
        }
        return last;
    }

    @Override
    public T peekFirst() {
        return get(from);
    }

    @Override
    public T peekLast() {
        return get(to - 1);
    }

    @Override
    public int size() {
        return to - from;
    }

    public int capacity() {
        return ring.length;
    }

    @SuppressWarnings("unchecked")
    private T get(int number) {
        return (T) ring[number & ring.length - 1];
    }

    private void set(int number, Object element) {
        ring[number & ring.length - 1] = element;
    }

    private void grow() {
        if (to - from == ring.length) {
            Object[] old = ring;
            ring = new Object[2 * old.length];
            for (int number = from; number != to; number++) {
                set(number, old[number & old.length - 1]);
            }
        }
    }

    private void cut(int number) {
        version++;
        if (number - from < to - 1 - number) {
            for (int at = number; at != from; at--) {
                set(at, get(at - 1));
            }
            set(from, null);
            from++;
            return;
        }
        for (int at = number; at != to - 1; at++) {
            set(at, get(at + 1));
        }
        to--;
        set(to, null);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private int left = size();
            private boolean removable;
            private long known = version;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public T next() {
                check(known);
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                removable = true;
                return get(to - left--);
            }

            @Override
            public void remove() {
                check(known);
                if (!removable) {
                    throw new IllegalStateException();
                }
                removable = false;
                cut(to - left - 1);
                known = version;
            }
        };
    }

    @Override
    public Iterator<T> descendingIterator() {
        return new Iterator<>() {

            private int left = size();
            private boolean removable;
            private long known = version;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public T next() {
                check(known);
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                removable = true;
                left--;
                return get(from + left);
            }

            @Override
            public void remove() {
                check(known);
                if (!removable) {
                    throw new IllegalStateException();
                }
                removable = false;
                cut(from + left);
                known = version;
            }
        };
    }

    private void check(long known) {
        if (known != version) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    public void addFirst(T element) {
        offerFirst(element);
    }

    @Override
    public void addLast(T element) {
        offerLast(element);
    }

    @Override
    public boolean add(T element) {
        return offerLast(element);
    }

    @Override
    public boolean offer(T element) {
        return offerLast(element);
    }

    @Override
    public void push(T element) {
        offerFirst(element);
    }

    @Override
    public T poll() {
        return pollFirst();
    }

    @Override
    public T peek() {
        return peekFirst();
    }

    @Override
    public T removeFirst() {
        return present(pollFirst());
    }

    @Override
    public T removeLast() {
        return present(pollLast());
    }

    @Override
    public T remove() {
        return present(pollFirst());
    }

    @Override
    public T pop() {
        return present(pollFirst());
    }

    @Override
    public T getFirst() {
        return present(peekFirst());
    }

    @Override
    public T getLast() {
        return present(peekLast());
    }

    @Override
    public T element() {
        return present(peekFirst());
    }

    @Override
    public boolean remove(Object element) {
        return removeNext(iterator(), element);
    }

    @Override
    public boolean removeFirstOccurrence(Object element) {
        return removeNext(iterator(), element);
    }

    @Override
    public boolean removeLastOccurrence(Object element) {
        return removeNext(descendingIterator(), element);
    }

    private static <T> T present(T element) {
        if (element == null) {
            throw new NoSuchElementException("the deque is empty");
        }
        return element;
    }

    private static boolean removeNext(Iterator<?> elements, Object element) {
        while (elements.hasNext()) {
            if (Objects.equals(element, elements.next())) {
                elements.remove();
                return true;
            }
        }
        return false;
    }
}
