package workbook.dsalgo.ds.linkedlist;

import java.util.Optional;

/** R. P. Brent's way to find a circle, the middle by counting, and moves to the front. */
public final class Chains {

    private Chains() {
    }

    public static <T> Node<T> reverse(Node<T> first) {
        if (first == null) {
            return null;
        }
        Node<T> moved = first.next();
        first.setNext(null);
        Node<T> front = first;
        while (moved != null) {
            Node<T> following = moved.next();
            moved.setNext(front);
            front = moved;
            moved = following;
        }
        return front;
    }

    public static <T> Optional<Node<T>> middle(Node<T> first) {
        int count = 0;
        for (Node<T> node = first; node != null; node = node.next()) {
            count++;
        }
        Node<T> node = first;
        for (int i = 0; i < (count - 1) / 2; i++) {
            node = node.next();
        }
        return Optional.ofNullable(node);
    }

    public static <T> Optional<Node<T>> cycleEntry(Node<T> first) {
        int circle = circle(first);
        if (circle == 0) {
            return Optional.empty();
        }
        Node<T> ahead = first;
        for (int i = 0; i < circle; i++) {
            ahead = ahead.next();
        }
        Node<T> behind = first;
        while (behind != ahead) {
            behind = behind.next();
            ahead = ahead.next();
        }
        return Optional.of(behind);
    }

    /** How many nodes the circle has; 0 if there is none. */
    private static <T> int circle(Node<T> first) {
        Node<T> turtle = first;
        Node<T> rabbit = first == null ? null : first.next();
        int steps = 1;
        int limit = 1;
        while (rabbit != null && rabbit != turtle) {
            if (steps == limit) {
                turtle = rabbit;
                limit *= 2;
                steps = 0;
            }
            rabbit = rabbit.next();
            steps++;
        }
        return rabbit == null ? 0 : steps;
    }
}
