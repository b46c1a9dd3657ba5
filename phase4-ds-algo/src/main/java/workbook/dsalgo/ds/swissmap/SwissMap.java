package workbook.dsalgo.ds.swissmap;

import java.util.ConcurrentModificationException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Go's hash map since 1.24: open addressing in groups of eight slots, a byte of metadata a slot
 * that is searched eight at a time, and growth by one small table at a time.
 *
 * <p>{@code put}, {@code get} and {@code remove} take constant time on average, and a {@code put}
 * never moves more than 1024 entries, however large the map is, as long as hashes spread. With one
 * hash for all keys it is still right, and takes time proportional to the size.
 *
 * <p>A {@code null} key or value is refused with a {@link NullPointerException} that names it, and
 * changes nothing. What the hasher throws comes out of the call, and the entries are as they were.
 * If {@code hash} throws before the call has made room, so is the whole map; room that was made may
 * stay. An empty map may ask the hasher or not.
 *
 * <p>Not thread-safe. A hasher that calls its own map in the middle of a write gets a
 * {@link ConcurrentModificationException} with the words of Go's runtime; see each method. The
 * middle of a write is where {@code put} or {@code remove} asks {@code equal}.
 *
 * @param <K> the keys
 * @param <V> the values
 * @see <a href="https://go.dev/src/internal/runtime/maps/map.go">maps/map.go</a>
 */
public final class SwissMap<K, V> {

    @Given
    private final Hasher<? super K> hasher;

    /** An empty map of keys with {@code hashCode} and {@code equals}. */
    public SwissMap() {
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
    public SwissMap(Hasher<? super K> hasher, int hint) {
        throw new Unsolved("new SwissMap");
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
        throw new Unsolved("SwissMap.put");
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
        throw new Unsolved("SwissMap.get");
    }

    /**
     * Takes {@code key} out. When that was the last entry, a new seed is drawn; tombstones stay.
     *
     * @return the value it had
     * @throws NullPointerException if the key is {@code null}, naming it
     * @throws ConcurrentModificationException in the middle of another write, with the message
     *     {@code concurrent map writes}
     */
    @Solve
    public Optional<V> remove(K key) {
        throw new Unsolved("SwissMap.remove");
    }

    /**
     * Takes everything out and draws a new seed. Tombstones go too, also those of an empty map.
     * Tables and directory stay as long as they are.
     *
     * @throws ConcurrentModificationException in the middle of another write, with the message
     *     {@code concurrent map writes}
     */
    @Solve
    public void clear() {
        throw new Unsolved("SwissMap.clear");
    }

    /** How many entries there are. */
    @Solve
    public int size() {
        throw new Unsolved("SwissMap.size");
    }

    /** Calls {@code action} once for each entry, in no particular order. It may change the map. */
    @Solve
    public void forEach(BiConsumer<? super K, ? super V> action) {
        throw new Unsolved("SwissMap.forEach");
    }

    /** A cursor that starts anywhere. */
    public SwissCursor<K, V> cursor() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return cursor(random.nextLong(), random.nextLong());
    }

    /**
     * A cursor that starts at a place of one's choice.
     *
     * @param entryOffset the slot to start with in every table, modulo its capacity; behind the
     *     last slot comes the first
     * @param dirOffset the entry of the directory to start with, modulo the length that it has when
     *     the cursor is made; behind the last entry comes the first
     */
    public SwissCursor<K, V> cursor(long entryOffset, long dirOffset) {
        return new SwissCursor<>(this, entryOffset, dirOffset);
    }

    /** The map at this instant. The suite calls it after every step, so it has to be fast. */
    @Solve
    public SwissMapView<K, V> inspect() {
        throw new Unsolved("SwissMap.inspect");
    }

    // ---- for cursors -----------------------------------------------------------------------

    /** How many bits of the hash choose an entry of the directory. */
    @Solve
    int globalDepth() {
        throw new Unsolved("SwissMap.globalDepth");
    }

    /** How many entries the directory has: 1 for a map of one group, 0 if there is no table yet. */
    @Solve
    int directoryLength() {
        throw new Unsolved("SwissMap.directoryLength");
    }

    /** The table behind an entry of the directory. */
    @Solve
    Table<K, V> tableAt(int entry) {
        throw new Unsolved("SwissMap.tableAt");
    }

    /**
     * How often the map was cleared. A cursor that stands in a replaced table cannot ask the map
     * for a key that is not equal to itself; if this number has changed, such a key is gone.
     */
    @Solve
    int clears() {
        throw new Unsolved("SwissMap.clears");
    }

    /**
     * For {@link SwissCursor#next}.
     *
     * @throws ConcurrentModificationException in the middle of a write, with the message
     *     {@code concurrent map iteration and map write}
     */
    @Solve
    void checkNotWriting() {
        throw new Unsolved("SwissMap.checkNotWriting");
    }

    /** How the map sees its keys. */
    Hasher<? super K> hasher() {
        return hasher;
    }

    // ---- one entry -------------------------------------------------------------------------

    // ---- growing ---------------------------------------------------------------------------
}
