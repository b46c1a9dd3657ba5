package workbook.dsalgo.ds.linkedlist;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Without a sentinel: both ends are null, and an owner object is shared by the elements. */
public final class DoublyLinkedList<T> implements Iterable<T> {

    public static final class Element<T> {

        private final T value;
        private Object owner;
        private Element<T> left;
        private Element<T> right;

        private Element(T value, Object owner) {
            this.value = value;
            this.owner = owner;
        }

        public T value() {
            return value;
        }

        public Optional<Element<T>> next() {
            return Optional.ofNullable(right);
        }

        public Optional<Element<T>> previous() {
            return Optional.ofNullable(left);
        }
    }

    private final Object owner = new Object();
    private Element<T> head;
    private Element<T> tail;
    private int size;
    private int version;

    public DoublyLinkedList() {
    }

    public int size() {
        return size;
    }

    public Optional<Element<T>> first() {
        return Optional.ofNullable(head);
    }

    public Optional<Element<T>> last() {
        return Optional.ofNullable(tail);
    }

    public Element<T> pushFront(T value) {
        return added(new Element<>(value, owner), null);
    }

    public Element<T> pushBack(T value) {
        return added(new Element<>(value, owner), tail);
    }

    public Optional<Element<T>> insertBefore(T value, Element<T> mark) {
        return mark.owner == owner
            ? Optional.of(added(new Element<>(value, owner), mark.left)) : Optional.empty();
    }

    public Optional<Element<T>> insertAfter(T value, Element<T> mark) {
        return mark.owner == owner
            ? Optional.of(added(new Element<>(value, owner), mark)) : Optional.empty();
    }

    public boolean moveToFront(Element<T> element) {
        return element.owner == owner && moveBefore(element, head);
    }

    public boolean moveToBack(Element<T> element) {
        return element.owner == owner && moveAfter(element, tail);
    }

    public boolean moveBefore(Element<T> element, Element<T> mark) {
        if (mark.owner != owner | element.owner != owner) {
            return false;
        }
        if (element != mark && mark.left != element) {
            cut(element);
            join(element, mark.left);
            version++;
        }
        return true;
    }

    public boolean moveAfter(Element<T> element, Element<T> mark) {
        if (mark.owner != owner | element.owner != owner) {
            return false;
        }
        if (element != mark && mark.right != element) {
            cut(element);
            join(element, mark);
            version++;
        }
        return true;
    }

    public boolean remove(Element<T> element) {
        if (element.owner != owner) {
            return false;
        }
        cut(element);
        element.owner = null;
        element.left = null;
        element.right = null;
        size--;
        version++;
        return true;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private Element<T> following = head;
            private Element<T> removable;
            private int known = version;

            @Override
            public boolean hasNext() {
                return following != null;
            }

            @Override
            public T next() {
                check();
                if (following == null) {
                    throw new NoSuchElementException();
                }
                removable = following;
                following = following.right;
                return removable.value;
            }

            @Override
            public void remove() {
                check();
                if (removable == null) {
                    throw new IllegalStateException();
                }
                DoublyLinkedList.this.remove(removable);
                removable = null;
                known = version;
            }

            private void check() {
                if (known != version) {
                    throw new ConcurrentModificationException();
                }
            }
        };
    }

    private Element<T> added(Element<T> element, Element<T> left) {
        join(element, left);
        size++;
        version++;
        return element;
    }

    private void join(Element<T> element, Element<T> left) {
        element.left = left;
        element.right = left == null ? head : left.right;
        if (left == null) {
            head = element;
        } else {
            left.right = element;
        }
        if (element.right == null) {
            tail = element;
        } else {
            element.right.left = element;
        }
    }

    private void cut(Element<T> element) {
        if (element.left == null) {
            head = element.right;
        } else {
            element.left.right = element.right;
        }
        if (element.right == null) {
            tail = element.left;
        } else {
            element.right.left = element.left;
        }
    }
}
