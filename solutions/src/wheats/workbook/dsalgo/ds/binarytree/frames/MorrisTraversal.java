package workbook.dsalgo.ds.binarytree;

import java.util.Objects;
import java.util.function.Consumer;

/** One loop, a flag for the order, and a failure that is kept until the tree is whole again. */
public final class MorrisTraversal {

    private MorrisTraversal() {
    }

    public static <T> void preOrder(Node<T> root, Consumer<? super T> visit) {
        walk(root, visit, true);
    }

    public static <T> void inOrder(Node<T> root, Consumer<? super T> visit) {
        walk(root, visit, false);
    }

    private static <T> void walk(Node<T> root, Consumer<? super T> visit, boolean early) {
        Objects.requireNonNull(visit);
        Throwable failure = null;
        for (Node<T> at = root; at != null; ) {
            Node<T> end = at.left();
            while (end != null && end.right() != null && end.right() != at) {
                end = end.right();
            }
            boolean down = end != null && end.right() == null;
            if (failure == null && (end == null || down == early)) {
                failure = tried(visit, at.value());
            }
            if (down) {
                end.setRight(at);
                at = at.left();
            } else {
                if (end != null) {
                    end.setRight(null);
                }
                at = at.right();
            }
        }
        if (failure != null) {
            MorrisTraversal.<RuntimeException>raise(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable failure) throws E {
        throw (E) failure;
    }

    private static <T> Throwable tried(Consumer<? super T> visit, T value) {
        try {
            visit.accept(value);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }
}
