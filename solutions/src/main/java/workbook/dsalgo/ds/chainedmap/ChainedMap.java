package workbook.dsalgo.ds.chainedmap;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import workbook.grader.Solve;

/**
 * A hash map whose buckets are chains. There are eight buckets at first. They double when an entry
 * comes that would make it more than three entries for four buckets, and never become fewer.
 *
 * <p>{@code put}, {@code get} and {@code remove} take constant time on average, for keys whose hash
 * codes differ. The map mixes hash codes itself: 2048 keys {@code i << s} have no chain longer than
 * 12, for any {@code s} from 0 to 20. If all hash codes are the same the map is still right, and
 * takes time proportional to the size.
 *
 * <p>Each call of {@code put}, {@code get} and {@code remove} asks its key once for its hash code,
 * and no other key. {@code equals} is called only between keys whose hash codes are the same.
 * What {@code equals} or {@code hashCode} throw comes out of the call, and the map is as it was.
 *
 * <p>Keys and values are not {@code null}: a {@link NullPointerException} says so, and nothing has
 * changed then. Not thread-safe.
 *
 * @param <K> the keys, with {@code equals} and {@code hashCode}
 * @param <V> the values
 */
public final class ChainedMap<K, V> {

    /*
     * Implementation notes
     *
     *     table   0 [   ]
     *             1 [ *-]--> (hash, key, value) --> (hash, key, value)
     *             2 [   ]
     *             3 [ *-]--> (hash, key, value)
     *
     * I1: a node is in bucket `hash & (table.length - 1)`, and no key is in the map twice.
     * I2: size <= 3/4 * table.length.
     *
     * Why the hash is kept: keys of different hashes are different, so `equals` is called only
     * where it may well say yes; and the table can grow without asking any key anything.
     *
     * Why it is mixed: the bucket is taken from the low bits, and many hash codes differ in the
     * high ones only (floats, multiples of a power of two).
     */

    private static final int FIRST_BUCKETS = 8;

    private static final class Node<K, V> {
        private final int hash;
        private final K key;
        private V value;
        private Node<K, V> next;

        Node(int hash, K key, V value, Node<K, V> next) {
            this.hash = hash;
            this.key = key;
            this.value = value;
            this.next = next;
        }

        /** Asks {@code equals} only if the hashes do not answer already. */
        boolean holds(int otherHash, Object other) {
            return hash == otherHash && (key == other || key.equals(other));
        }
    }

    private Node<K, V>[] table = newTable(FIRST_BUCKETS);
    private int size;

    /**
     * Sets the value of {@code key}. If an equal key is there, that key stays.
     *
     * @return the value that was replaced, or empty if the key is new
     * @throws NullPointerException if {@code key} or {@code value} is {@code null}, also if the key
     *     is there already
     */
    @Solve
    public Optional<V> put(K key, V value) {
        requireNonNull(value, "value");
        int hash = hash(requireNonNull(key, "key"));
        Node<K, V> found = find(hash, key);
        if (found != null) {
            V replaced = found.value;
            found.value = value;
            return Optional.of(replaced);
        }
        if (4L * (size + 1) > 3L * table.length) {
            grow();
        }
        int bucket = bucket(hash, table.length);
        table[bucket] = new Node<>(hash, key, value, table[bucket]);
        size++;
        return Optional.empty();
    }

    /**
     * The value of {@code key}; empty if there is none.
     *
     * @throws NullPointerException if {@code key} is {@code null}
     */
    @Solve
    public Optional<V> get(K key) {
        Node<K, V> found = find(hash(requireNonNull(key, "key")), key);
        return found == null ? Optional.empty() : Optional.of(found.value);
    }

    /**
     * Takes {@code key} out.
     *
     * @return the value it had, or empty if it was not there
     * @throws NullPointerException if {@code key} is {@code null}
     */
    @Solve
    public Optional<V> remove(K key) {
        int hash = hash(requireNonNull(key, "key"));
        int bucket = bucket(hash, table.length);
        Node<K, V> before = null;
        Node<K, V> node = table[bucket];
        while (node != null && !node.holds(hash, key)) {
            before = node;
            node = node.next;
        }
        if (node == null) {
            return Optional.empty();
        }
        if (before == null) {
            table[bucket] = node.next;
        } else {
            before.next = node.next;
        }
        size--;
        return Optional.of(node.value);
    }

    /** How many entries there are. */
    @Solve
    public int size() {
        return size;
    }

    /** Calls {@code action} once for each entry, in no particular order. */
    @Solve
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (Node<K, V> first : table) {
            for (Node<K, V> node = first; node != null; node = node.next) {
                action.accept(node.key, node.value);
            }
        }
    }

    /** The map at this instant: a copy, with the chains of all buckets in their order. */
    @Solve
    public ChainedMapView<K> inspect() {
        List<List<K>> buckets = new ArrayList<>(table.length);
        for (Node<K, V> first : table) {
            List<K> chain = new ArrayList<>();
            for (Node<K, V> node = first; node != null; node = node.next) {
                chain.add(node.key);
            }
            buckets.add(chain);
        }
        return new ChainedMapView<>(size, buckets);
    }

    private Node<K, V> find(int hash, K key) {
        Node<K, V> node = table[bucket(hash, table.length)];
        while (node != null && !node.holds(hash, key)) {
            node = node.next;
        }
        return node;
    }

    /** Keeps I2. Nodes are moved, not made again. */
    private void grow() {
        Node<K, V>[] larger = newTable(table.length * 2);
        for (Node<K, V> first : table) {
            Node<K, V> node = first;
            while (node != null) {
                Node<K, V> next = node.next;
                int bucket = bucket(node.hash, larger.length);
                node.next = larger[bucket];
                larger[bucket] = node;
                node = next;
            }
        }
        table = larger;
    }

    /** The hash code with its high bits mixed into the low ones. */
    private static int hash(Object key) {
        int code = key.hashCode() * 0x9E3779B9;
        return code ^ code >>> 16;
    }

    private static int bucket(int hash, int buckets) {
        return hash & buckets - 1;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Node<K, V>[] newTable(int buckets) {
        return (Node<K, V>[]) new Node<?, ?>[buckets];
    }
}
