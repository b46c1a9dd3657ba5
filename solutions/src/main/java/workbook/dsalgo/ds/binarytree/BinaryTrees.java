package workbook.dsalgo.ds.binarytree;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import workbook.grader.Solve;

/**
 * Questions about whole trees.
 *
 * <p>Trees may be of any depth and any width: a stack that grows with the depth has to be on the
 * heap. Each method reads at most 16 links a node and writes none.
 */
public final class BinaryTrees {

    /*
     * Implementation notes
     *
     * levels: `level` holds one whole level, left to right. The next one is made of its children,
     * so every node is looked at once; asking for "the nodes of level k" again and again would
     * start from the root each time, which is quadratic for a chain.
     *
     * lowestCommonAncestor: one walk notes the parent of every node. Then the ancestors of one node
     * are marked, and the first marked one above the other is the answer.
     */

    private BinaryTrees() {
    }

    /** The values of each level, from the root down, each from left to right. */
    @Solve
    public static <T> List<List<T>> levels(Node<T> root) {
        List<List<T>> levels = new ArrayList<>();
        List<Node<T>> level = root == null ? List.of() : List.of(root);
        while (!level.isEmpty()) {
            levels.add(level.stream().map(Node::value).toList());
            level = below(level);
        }
        return levels;
    }

    /** How many levels there are: 0 for the empty tree, 1 for a leaf. */
    @Solve
    public static <T> int depth(Node<T> root) {
        int depth = 0;
        List<Node<T>> level = root == null ? List.of() : List.of(root);
        while (!level.isEmpty()) {
            depth++;
            level = below(level);
        }
        return depth;
    }

    /**
     * The deepest node that has both nodes in its subtree. Every node is in its own subtree, so a
     * node given twice is the answer. A class of nodes may have an {@code equals} of its own, which
     * does not count.
     *
     * @param one a node of the tree, found by identity
     * @param other a node of the tree, found by identity
     * @throws IllegalArgumentException if one of them is not in the tree, naming its value
     * @throws NullPointerException if one of them is {@code null}
     */
    @Solve
    public static <T> Node<T> lowestCommonAncestor(Node<T> root, Node<T> one, Node<T> other) {
        Map<Node<T>, Node<T>> parents = parents(root);
        requireInside(parents, one);
        requireInside(parents, other);
        Map<Node<T>, Boolean> above = new IdentityHashMap<>();
        for (Node<T> at = one; at != null; at = parents.get(at)) {
            above.put(at, true);
        }
        Node<T> at = other;
        while (!above.containsKey(at)) {
            at = parents.get(at);
        }
        return at;
    }

    private static <T> List<Node<T>> below(List<Node<T>> level) {
        List<Node<T>> below = new ArrayList<>();
        for (Node<T> node : level) {
            addIfThere(below, node.left());
            addIfThere(below, node.right());
        }
        return below;
    }

    private static <T> void addIfThere(List<Node<T>> nodes, Node<T> node) {
        if (node != null) {
            nodes.add(node);
        }
    }

    /** Every node of the tree with its parent, the root with {@code null}. */
    private static <T> Map<Node<T>, Node<T>> parents(Node<T> root) {
        Map<Node<T>, Node<T>> parents = new IdentityHashMap<>();
        Deque<Node<T>> open = new ArrayDeque<>();
        note(root, null, parents, open);
        while (!open.isEmpty()) {
            Node<T> parent = open.pop();
            note(parent.left(), parent, parents, open);
            note(parent.right(), parent, parents, open);
        }
        return parents;
    }

    private static <T> void note(
            Node<T> node, Node<T> parent, Map<Node<T>, Node<T>> parents, Deque<Node<T>> open) {
        if (node != null) {
            parents.put(node, parent);
            open.push(node);
        }
    }

    private static <T> void requireInside(Map<Node<T>, Node<T>> parents, Node<T> node) {
        if (!parents.containsKey(requireNonNull(node, "node"))) {
            throw new IllegalArgumentException("not in the tree: " + node.value());
        }
    }
}
