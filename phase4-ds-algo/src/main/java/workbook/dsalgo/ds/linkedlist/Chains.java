package workbook.dsalgo.ds.linkedlist;

import java.util.Optional;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * What can be done with a chain when nothing is known of it but its first node. Nothing here
 * takes more memory for a long chain than for a short one, and a chain of a million nodes does not
 * overflow the stack. Below, {@code n} is the number of nodes.
 *
 * <p>The tortoise and the hare are R. W. Floyd's, says D. E. Knuth, The Art of Computer
 * Programming, volume 2, section 3.1, exercise 6.
 */
public final class Chains {

    private Chains() {
    }

    /**
     * Turns every link round. No node is made, each link is set once, and at most {@code 2n} links
     * are followed.
     *
     * @param first of a chain that ends
     * @return the first node of the reversed chain, which was the last one
     */
    @Solve
    public static <T> Node<T> reverse(Node<T> first) {
        throw new Unsolved("Chains.reverse");
    }

    /**
     * The node in the middle; of two in the middle, the first. At most {@code 2n + 2} links are
     * followed.
     *
     * @param first of a chain that ends
     * @return empty if the chain is
     */
    @Solve
    public static <T> Optional<Node<T>> middle(Node<T> first) {
        throw new Unsolved("Chains.middle");
    }

    /**
     * The node at which the chain enters its circle: the first node, going from {@code first},
     * that the chain comes back to. No link is changed, and at most {@code 6n + 6} links are
     * followed.
     *
     * @return empty if the chain ends
     */
    @Solve
    public static <T> Optional<Node<T>> cycleEntry(Node<T> first) {
        throw new Unsolved("Chains.cycleEntry");
    }
}
