package workbook.dsalgo.ds.stack;

import java.util.Comparator;
import java.util.Objects;

/** Two stacks: the second has only those elements that were smaller than all before, and where. */
public final class MinStack<T> {

    private record Least<T>(T element, int height) {
    }

    private final ArrayStack<T> all = new ArrayStack<>();
    private final ArrayStack<Least<T>> least = new ArrayStack<>();
    private final Comparator<? super T> order;

    public MinStack(Comparator<? super T> order) {
        this.order = Objects.requireNonNull(order);
    }

    public void push(T element) {
        Objects.requireNonNull(element);
        boolean smaller = all.size() == 0 || order.compare(element, min()) < 0;
        all.push(element);
        if (smaller) {
            least.push(new Least<>(element, all.size()));
        }
    }

    public T pop() {
        T top = all.pop();
        if (least.peek().height() > all.size()) {
            least.pop();
        }
        return top;
    }

    public T peek() {
        return all.peek();
    }

    public T min() {
        return least.peek().element();
    }

    public int size() {
        return all.size();
    }
}
