package workbook.dsalgo.ds.binarytree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Depth first, with the path from the root at hand, instead of level by level. */
public final class BinaryTrees {

    private record Placed<T>(Node<T> node, int level) {
    }

    private BinaryTrees() {
    }

    public static <T> List<List<T>> levels(Node<T> root) {
        List<List<T>> levels = new ArrayList<>();
        for (Placed<T> placed : placed(root)) {
            if (placed.level() == levels.size()) {
                levels.add(new ArrayList<>());
            }
            levels.get(placed.level()).add(placed.node().value());
        }
        return levels;
    }

    public static <T> int depth(Node<T> root) {
        return placed(root).stream().mapToInt(Placed::level).max().orElse(-1) + 1;
    }

    public static <T> Node<T> lowestCommonAncestor(Node<T> root, Node<T> one, Node<T> other) {
        List<Node<T>> left = path(root, Objects.requireNonNull(one));
        List<Node<T>> right = path(root, Objects.requireNonNull(other));
        int common = 0;
        while (common < Math.min(left.size(), right.size())
                && left.get(common) == right.get(common)) {
            common++;
        }
        return left.get(common - 1);
    }

    /** The nodes from the root to {@code wanted}. */
    private static <T> List<Node<T>> path(Node<T> root, Node<T> wanted) {
        List<Node<T>> path = new ArrayList<>();
        for (Placed<T> placed : placed(root)) {
            path.subList(placed.level(), path.size()).clear();
            path.add(placed.node());
            if (placed.node() == wanted) {
                return path;
            }
        }
        throw new IllegalArgumentException(wanted.value() + " is in another tree, or in none");
    }

    /** All nodes in pre-order, each with its level. */
    private static <T> List<Placed<T>> placed(Node<T> root) {
        List<Placed<T>> all = new ArrayList<>();
        Deque<Placed<T>> waiting = new ArrayDeque<>();
        if (root != null) {
            waiting.push(new Placed<>(root, 0));
        }
        while (!waiting.isEmpty()) {
            Placed<T> next = waiting.pop();
            all.add(next);
            for (Node<T> child : reversedChildren(next.node())) {
                waiting.push(new Placed<>(child, next.level() + 1));
            }
        }
        return all;
    }

    private static <T> List<Node<T>> reversedChildren(Node<T> node) {
        List<Node<T>> children = new ArrayList<>(2);
        Node<T> right = node.right();
        Node<T> left = node.left();
        if (right != null) {
            children.add(right);
        }
        if (left != null) {
            children.add(left);
        }
        return children;
    }
}
