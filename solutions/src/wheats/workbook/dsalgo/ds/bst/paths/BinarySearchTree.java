package workbook.dsalgo.ds.bst;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * No parents: a search leaves its path. Two children: the predecessor's entry is moved up. Sizes
 * are counted again along the path.
 */
public final class BinarySearchTree<K, V> implements Iterable<Map.Entry<K, V>> {

    private static final class Node<K, V> {
        private Map.Entry<K, V> entry;
        private Node<K, V> left;
        private Node<K, V> right;
        private int size = 1;
    }

    private final Comparator<? super K> order;
    private Node<K, V> root;
    private long version;

    public BinarySearchTree(Comparator<? super K> order) {
        this.order = Objects.requireNonNull(order, "order");
    }

    /** The nodes of a search, the last one first; the answer for the last one comes along. */
    private final class Path {
        private final Deque<Node<K, V>> nodes = new ArrayDeque<>();
        private int side = 1;
        private int smaller;
        private Node<K, V> below;
        private Node<K, V> above;

        Path(K key) {
            Objects.requireNonNull(key, "key");
            for (Node<K, V> at = root; at != null && side != 0; ) {
                nodes.push(at);
                side = order.compare(at.entry.getKey(), key);
                if (side <= 0) {
                    below = at;
                    smaller += size(at.left) + (side < 0 ? 1 : 0);
                }
                if (side >= 0) {
                    above = at;
                }
                at = side < 0 ? at.right : at.left;
            }
        }

        boolean found() {
            return !nodes.isEmpty() && side == 0;
        }

        void recount() {
            nodes.forEach(node -> node.size = 1 + size(node.left) + size(node.right));
            version++;
        }
    }

    public Optional<V> put(K key, V value) {
        Objects.requireNonNull(value, "value");
        Path path = new Path(key);
        if (path.found()) {
            Map.Entry<K, V> before = path.nodes.peek().entry;
            path.nodes.peek().entry = Map.entry(before.getKey(), value);
            return Optional.of(before.getValue());
        }
        Node<K, V> leaf = new Node<>();
        leaf.entry = Map.entry(key, value);
        if (root == null) {
            root = leaf;
        } else if (path.side < 0) {
            path.nodes.peek().right = leaf;
        } else {
            path.nodes.peek().left = leaf;
        }
        path.recount();
        return Optional.empty();
    }

    public Optional<V> get(K key) {
        Path path = new Path(key);
        return path.found() ? Optional.of(path.nodes.peek().entry.getValue()) : Optional.empty();
    }

    public Optional<V> remove(K key) {
        Path path = new Path(key);
        if (!path.found()) {
            return Optional.empty();
        }
        Node<K, V> node = path.nodes.peek();
        V value = node.entry.getValue();
        Node<K, V> gone = node;
        if (node.left != null && node.right != null) {
            gone = node.left;
            path.nodes.push(gone);
            while (gone.right != null) {
                gone = gone.right;
                path.nodes.push(gone);
            }
            node.entry = gone.entry;
        }
        path.nodes.pop();
        Node<K, V> rest = gone.left == null ? gone.right : gone.left;
        Node<K, V> parent = path.nodes.peek();
        if (parent == null) {
            root = rest;
        } else if (parent.left == gone) {
            parent.left = rest;
        } else {
            parent.right = rest;
        }
        path.recount();
        return Optional.of(value);
    }

    public Optional<Map.Entry<K, V>> floor(K key) {
        return Optional.ofNullable(new Path(key).below).map(node -> node.entry);
    }

    public Optional<Map.Entry<K, V>> ceiling(K key) {
        return Optional.ofNullable(new Path(key).above).map(node -> node.entry);
    }

    public int rank(K key) {
        return new Path(key).smaller;
    }

    public List<Map.Entry<K, V>> range(K from, K to) {
        if (order.compare(Objects.requireNonNull(from, "from"),
                Objects.requireNonNull(to, "to")) > 0) {
            throw new IllegalArgumentException("[" + from + ", " + to + ") is backward");
        }
        List<Map.Entry<K, V>> found = new ArrayList<>();
        Walk walk = new Walk();
        walk.seek(from, 0);
        while (walk.hasNext() && order.compare(walk.peek().getKey(), to) < 0) {
            found.add(walk.next());
        }
        return found;
    }

    public int size() {
        return size(root);
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        Walk walk = new Walk();
        walk.left(root);
        return walk;
    }

    public Map<K, V> asMap() {
        return new TreeView<>(this);
    }

    private static int size(Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    /** A stack of nodes whose own turn is still to come. */
    private final class Walk implements Iterator<Map.Entry<K, V>> {
        private final Deque<Node<K, V>> waiting = new ArrayDeque<>();
        private long seen = version;
        private Map.Entry<K, V> shown;

        void left(Node<K, V> from) {
            for (Node<K, V> at = from; at != null; at = at.left) {
                waiting.push(at);
            }
        }

        /** To the first key for which {@code compare(that, key)} is at least {@code least}. */
        void seek(K key, int least) {
            waiting.clear();
            for (Node<K, V> at = root; at != null; ) {
                boolean fits = Integer.signum(order.compare(at.entry.getKey(), key)) >= least;
                if (fits) {
                    waiting.push(at);
                }
                at = fits ? at.left : at.right;
            }
        }

        Map.Entry<K, V> peek() {
            return waiting.peek().entry;
        }

        @Override
        public boolean hasNext() {
            return !waiting.isEmpty();
        }

        @Override
        public Map.Entry<K, V> next() {
            check();
            if (waiting.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node<K, V> node = waiting.pop();
            left(node.right);
            shown = node.entry;
            return shown;
        }

        @Override
        public void remove() {
            check();
            if (shown == null) {
                throw new IllegalStateException();
            }
            K key = shown.getKey();
            BinarySearchTree.this.remove(key);
            seek(key, 1);
            shown = null;
            seen = version;
        }

        private void check() {
            if (seen != version) {
                throw new ConcurrentModificationException();
            }
        }
    }
}
