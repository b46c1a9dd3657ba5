package workbook.dsalgo.ds.bucketmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import workbook.dsalgo.ds.bucketmap.BucketMapView.BucketView;
import workbook.dsalgo.ds.bucketmap.BucketMapView.EntryView;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Eight slots, a byte for each that says what is in it, and a link to the next bucket of the chain.
 *
 * <p>The byte of an entry is its <em>tophash</em>: the top eight bits of the hash, with five added
 * if they are less than five. The byte of any other slot is one of the five marks below.
 */
final class Bucket<K, V> {

    static final int SLOTS = 8;
    /** Nothing is here, nor in any later slot of the chain. */
    static final int EMPTY_REST = 0;
    /** Nothing is here. */
    static final int EMPTY_ONE = 1;
    /** The entry went to the bucket of the same number. */
    static final int EVACUATED_X = 2;
    /** The entry went to the bucket in the second half. */
    static final int EVACUATED_Y = 3;
    /** Nothing was here when the bucket was evacuated. */
    static final int EVACUATED_EMPTY = 4;
    /** The smallest tophash of an entry. */
    static final int MIN_TOP = 5;

    @Given
    private static final long ALL_EVACUATED_EMPTY = 0x0404_0404_0404_0404L;
    @Given
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    @Given
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    @Given
    private final Object[] cells = new Object[2 * SLOTS];
    @Given
    private long tops;

    /**
     * A bucket without an entry that has been evacuated. It stands for an old bucket that was never
     * made, if you make a bucket only when something is put into it.
     */
    static <K, V> Bucket<K, V> evacuatedEmpty() {
        Bucket<K, V> bucket = new Bucket<>();
        bucket.tops = ALL_EVACUATED_EMPTY;
        return bucket;
    }

    /** The tophash of a hash. */
    @Solve
    static int topOf(long hash) {
        throw new Unsolved("Bucket.topOf");
    }

    /** The tophash or mark of {@code slot}. */
    int top(int slot) {
        return (int) (tops >>> 8 * slot) & 0xFF;
    }

    /**
     * The slots whose tophash or mark is {@code top}: bit 7 of their bytes, and no other. All eight
     * are compared at once, since a processor cannot foresee where a loop over them ends.
     */
    long match(int top) {
        long zeroIfSame = tops ^ LOW_BITS * top;
        // adding 0x7F carries into bit 7 unless the lower seven are zero, and never beyond it
        return ~((zeroIfSame & ~HIGH_BITS) + ~HIGH_BITS | zeroIfSame) & HIGH_BITS;
    }

    /** The slots that are empty, in the same form. */
    long matchEmpty() {
        return match(EMPTY_REST) | match(EMPTY_ONE);
    }

    /** The first slot of a match that is not 0. */
    static int firstSlot(long match) {
        return Long.numberOfTrailingZeros(match) >>> 3;
    }

    void setTop(int slot, int top) {
        tops = tops & ~(0xFFL << 8 * slot) | (long) top << 8 * slot;
    }

    @SuppressWarnings("unchecked")
    K key(int slot) {
        return (K) cells[slot];
    }

    @SuppressWarnings("unchecked")
    V value(int slot) {
        return (V) cells[SLOTS + slot];
    }

    void set(int slot, int top, K key, V value) {
        setTop(slot, top);
        cells[slot] = key;
        cells[SLOTS + slot] = value;
    }

    void setValue(int slot, V value) {
        cells[SLOTS + slot] = value;
    }

    /** Sets the value of {@code slot}, and returns the one that was there. */
    V replace(int slot, V value) {
        V replaced = value(slot);
        setValue(slot, value);
        return replaced;
    }

    /** Whether nothing is in {@code slot}, nor was when the bucket was evacuated. */
    @Solve
    boolean isEmpty(int slot) {
        throw new Unsolved("Bucket.isEmpty");
    }

    /** Whether the entry of {@code slot} has gone elsewhere. */
    @Solve
    boolean hasMoved(int slot) {
        throw new Unsolved("Bucket.hasMoved");
    }

    /** Whether the chain that begins here has been evacuated: the first slot says it for all. */
    @Solve
    boolean isEvacuated() {
        throw new Unsolved("Bucket.isEvacuated");
    }

    /** The next bucket of the chain; {@code null} if there is none. */
    @Solve
    Bucket<K, V> overflow() {
        throw new Unsolved("Bucket.overflow");
    }

    /**
     * The next bucket of the chain that may have an entry, for searches: {@code null} if there is
     * none, or if slot 7 is marked {@link #EMPTY_REST}, so that nothing is behind it.
     */
    @Solve
    Bucket<K, V> nextInUse() {
        throw new Unsolved("Bucket.nextInUse");
    }

    /** A new bucket at the end of the chain, of which this is the last one. */
    @Solve
    Bucket<K, V> addOverflow() {
        throw new Unsolved("Bucket.addOverflow");
    }

    /**
     * Empties this bucket and all behind it, and cuts those off. A cursor may stand in any of them.
     */
    @Solve
    void clearChain() {
        throw new Unsolved("Bucket.clearChain");
    }

    /** The buckets of the chain at this instant. */
    @Solve
    List<BucketView<K, V>> views() {
        throw new Unsolved("Bucket.views");
    }

    @Given
    private void clear() {
        tops = 0;
        Arrays.fill(cells, null);
    }

    @Given
    private BucketView<K, V> view() {
        List<Integer> tophash = new ArrayList<>(SLOTS);
        List<EntryView<K, V>> entries = new ArrayList<>(SLOTS);
        for (int slot = 0; slot < SLOTS; slot++) {
            tophash.add(top(slot));
            if (top(slot) >= MIN_TOP) {
                entries.add(new EntryView<>(slot, key(slot), value(slot)));
            }
        }
        return new BucketView<>(tophash, entries);
    }
}
