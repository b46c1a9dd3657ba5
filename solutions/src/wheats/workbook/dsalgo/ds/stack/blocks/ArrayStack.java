package workbook.dsalgo.ds.stack;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Linked blocks of eight slots: nothing is ever moved, and one empty block is kept at most. */
public final class ArrayStack<T> implements Iterable<T> {

    private static final int SLOTS = 8;

    private static final class Block {
        private final Object[] slots = new Object[SLOTS];
        private final Block below;
        private Block spare;

        Block(Block below) {
            this.below = below;
        }
    }

    private Block block = new Block(null);
    private int used;
    private int size;
    private long version;

    public void push(T element) {
        if (element == null) {
            throw new NullPointerException("no element");
        }
        if (used == SLOTS) {
            block = block.spare == null ? new Block(block) : block.spare;
            used = 0;
        }
        block.slots[used++] = element;
        size++;
        version++;
    }

    public T pop() {
        T top = peek();
        used--;
        block.slots[used] = null;
        size--;
        version++;
        block.spare = null;
        if (used == 0 && block.below != null) {
            Block empty = block;
            block = block.below;
            block.spare = empty;
            used = SLOTS;
        }
        return top;
    }

    @SuppressWarnings("unchecked")
    public T peek() {
        if (size == 0) {
            throw new NoSuchElementException("an empty stack has no top");
        }
        return (T) block.slots[used - 1];
    }

    public int size() {
        return size;
    }

    public int capacity() {
        return (size - used) + SLOTS + (block.spare == null ? 0 : SLOTS);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private final long known = version;
            private Block at = block;
            private int above = used;

            @Override
            public boolean hasNext() {
                return above > 0;
            }

            @Override
            @SuppressWarnings("unchecked")
            public T next() {
                if (known != version) {
                    throw new ConcurrentModificationException();
                }
                if (above == 0) {
                    throw new NoSuchElementException();
                }
                T element = (T) at.slots[--above];
                if (above == 0 && at.below != null) {
                    at = at.below;
                    above = SLOTS;
                }
                return element;
            }
        };
    }
}
