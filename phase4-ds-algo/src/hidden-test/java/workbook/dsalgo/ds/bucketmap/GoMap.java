package workbook.dsalgo.ds.bucketmap;

import java.util.Optional;
import java.util.function.BiConsumer;
import workbook.grader.picture.Picture;

/**
 * Go's map as a program sees it. Both designs have to keep its laws, and are called in this way by
 * {@link GoMapLaws}, {@link MapHistories} and {@link WalkHistories}.
 */
public interface GoMap<K, V> {

    Optional<V> put(K key, V value);

    Optional<V> get(K key);

    Optional<V> remove(K key);

    int size();

    void clear();

    void forEach(BiConsumer<? super K, ? super V> action);

    Cursor<K, V> cursor();

    /**
     * A cursor that starts at a place of one's choice. What the numbers mean is the design's; each
     * takes any {@code first} up to 2<sup>31</sup> - 1 and any {@code second} up to 7.
     */
    Cursor<K, V> cursor(long first, long second);

    /** The map at this instant; views of the same are equal. */
    Object inspect();

    /** The map at this instant, drawn. */
    Picture picture();

    /** How many entries can be seen in {@link #inspect}. */
    int entriesInView();

    /** A walk over the map. */
    interface Cursor<K, V> {

        boolean next();

        K key();

        V value();
    }

    /** Makes maps of one design. */
    interface Maker {

        <K, V> GoMap<K, V> make(Hasher<? super K> hasher, int hint);

        /** An empty map without a hint. */
        default <K, V> GoMap<K, V> make(Hasher<? super K> hasher) {
            return make(hasher, 0);
        }
    }
}
