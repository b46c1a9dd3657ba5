package workbook.dsalgo.ds.linkedlist;

import java.util.AbstractCollection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** With a node before the first one, and an iterator that stands on the node before the next. */
public final class SinglyLinkedList<T> extends AbstractCollection<T> {

    private final Node<T> head = new Node<>(null, null);
    private Node<T> end = head;
    private int size;
    private long version;

    public SinglyLinkedList() {
    }

    public SinglyLinkedList(Node<T> chain) {
        Node<T> entry = Chains.cycleEntry(chain).orElse(null);
        if (entry != null) {
            throw new IllegalArgumentException(entry.value() + " comes again for ever");
        }
        head.setNext(chain);
        for (Node<T> node = chain; node != null; node = node.next()) {
            end = node;
            size++;
        }
    }

    public void addFirst(T value) {
        insert(head, value);
    }

    @Override
    public boolean add(T value) {
        insert(end, value);
        return true;
    }

    public void insert(int index, T value) {
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException(index + " is not from 0 to " + size);
        }
        insert(index == size ? end : before(index), value);
    }

    public T removeAt(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " is not below " + size);
        }
        return take(before(index));
    }

    public void reverse() {
        version++;
        Node<T> first = head.next();
        if (first != null) {
            head.setNext(Chains.reverse(first));
            end = first;
        }
    }

    @Override
    public int size() {
        return size;
    }

    public Node<T> chain() {
        return head.next();
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private Node<T> at = head;
            private Node<T> beforeLast;
            private long known = version;

            @Override
            public boolean hasNext() {
                return at != end;
            }

            @Override
            public T next() {
                check();
                if (at == end) {
                    throw new NoSuchElementException();
                }
                beforeLast = at;
                at = at.next();
                return at.value();
            }

            @Override
            public void remove() {
                check();
                if (beforeLast == null) {
                    throw new IllegalStateException();
                }
                take(beforeLast);
                at = beforeLast;
                beforeLast = null;
                known = version;
            }

            private void check() {
                if (known != version) {
                    throw new ConcurrentModificationException();
                }
            }
        };
    }

    private Node<T> before(int index) {
        Node<T> node = head;
        for (int i = 0; i < index; i++) {
            node = node.next();
        }
        return node;
    }

    private void insert(Node<T> before, T value) {
        before.setNext(new Node<>(value, before.next()));
        end = before == end ? before.next() : end;
        size++;
        version++;
    }

    private T take(Node<T> before) {
        Node<T> gone = before.next();
        before.setNext(gone.next());
        end = gone == end ? before : end;
        size--;
        version++;
        return gone.value();
    }
}
