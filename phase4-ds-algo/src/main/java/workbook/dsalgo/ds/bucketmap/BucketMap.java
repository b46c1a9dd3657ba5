package workbook.dsalgo.ds.bucketmap;

import static workbook.dsalgo.ds.bucketmap.Bucket.SLOTS;

import java.util.ConcurrentModificationException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Go's hash map until 1.23: buckets of eight slots, a byte of each hash beside them, and growth
 * that is spread over the writes that follow it.
 *
 * <p>{@code put}, {@code get} and {@code remove} take constant time on average, and no write moves
 * more than two old buckets, however large the map is, if hashes spread. With one hash for all keys
 * it is still right, and takes time proportional to the size. It never shrinks.
 *
 * <p>A {@code null} key or value is refused with a {@link NullPointerException} that names it, and
 * changes nothing. What the hasher throws comes out of the call, and no entry is lost. An empty map
 * may ask the hasher or not.
 *
 * <p>Not thread-safe. A hasher that calls its own map in the middle of a write gets a
 * {@link ConcurrentModificationException} with the words of Go's runtime; see each method. The
 * middle of a write is where {@code put} or {@code remove} asks {@code equal}.
 *
 * @param <K> the keys
 * @param <V> the values
 * @see <a href="https://github.com/golang/go/blob/release-branch.go1.23/src/runtime/map.go">
 *     runtime/map.go</a>
 */
public final class BucketMap<K, V> {

    @Given
    private final Hasher<? super K> hasher;

    /** An empty map of keys with {@code hashCode} and {@code equals}. */
    public BucketMap() {
        this(Hasher.ofObjects(), 0);
    }

    /**
     * An empty map.
     *
     * @param hint for how many entries there shall be room without growing; 8 or less allocates
     *     nothing yet, and what is negative or larger than 2<sup>26</sup> is ignored
     * @throws NullPointerException if the hasher is {@code null}, naming it
     */
    @Solve
    public BucketMap(Hasher<? super K> hasher, int hint) {
        throw new Unsolved("new BucketMap");
    }

    /**
     * Sets the value of {@code key}.
     *
     * @return the value that was replaced
     * @throws NullPointerException if the key or the value is {@code null}, naming which
     * @throws ConcurrentModificationException in the middle of another write, with the message
     *     {@code concurrent map writes}
     */
    @Solve
    public Optional<V> put(K key, V value) {
        throw new Unsolved("BucketMap.put");
    }

    /**
     * The value of {@code key}.
     *
     * @throws NullPointerException if the key is {@code null}, naming it
     * @throws ConcurrentModificationException in the middle of a write, with the message
     *     {@code concurrent map read and map write}
     */
    @Solve
    public Optional<V> get(K key) {
        throw new Unsolved("BucketMap.get");
    }

    /**
     * Takes {@code key} out. When that was the last entry, a new seed is drawn.
     *
     * @return the value it had
     * @throws NullPointerException if the key is {@code null}, naming it
     * @throws ConcurrentModificationException in the middle of another write, with the message
     *     {@code concurrent map writes}
     */
    @Solve
    public Optional<V> remove(K key) {
        throw new Unsolved("BucketMap.remove");
    }

    /**
     * Takes everything out and draws a new seed. The array of buckets keeps its length. Overflow
     * buckets are cut off, and a growth that is under way ends: the counters {@code noverflow} and
     * {@code nevacuate} are 0 afterwards. The old chains are emptied too, since a cursor may stand
     * in one. On an empty map it changes nothing.
     *
     * @throws ConcurrentModificationException in the middle of another write, with the message
     *     {@code concurrent map writes}
     */
    @Solve
    public void clear() {
        throw new Unsolved("BucketMap.clear");
    }

    /** How many entries there are. */
    @Solve
    public int size() {
        throw new Unsolved("BucketMap.size");
    }

    /** Calls {@code action} once for each entry, in no particular order. It may change the map. */
    @Solve
    public void forEach(BiConsumer<? super K, ? super V> action) {
        throw new Unsolved("BucketMap.forEach");
    }

    /** A cursor that starts anywhere. */
    public BucketCursor<K, V> cursor() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return cursor(random.nextInt(Integer.MAX_VALUE), random.nextInt(SLOTS));
    }

    /**
     * A cursor that starts at a place of one's choice.
     *
     * @param startBucket the bucket to start with, modulo their number; the walk goes on with the
     *     next bucket, and behind the last one with the first
     * @param offset the slot to start with in every bucket, modulo 8; behind slot 7 comes slot 0
     */
    public BucketCursor<K, V> cursor(int startBucket, int offset) {
        return new BucketCursor<>(this, startBucket, offset);
    }

    /**
     * The map at this instant. A bucket that nothing was ever put into is a chain of one empty
     * bucket. The suite calls it after every step.
     */
    @Solve
    public BucketMapView<K, V> inspect() {
        throw new Unsolved("BucketMap.inspect");
    }

    // ---- for cursors -----------------------------------------------------------------------

    /** The logarithm of the number of buckets. */
    @Solve
    int b() {
        throw new Unsolved("BucketMap.b");
    }

    /** The buckets; {@code null} if there are none yet. */
    @Solve
    Bucket<K, V>[] buckets() {
        throw new Unsolved("BucketMap.buckets");
    }

    /** The old bucket that goes to the new bucket {@code index}; {@code null} if it has gone. */
    @Solve
    Bucket<K, V> notEvacuated(int index) {
        throw new Unsolved("BucketMap.notEvacuated");
    }

    /** Whether the map is growing to twice its size. */
    @Solve
    boolean isDoubling() {
        throw new Unsolved("BucketMap.isDoubling");
    }

    /**
     * Whether a doubling to 2^{@code bits} buckets takes the entry of an old one to the second
     * half: bit {@code bits - 1} of the hash says so. A key that is not equal to itself may have
     * another hash each time; for it the lowest bit of its tophash decides.
     */
    @Solve
    boolean goesToSecondHalf(Bucket<K, V> old, int slot, int bits) {
        throw new Unsolved("BucketMap.goesToSecondHalf");
    }

    /**
     * For {@link BucketCursor#next}.
     *
     * @throws ConcurrentModificationException in the middle of a write, with the message
     *     {@code concurrent map iteration and map write}
     */
    @Solve
    void checkNotWriting() {
        throw new Unsolved("BucketMap.checkNotWriting");
    }

    /** How the map sees its keys. */
    Hasher<? super K> hasher() {
        return hasher;
    }

    // ---- one entry -------------------------------------------------------------------------

    // ---- growing ---------------------------------------------------------------------------

    // ---- helpers ---------------------------------------------------------------------------
}
