package workbook.dsalgo.ds.binarytree;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Trees as text, and back.
 *
 * <pre>
 * tree   =  "."                                the empty tree
 *        |  length ":" value tree tree         a node, its left tree, its right tree
 * length =  the number of chars of value, in digits 0 to 9, without a zero in front
 * </pre>
 *
 * <p>Any value can be written, also one that looks like a tree. Every tree has one text, and no
 * other text is read. Trees may be of any depth.
 */
public final class TreeText {

    private TreeText() {
    }

    /** The text of a tree. Reads at most 16 links a node and writes none. */
    @Solve
    public static String serialize(Node<String> root) {
        throw new Unsolved("TreeText.serialize");
    }

    /**
     * The tree of a text.
     *
     * @throws IllegalArgumentException if {@code text} is not what {@link #serialize} writes. The
     *     message names the index of the first char that cannot be there (1 in {@code 01:a..}), or
     *     the length of the text if it ends too early; where the chars of a value are missing, it
     *     names the length that was announced, however many digits that has.
     * @throws NullPointerException if {@code text} is {@code null}
     */
    @Solve
    public static Node<String> deserialize(String text) {
        throw new Unsolved("TreeText.deserialize");
    }
}
