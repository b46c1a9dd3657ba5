package workbook.dsalgo.ds.bucketmap;

import java.util.NoSuchElementException;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * A walk over a map that may change meanwhile. Every entry comes once. One that is removed before
 * it comes does not come. One that is added may come or not. The value is the one of that moment.
 * A walk that begins on an empty map is over at once, whatever is put later.
 *
 * <p>There is one exception: a key that is not equal to itself may still come after {@code clear},
 * if the map has grown since the walk began.
 *
 * <p>It stands before the first entry at first.
 */
public final class BucketCursor<K, V> {

    /*
     * Implementation notes
     *
     * It keeps the bucket array that it began with, and walks it once round.
     *
     * If the map was growing then, and still is, an old bucket may not be evacuated yet: then its
     * entries are still to come, and of them only those are shown that will go to the bucket in
     * turn, since the others will come with theirs.
     *
     * If the map has grown since, entries of the array are marked as moved. Their keys decide what
     * comes, and the map is asked for each of them.
     */

    @Given
    private final BucketMap<K, V> map;
    @Given
    private K key;
    @Given
    private V value;
    private final Bucket<K, V>[] buckets;
    private final int b;
    private final int startBucket;
    private final int offset;
    private int visited;
    private Bucket<K, V> bucket;
    private int index;
    private int slot;
    private boolean halfToCome;

    @Solve
    BucketCursor(BucketMap<K, V> map, int startBucket, int offset) {
        this.map = map;
        this.buckets = map.size() == 0 ? null : map.buckets();
        this.b = map.b();
        this.startBucket = startBucket;
        this.offset = offset;
    }

    /**
     * Goes on to the next entry.
     *
     * @return whether there is one
     * @throws java.util.ConcurrentModificationException in the middle of a write, with the message
     *     {@code concurrent map iteration and map write}
     */
    @Solve
    public boolean next() {
        map.checkNotWriting();
        while (bucket != null || nextChain()) {
            while (slot < Bucket.SLOTS) {
                if (load(slot++ + offset & Bucket.SLOTS - 1)) {
                    return true;
                }
            }
            bucket = bucket.overflow();
            slot = 0;
        }
        key = null;
        value = null;
        return false;
    }

    /**
     * The key of the entry it stands at.
     *
     * @throws NoSuchElementException if it stands at none
     */
    public K key() {
        return present(key);
    }

    /**
     * The value of the entry it stands at, as it was when the cursor came to it.
     *
     * @throws NoSuchElementException if it stands at none
     */
    public V value() {
        return present(value);
    }

    private boolean nextChain() {
        while (buckets != null && visited < buckets.length) {
            index = startBucket + visited++ & buckets.length - 1;
            Bucket<K, V> old = b == map.b() ? map.notEvacuated(index) : null;
            halfToCome = old != null && map.isDoubling();
            bucket = old != null ? old : buckets[index];
            slot = 0;
            if (bucket != null) {
                return true;
            }
        }
        return false;
    }

    private boolean load(int at) {
        if (bucket.isEmpty(at)) {
            return false;
        }
        boolean inSecondHalf = index >= buckets.length / 2;
        if (halfToCome && map.goesToSecondHalf(bucket, at, b) != inSecondHalf) {
            return false;
        }
        K found = bucket.key(at);
        V current = bucket.value(at);
        if (bucket.hasMoved(at) && map.hasher().equal(found, found)) {
            current = map.get(found).orElse(null);
        }
        key = found;
        value = current;
        return current != null;
    }

    @Given
    private static <T> T present(T part) {
        if (part == null) {
            throw new NoSuchElementException("the cursor stands at no entry");
        }
        return part;
    }
}
