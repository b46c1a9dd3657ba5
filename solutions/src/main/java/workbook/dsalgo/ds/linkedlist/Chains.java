package workbook.dsalgo.ds.linkedlist;

import java.util.Optional;
import workbook.grader.Solve;

/**
 * What can be done with a chain when nothing is known of it but its first node. Nothing here
 * takes more memory for a long chain than for a short one, and a chain of a million nodes does not
 * overflow the stack. Below, {@code n} is the number of nodes.
 *
 * <p>The tortoise and the hare are R. W. Floyd's, says D. E. Knuth, The Art of Computer
 * Programming, volume 2, section 3.1, exercise 6.
 */
public final class Chains {

    /*
     * Implementation notes
     *
     * Reverse:  done <-- 1 <-- 2     3 --> 4 --> null
     *                          ^     ^
     *                        done   rest       every node is in exactly one of the two chains
     *
     * Cycle, with a tail of m nodes and a circle of c:
     *
     *     0 --> 1 --> 2 --> 3 --> 4        m = 2, c = 5, the entry is 2
     *                 ^           |
     *                 6 <-- 5 <---+
     *
     * The hare takes two steps for one of the tortoise. When they meet after t steps, the hare is
     * t steps ahead, so t is a multiple of c. A walk of m + t steps from the start ends at
     * the entry, because m steps lead there and t steps lead round. The tortoise has made t of
     * them. So m more steps lead it to the entry, and m steps from the start lead there too: walk
     * both, one step each, until they meet.
     */

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
        Node<T> done = null;
        Node<T> rest = first;
        while (rest != null) {
            Node<T> next = rest.next();
            rest.setNext(done);
            done = rest;
            rest = next;
        }
        return done;
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
        if (first == null) {
            return Optional.empty();
        }
        Node<T> slow = first;
        Node<T> fast = first.next();
        while (fast != null && fast.next() != null) {
            slow = slow.next();
            fast = fast.next().next();
        }
        return Optional.of(slow);
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
        Node<T> slow = first;
        Node<T> fast = first;
        do {
            if (fast == null || fast.next() == null) {
                return Optional.empty();
            }
            slow = slow.next();
            fast = fast.next().next();
        } while (slow != fast);
        slow = first;
        while (slow != fast) {
            slow = slow.next();
            fast = fast.next();
        }
        return Optional.of(slow);
    }
}
