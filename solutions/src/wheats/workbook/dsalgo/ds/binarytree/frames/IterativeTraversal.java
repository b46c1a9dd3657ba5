package workbook.dsalgo.ds.binarytree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What recursion does, with frames on the heap: each has a node and what is next there. */
public final class IterativeTraversal {

    private static final class Frame<T> {
        private final Node<T> node;
        private int stage;

        Frame(Node<T> node) {
            this.node = node;
        }
    }

    private IterativeTraversal() {
    }

    public static <T> void preOrder(Node<T> root, Consumer<? super T> visit) {
        run(root, 0, visit);
    }

    public static <T> void inOrder(Node<T> root, Consumer<? super T> visit) {
        run(root, 1, visit);
    }

    public static <T> void postOrder(Node<T> root, Consumer<? super T> visit) {
        run(root, 2, visit);
    }

    /** In each frame: left at stage 0, right at stage 1; the visit comes before or after. */
    private static <T> void run(Node<T> root, int turn, Consumer<? super T> visit) {
        Objects.requireNonNull(visit);
        List<Frame<T>> frames = new ArrayList<>();
        call(frames, root);
        while (!frames.isEmpty()) {
            Frame<T> frame = frames.getLast();
            int stage = frame.stage++;
            if (stage == turn) {
                visit.accept(frame.node.value());
            }
            switch (stage) {
                case 0 -> call(frames, frame.node.left());
                case 1 -> call(frames, frame.node.right());
                default -> frames.removeLast();
            }
        }
    }

    private static <T> void call(List<Frame<T>> frames, Node<T> node) {
        if (node != null) {
            frames.add(new Frame<>(node));
        }
    }
}
