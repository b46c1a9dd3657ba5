package workbook.dsalgo.ds.bucketmap;

import static java.util.Objects.requireNonNull;
import static workbook.dsalgo.ds.bucketmap.Bucket.EMPTY_ONE;
import static workbook.dsalgo.ds.bucketmap.Bucket.EMPTY_REST;
import static workbook.dsalgo.ds.bucketmap.Bucket.EVACUATED_EMPTY;
import static workbook.dsalgo.ds.bucketmap.Bucket.EVACUATED_X;
import static workbook.dsalgo.ds.bucketmap.Bucket.EVACUATED_Y;
import static workbook.dsalgo.ds.bucketmap.Bucket.SLOTS;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import workbook.dsalgo.ds.bucketmap.BucketMapView.BucketView;
import workbook.grader.Given;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     hash  [ top 8 bits: tophash | ............ | low B bits: bucket ]
     *
     *     buckets  0 [ 17 5 0 0 0 0 0 0 | k v k v . . . . ]
     *              1 [ 90 5 1 8 ... 33  | k v k v . . ... ]--> [ 61 0 0 0 ... | k v . . ]  overflow
     *
     * While it grows, old buckets are evacuated one by one. Bucket i of the old ones goes to i and,
     * in a doubling, i + 2^(B-1), by one more bit of the hash.
     *
     * I1: an entry is in the chain that its hash chooses: of the old buckets, if that one is not
     *     evacuated, else of the new ones.
     * I2: behind a slot marked EMPTY_REST nothing is in the chain. So a search ends there.
     * I3: old buckets before nevacuate are evacuated; all are: there are no old buckets.
     * I4: growth is over before the next one begins, since each write evacuates two buckets.
     *
     * A bucket that nobody has put anything into is null. A growth allocates references only.
     *
     * Differs from the runtime: overflow buckets are not allocated beforehand; keys of an evacuated
     * bucket stay in it until the growth is over, since a cursor may stand there.
     */

    private static final int MAX_HINT = 1 << 26;
    private static final int MARK_LIMIT = 1024;

    @Given
    private final Hasher<? super K> hasher;
    private Bucket<K, V>[] buckets;
    private Bucket<K, V>[] oldBuckets;
    private int b;
    private int count;
    private int noverflow;
    private int nevacuate;
    private boolean sameSize;
    private long seed = newSeed();
    private boolean writing;

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
        this.hasher = requireNonNull(hasher, "hasher");
        while (hint <= MAX_HINT && isOverloaded(hint, b)) {
            b++;
        }
        if (b > 0) {
            buckets = newBuckets(1 << b);
        }
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
        requireNonNull(value, "value");
        long hash = hasher.hash(requireNonNull(key, "key"), seed);
        startWriting();
        try {
            return Optional.ofNullable(assign(hash, key, value));
        } finally {
            writing = false;
        }
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
        long hash = hasher.hash(requireNonNull(key, "key"), seed);
        if (writing) {
            throw new ConcurrentModificationException("concurrent map read and map write");
        }
        if (count == 0) {
            return Optional.empty();
        }
        int top = Bucket.topOf(hash);
        for (Bucket<K, V> at = chainOf(hash); at != null; at = at.nextInUse()) {
            int slot = find(at, top, key);
            if (slot >= 0) {
                return Optional.of(at.value(slot));
            }
        }
        return Optional.empty();
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
        long hash = hasher.hash(requireNonNull(key, "key"), seed);
        startWriting();
        try {
            return Optional.ofNullable(count == 0 ? null : delete(hash, key));
        } finally {
            writing = false;
        }
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
        startWriting();
        if (count > 0) {
            clear(buckets);
            clear(oldBuckets);
            oldBuckets = null;
            sameSize = false;
            nevacuate = 0;
            noverflow = 0;
            count = 0;
            seed = newSeed();
        }
        writing = false;
    }

    /** How many entries there are. */
    @Solve
    public int size() {
        return count;
    }

    /** Calls {@code action} once for each entry, in no particular order. It may change the map. */
    @Solve
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (BucketCursor<K, V> at = cursor(); at.next();) {
            action.accept(at.key(), at.value());
        }
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
        return new BucketMapView<>(count, b, noverflow, sameSize, nevacuate, views(buckets),
            views(oldBuckets));
    }

    // ---- for cursors -----------------------------------------------------------------------

    /** The logarithm of the number of buckets. */
    @Solve
    int b() {
        return b;
    }

    /** The buckets; {@code null} if there are none yet. */
    @Solve
    Bucket<K, V>[] buckets() {
        return buckets;
    }

    /** The old bucket that goes to the new bucket {@code index}; {@code null} if it has gone. */
    @Solve
    Bucket<K, V> notEvacuated(int index) {
        if (oldBuckets == null) {
            return null;
        }
        Bucket<K, V> old = oldBuckets[index & oldBuckets.length - 1];
        return old == null || old.isEvacuated() ? null : old;
    }

    /** Whether the map is growing to twice its size. */
    @Solve
    boolean isDoubling() {
        return oldBuckets != null && !sameSize;
    }

    /**
     * Whether a doubling to 2^{@code bits} buckets takes the entry of an old one to the second
     * half: bit {@code bits - 1} of the hash says so. A key that is not equal to itself may have
     * another hash each time; for it the lowest bit of its tophash decides.
     */
    @Solve
    boolean goesToSecondHalf(Bucket<K, V> old, int slot, int bits) {
        K key = old.key(slot);
        return hasher.equal(key, key)
            ? (hasher.hash(key, seed) >>> bits - 1 & 1) == 1
            : (old.top(slot) & 1) == 1;
    }

    /**
     * For {@link BucketCursor#next}.
     *
     * @throws ConcurrentModificationException in the middle of a write, with the message
     *     {@code concurrent map iteration and map write}
     */
    @Solve
    void checkNotWriting() {
        if (writing) {
            throw new ConcurrentModificationException("concurrent map iteration and map write");
        }
    }

    /** How the map sees its keys. */
    Hasher<? super K> hasher() {
        return hasher;
    }

    // ---- one entry -------------------------------------------------------------------------

    /** The chain to read, see I1. */
    private Bucket<K, V> chainOf(long hash) {
        int index = (int) hash & buckets.length - 1;
        Bucket<K, V> old = notEvacuated(index);
        return old != null ? old : buckets[index];
    }

    /** The slot of {@code key} in this bucket of its chain; -1 if it is not here. */
    private int find(Bucket<K, V> bucket, int top, K key) {
        for (long match = bucket.match(top); match != 0; match &= match - 1) {
            int slot = Bucket.firstSlot(match);
            if (hasher.equal(bucket.key(slot), key)) {
                return slot;
            }
        }
        return -1;
    }

    private V assign(long hash, K key, V value) {
        if (buckets == null) {
            buckets = newBuckets(1);
        }
        int top = Bucket.topOf(hash);
        while (true) {
            Bucket<K, V> first = chainToWrite(hash);
            for (Bucket<K, V> at = first; at != null; at = at.nextInUse()) {
                int slot = find(at, top, key);
                if (slot >= 0) {
                    return at.replace(slot, value);
                }
            }
            if (oldBuckets != null || !startGrowing()) {
                insert(first, top, key, value);
                count++;
                return null;
            }
        }
    }

    /** Into the first empty slot of the chain; into a new bucket at its end, if there is none. */
    private void insert(Bucket<K, V> first, int top, K key, V value) {
        Bucket<K, V> at = first;
        while (at.matchEmpty() == 0 && at.overflow() != null) {
            at = at.overflow();
        }
        if (at.matchEmpty() != 0) {
            at.set(Bucket.firstSlot(at.matchEmpty()), top, key, value);
        } else {
            noverflow++;
            at.addOverflow().set(0, top, key, value);
        }
    }

    private V delete(long hash, K key) {
        Bucket<K, V> first = chainToWrite(hash);
        for (Bucket<K, V> at = first; at != null; at = at.nextInUse()) {
            int slot = find(at, Bucket.topOf(hash), key);
            if (slot >= 0) {
                return delete(first, at, slot);
            }
        }
        return null;
    }

    private V delete(Bucket<K, V> first, Bucket<K, V> bucket, int slot) {
        V deleted = bucket.value(slot);
        bucket.set(slot, EMPTY_ONE, null, null);
        markRest(first, bucket, slot);
        count--;
        if (count == 0) {
            seed = newSeed();
        }
        return deleted;
    }

    /** Keeps I2 as sharp as it can be: the run of empty slots that ends the chain says so. */
    private void markRest(Bucket<K, V> first, Bucket<K, V> bucket, int slot) {
        if (!isLast(bucket, slot)) {
            return;
        }
        Bucket<K, V> at = bucket;
        int next = slot;
        while (at.top(next) == EMPTY_ONE) {
            at.setTop(next, EMPTY_REST);
            if (next > 0) {
                next--;
            } else if (at != first) {
                at = before(first, at);
                next = SLOTS - 1;
            }
        }
    }

    private boolean isLast(Bucket<K, V> bucket, int slot) {
        if (slot < SLOTS - 1) {
            return bucket.top(slot + 1) == EMPTY_REST;
        }
        return bucket.overflow() == null || bucket.overflow().top(0) == EMPTY_REST;
    }

    private static <K, V> Bucket<K, V> before(Bucket<K, V> first, Bucket<K, V> bucket) {
        Bucket<K, V> before = first;
        while (before.overflow() != bucket) {
            before = before.overflow();
        }
        return before;
    }

    // ---- growing ---------------------------------------------------------------------------

    /** The chain that a write goes to; it is in the new buckets afterwards. */
    private Bucket<K, V> chainToWrite(long hash) {
        int index = (int) hash & buckets.length - 1;
        if (oldBuckets != null) {
            evacuate(index & oldBuckets.length - 1);
        }
        if (oldBuckets != null) {
            evacuate(nevacuate);
        }
        return bucket(index);
    }

    /** The bucket {@code index}, made if nobody has put anything into it. */
    private Bucket<K, V> bucket(int index) {
        if (buckets[index] == null) {
            buckets[index] = new Bucket<>();
        }
        return buckets[index];
    }

    /** Whether one entry more would be too many, or too many buckets have overflowed. */
    private boolean startGrowing() {
        boolean doubles = isOverloaded(count + 1, b);
        if (!doubles && noverflow < 1 << Math.min(b, 15)) {
            return false;
        }
        sameSize = !doubles;
        b += doubles ? 1 : 0;
        oldBuckets = buckets;
        buckets = newBuckets(1 << b);
        nevacuate = 0;
        noverflow = 0;
        return true;
    }

    /** More than eight entries, and more than six and a half a bucket. */
    private static boolean isOverloaded(int entries, int b) {
        return entries > SLOTS && entries > 13 * ((1L << b) / 2);
    }

    /** Moves the chain of an old bucket. What may throw comes first. */
    private void evacuate(int index) {
        Bucket<K, V> old = oldBuckets[index];
        if (old == null) {
            oldBuckets[index] = Bucket.evacuatedEmpty();
        } else if (!old.isEvacuated()) {
            move(old, index, halves(old));
        }
        if (index == nevacuate) {
            advanceMark();
        }
    }

    /** For each slot of the chain, whether its entry goes to the second half. */
    private BitSet halves(Bucket<K, V> old) {
        BitSet second = new BitSet();
        int position = 0;
        for (Bucket<K, V> at = old; at != null && !sameSize; at = at.overflow()) {
            for (int slot = 0; slot < SLOTS; slot++) {
                second.set(position++, !at.isEmpty(slot) && goesToSecondHalf(at, slot, b));
            }
        }
        return second;
    }

    private void move(Bucket<K, V> old, int index, BitSet second) {
        Appender x = new Appender(index);
        Appender y = new Appender(index + oldBuckets.length);
        int position = 0;
        for (Bucket<K, V> at = old; at != null; at = at.overflow()) {
            for (int slot = 0; slot < SLOTS; slot++) {
                boolean toY = second.get(position++);
                if (at.isEmpty(slot)) {
                    at.setTop(slot, EVACUATED_EMPTY);
                } else {
                    (toY ? y : x).append(at, slot);
                    at.setTop(slot, toY ? EVACUATED_Y : EVACUATED_X);
                }
            }
        }
    }

    /** Fills a new bucket from its first slot on. */
    private final class Appender {
        private final int index;
        private Bucket<K, V> last;
        private int next;

        Appender(int index) {
            this.index = index;
        }

        void append(Bucket<K, V> from, int slot) {
            if (last == null) {
                last = bucket(index);
            } else if (next == SLOTS) {
                last = last.addOverflow();
                noverflow++;
                next = 0;
            }
            last.set(next++, from.top(slot), from.key(slot), from.value(slot));
        }
    }

    /** Keeps I3. It passes 1024 evacuated buckets at most, so that no write takes long. */
    private void advanceMark() {
        nevacuate++;
        int stop = Math.min(nevacuate + MARK_LIMIT, oldBuckets.length);
        while (nevacuate < stop && oldBuckets[nevacuate] != null
                && oldBuckets[nevacuate].isEvacuated()) {
            nevacuate++;
        }
        if (nevacuate == oldBuckets.length) {
            oldBuckets = null;
            sameSize = false;
        }
    }

    // ---- helpers ---------------------------------------------------------------------------

    private void startWriting() {
        if (writing) {
            throw new ConcurrentModificationException("concurrent map writes");
        }
        writing = true;
    }

    private static long newSeed() {
        return ThreadLocalRandom.current().nextLong();
    }

    private void clear(Bucket<K, V>[] array) {
        for (int i = 0; array != null && i < array.length; i++) {
            if (array[i] != null) {
                array[i].clearChain();
            }
        }
    }

    private List<List<BucketView<K, V>>> views(Bucket<K, V>[] array) {
        List<List<BucketView<K, V>>> views = new ArrayList<>();
        for (int i = 0; array != null && i < array.length; i++) {
            views.add((array[i] == null ? new Bucket<K, V>() : array[i]).views());
        }
        return views;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Bucket<K, V>[] newBuckets(int length) {
        return (Bucket<K, V>[]) new Bucket<?, ?>[length];
    }
}
