package workbook.dsalgo.ds.bucketmap;

import java.util.NoSuchElementException;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    @Given
    private final BucketMap<K, V> map;
    @Given
    private K key;
    @Given
    private V value;

    @Solve
    BucketCursor(BucketMap<K, V> map, int startBucket, int offset) {
        throw new Unsolved("new BucketCursor");
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
        throw new Unsolved("BucketCursor.next");
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

    @Given
    private static <T> T present(T part) {
        if (part == null) {
            throw new NoSuchElementException("the cursor stands at no entry");
        }
        return part;
    }
}
