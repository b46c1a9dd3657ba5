package workbook.dsalgo.ds.binarytree;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * Pre-order with the empty trees written down tells the shape: after a node comes its left
     * tree, whose own end is known from the dots. The length in front of a value says where it
     * ends, so no char is special and nothing is escaped.
     *
     *         b
     *        / \           1:b 1:a . . 1:c . .       (without the blanks)
     *       a   c
     *
     * Reading: `needsLeft` is the node that was read last, if it was one; `needRight` holds the
     * nodes whose left tree is complete, or being read, the deepest on top.
     */

    private TreeText() {
    }

    /** The text of a tree. Reads at most 16 links a node and writes none. */
    @Solve
    public static String serialize(Node<String> root) {
        StringBuilder text = new StringBuilder();
        Deque<Node<String>> needRight = new ArrayDeque<>();
        Node<String> at = root;
        while (at != null || !needRight.isEmpty()) {
            if (at == null) {
                text.append('.');
                at = needRight.pop().right();
            } else {
                text.append(at.value().length()).append(':').append(at.value());
                needRight.push(at);
                at = at.left();
            }
        }
        return text.append('.').toString();
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
        Cursor in = new Cursor(requireNonNull(text, "text"));
        Deque<Node<String>> needRight = new ArrayDeque<>();
        Node<String> root = in.node();
        Node<String> needsLeft = root;
        while (needsLeft != null || !needRight.isEmpty()) {
            Node<String> next = in.node();
            if (needsLeft == null) {
                needRight.pop().setRight(next);
            } else {
                needsLeft.setLeft(next);
                needRight.push(needsLeft);
            }
            needsLeft = next;
        }
        in.end();
        return root;
    }

    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        /** A leaf, or {@code null} for a dot. */
        Node<String> node() {
            if (sees('.')) {
                at++;
                return null;
            }
            String digits = digits();
            require(sees(':'), "':'");
            at++;
            int length = length(digits);
            at += length;
            return new Node<>(text.substring(at - length, at));
        }

        void end() {
            require(at == text.length(), "the end");
        }

        private String digits() {
            require(isDigit(), "'.' or a length");
            int from = at;
            boolean zero = sees('0');
            do {
                at++;
            } while (!zero && isDigit()); // nothing goes behind a zero in front
            return text.substring(from, at);
        }

        /** At most ten digits are a number that fits a long, and no text has more chars. */
        private int length(String digits) {
            if (digits.length() > 10 || Long.parseLong(digits) > text.length() - at) {
                throw new IllegalArgumentException(
                    "at " + at + ": the value of length " + digits + " is not there");
            }
            return Integer.parseInt(digits);
        }

        private boolean isDigit() {
            return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        private boolean sees(char expected) {
            return at < text.length() && text.charAt(at) == expected;
        }

        private void require(boolean holds, String expected) {
            if (!holds) {
                String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
                throw new IllegalArgumentException(
                    "at " + at + ": expected " + expected + ", found " + found);
            }
        }
    }
}
