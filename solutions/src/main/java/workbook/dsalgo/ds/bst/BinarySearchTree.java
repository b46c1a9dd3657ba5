package workbook.dsalgo.ds.bst;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * A sorted map in a binary search tree. A new key becomes a leaf where its search ends, and nothing
 * is balanced: keys that come at random make a tree of logarithmic height, sorted keys a chain.
 *
 * <p>For a tree of height {@code h}, in nodes, {@code put}, {@code get}, {@code remove},
 * {@code floor}, {@code ceiling} and {@code rank} make at most {@code h} comparisons, and
 * {@code range} makes at most {@code 4h + 2k + 2} for {@code k} results. The {@code next} and
 * {@code hasNext} of an iterator make none. The tree may be a chain of any height: no method uses
 * the call stack in proportion to the height.
 *
 * <p>Keys are compared only through the order given: of what it answers only the sign counts, and
 * keys of which it says 0 are one key, whatever {@code equals} says. What the order throws comes
 * out of the call, and the tree is as it was. Entries that come out are copies: they keep their
 * value when another is put, and writing to them does not change the tree. Not thread-safe.
 *
 * @param <K> the keys
 * @param <V> the values
 * @see <a href="https://doi.org/10.1145/321105.321108">T. N. Hibbard, Some combinatorial properties
 *     of certain trees with applications to searching and sorting, 1962 (deletion)</a>
 */
public final class BinarySearchTree<K, V> implements Iterable<Map.Entry<K, V>> {

    /*
     * Implementation notes
     *
     *             d 5              each node: key, size of its subtree
     *           /     \
     *         b 2     f 2          rank(e) = (b 2) + 1  on the way from d to the right
     *        /       /                     + 0          nothing on the way from f to the left
     *      a 1     e 1                     + 0          nothing below e  = 3
     *
     * I1: all keys left of a node are below its key, all keys right of it above.
     * I2: node.size = 1 + size(node.left) + size(node.right).
     * I3: a child's `parent` is its parent, the root's is null.
     *
     * A search is one comparison a level and changes nothing; only when it has ended is the tree
     * changed. So an order that throws does no harm, and sizes do not count keys that were there.
     *
     * Removing a node with two children puts its successor in its place: the node itself, not its
     * key and value, so that an iterator that stands on the successor stays right.
     *
     *          x                 s
     *         / \               / \
     *        L   R     --->    L   R      s = least of R; its right child takes its place
     *           /                 /
     *          s                 t
     *           \
     *            t
     */

    private static final class Node<K, V> {
        private final K key;
        private V value;
        private Node<K, V> parent;
        private Node<K, V> left;
        private Node<K, V> right;
        private int size = 1;

        Node(K key, V value) {
            this.key = key;
            this.value = value;
        }

        Map.Entry<K, V> entry() {
            return Map.entry(key, value);
        }
    }

    @Given
    private final Comparator<? super K> order;
    private Node<K, V> root;
    private int changes;

    /**
     * An empty tree.
     *
     * @throws NullPointerException if {@code order} is {@code null}, naming it
     */
    public BinarySearchTree(Comparator<? super K> order) {
        this.order = requireNonNull(order, "order");
    }

    /**
     * Sets the value of {@code key}. A key that is there already stays, and only its value is
     * replaced.
     *
     * @return the value that was replaced
     * @throws NullPointerException if {@code key} or {@code value} is {@code null}, naming it; the
     *     tree is as it was
     */
    @Solve
    public Optional<V> put(K key, V value) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        Node<K, V> parent = null;
        Node<K, V> at = root;
        int side = 0;
        while (at != null) {
            side = order.compare(key, at.key);
            if (side == 0) {
                V replaced = at.value;
                at.value = value;
                return Optional.of(replaced);
            }
            parent = at;
            at = side < 0 ? at.left : at.right;
        }
        addLeaf(parent, side, new Node<>(key, value));
        return Optional.empty();
    }

    /**
     * The value of {@code key}.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<V> get(K key) {
        return Optional.ofNullable(find(key)).map(found -> found.value);
    }

    /**
     * Takes {@code key} out.
     *
     * @return the value it had
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<V> remove(K key) {
        Node<K, V> found = find(key);
        if (found == null) {
            return Optional.empty();
        }
        unlink(found);
        return Optional.of(found.value);
    }

    /**
     * The entry of the largest key that is at most {@code key}.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<Map.Entry<K, V>> floor(K key) {
        requireNonNull(key, "key");
        Node<K, V> best = null;
        Node<K, V> at = root;
        while (at != null) {
            int side = order.compare(key, at.key);
            if (side == 0) {
                return Optional.of(at.entry());
            }
            if (side > 0) {
                best = at;
            }
            at = side < 0 ? at.left : at.right;
        }
        return Optional.ofNullable(best).map(Node::entry);
    }

    /**
     * The entry of the smallest key that is at least {@code key}.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<Map.Entry<K, V>> ceiling(K key) {
        return Optional.ofNullable(notBelow(key)).map(Node::entry);
    }

    /**
     * How many keys are smaller than {@code key}, which need not be there.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public int rank(K key) {
        requireNonNull(key, "key");
        int smaller = 0;
        Node<K, V> at = root;
        while (at != null) {
            int side = order.compare(key, at.key);
            if (side == 0) {
                return smaller + size(at.left);
            }
            if (side > 0) {
                smaller += size(at.left) + 1;
            }
            at = side < 0 ? at.left : at.right;
        }
        return smaller;
    }

    /**
     * The entries of all keys that are at least {@code from} and below {@code to}, ascending.
     *
     * @throws IllegalArgumentException if {@code from} is above {@code to}, naming both
     * @throws NullPointerException if {@code from} or {@code to} is {@code null}, naming it
     */
    @Solve
    public List<Map.Entry<K, V>> range(K from, K to) {
        requireNonNull(to, "to");
        if (order.compare(requireNonNull(from, "from"), to) > 0) {
            throw new IllegalArgumentException("from " + from + " is above to " + to);
        }
        List<Map.Entry<K, V>> entries = new ArrayList<>();
        Node<K, V> at = notBelow(from);
        while (at != null && order.compare(at.key, to) < 0) {
            entries.add(at.entry());
            at = successor(at);
        }
        return entries;
    }

    /** How many entries there are, in constant time. */
    @Solve
    public int size() {
        return size(root);
    }

    /**
     * The entries, ascending. A value that is replaced while the iterator is under way shows, if
     * its entry is still to come.
     *
     * <p>If a key comes or goes in another way than by {@code remove} of this iterator, its next
     * {@code next} or {@code remove} throws a {@link ConcurrentModificationException}, also at the
     * end, where there is no entry left. Behind the last entry {@code next} throws a
     * {@link NoSuchElementException} if nothing has changed. {@code remove} throws an
     * {@link IllegalStateException} before the first {@code next}, and the second time after one.
     */
    @Override
    @Solve
    public Iterator<Map.Entry<K, V>> iterator() {
        return new Ascending();
    }

    /** This tree as a {@link Map}: a view, which writes through in both directions. */
    public Map<K, V> asMap() {
        return new TreeView<>(this);
    }

    private final class Ascending implements Iterator<Map.Entry<K, V>> {
        private Node<K, V> next = root == null ? null : least(root);
        private Node<K, V> last;
        private int expected = changes;

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Map.Entry<K, V> next() {
            checkUnchanged();
            if (next == null) {
                throw new NoSuchElementException("no entry behind the last");
            }
            last = next;
            next = successor(next);
            return last.entry();
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException("no entry to remove: call next first");
            }
            checkUnchanged();
            unlink(last);
            last = null;
            expected = changes;
        }

        private void checkUnchanged() {
            if (expected != changes) {
                throw new ConcurrentModificationException("the tree changed under its iterator");
            }
        }
    }

    private Node<K, V> find(K key) {
        requireNonNull(key, "key");
        Node<K, V> at = root;
        while (at != null) {
            int side = order.compare(key, at.key);
            if (side == 0) {
                return at;
            }
            at = side < 0 ? at.left : at.right;
        }
        return null;
    }

    private Node<K, V> notBelow(K key) {
        requireNonNull(key, "key");
        Node<K, V> best = null;
        Node<K, V> at = root;
        while (at != null) {
            int side = order.compare(key, at.key);
            if (side == 0) {
                return at;
            }
            if (side < 0) {
                best = at;
            }
            at = side < 0 ? at.left : at.right;
        }
        return best;
    }

    private void addLeaf(Node<K, V> parent, int side, Node<K, V> leaf) {
        leaf.parent = parent;
        if (parent == null) {
            root = leaf;
        } else if (side < 0) {
            parent.left = leaf;
        } else {
            parent.right = leaf;
        }
        resize(parent, 1);
        changes++;
    }

    private void unlink(Node<K, V> node) {
        if (node.left == null || node.right == null) {
            replace(node, node.left == null ? node.right : node.left);
            resize(node.parent, -1);
        } else {
            Node<K, V> successor = least(node.right);
            replace(successor, successor.right);
            resize(successor.parent, -1);
            successor.left = node.left; // read now: node's children are without the successor
            successor.right = node.right;
            successor.size = node.size;
            adopt(successor, successor.left);
            adopt(successor, successor.right);
            replace(node, successor);
        }
        changes++;
    }

    /** Puts the tree {@code with} where {@code node} is; keeps I3, not I2. */
    private void replace(Node<K, V> node, Node<K, V> with) {
        if (node.parent == null) {
            root = with;
        } else if (node.parent.left == node) {
            node.parent.left = with;
        } else {
            node.parent.right = with;
        }
        adopt(node.parent, with);
    }

    /** Keeps I2 for all nodes from {@code from} up. */
    private void resize(Node<K, V> from, int by) {
        for (Node<K, V> at = from; at != null; at = at.parent) {
            at.size += by;
        }
    }

    private static <K, V> void adopt(Node<K, V> parent, Node<K, V> child) {
        if (child != null) {
            child.parent = parent;
        }
    }

    private static <K, V> Node<K, V> least(Node<K, V> tree) {
        Node<K, V> at = tree;
        while (at.left != null) {
            at = at.left;
        }
        return at;
    }

    private static <K, V> Node<K, V> successor(Node<K, V> node) {
        if (node.right != null) {
            return least(node.right);
        }
        Node<K, V> at = node;
        while (at.parent != null && at.parent.right == at) {
            at = at.parent;
        }
        return at.parent;
    }

    private static int size(Node<?, ?> tree) {
        return tree == null ? 0 : tree.size;
    }
}
