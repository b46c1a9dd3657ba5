package workbook.dsalgo.ds.binarytree;

import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Questions about whole trees.
 *
 * <p>Trees may be of any depth and any width: a stack that grows with the depth has to be on the
 * heap. Each method reads at most 16 links a node and writes none.
 */
public final class BinaryTrees {

    private BinaryTrees() {
    }

    /** The values of each level, from the root down, each from left to right. */
    @Solve
    public static <T> List<List<T>> levels(Node<T> root) {
        throw new Unsolved("BinaryTrees.levels");
    }

    /** How many levels there are: 0 for the empty tree, 1 for a leaf. */
    @Solve
    public static <T> int depth(Node<T> root) {
        throw new Unsolved("BinaryTrees.depth");
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
        throw new Unsolved("BinaryTrees.lowestCommonAncestor");
    }
}
