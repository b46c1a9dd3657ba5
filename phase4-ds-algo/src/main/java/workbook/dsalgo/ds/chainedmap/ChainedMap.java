package workbook.dsalgo.ds.chainedmap;

import java.util.Optional;
import java.util.function.BiConsumer;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    /**
     * Sets the value of {@code key}. If an equal key is there, that key stays.
     *
     * @return the value that was replaced, or empty if the key is new
     * @throws NullPointerException if {@code key} or {@code value} is {@code null}, also if the key
     *     is there already
     */
    @Solve
    public Optional<V> put(K key, V value) {
        throw new Unsolved("ChainedMap.put");
    }

    /**
     * The value of {@code key}; empty if there is none.
     *
     * @throws NullPointerException if {@code key} is {@code null}
     */
    @Solve
    public Optional<V> get(K key) {
        throw new Unsolved("ChainedMap.get");
    }

    /**
     * Takes {@code key} out.
     *
     * @return the value it had, or empty if it was not there
     * @throws NullPointerException if {@code key} is {@code null}
     */
    @Solve
    public Optional<V> remove(K key) {
        throw new Unsolved("ChainedMap.remove");
    }

    /** How many entries there are. */
    @Solve
    public int size() {
        throw new Unsolved("ChainedMap.size");
    }

    /** Calls {@code action} once for each entry, in no particular order. */
    @Solve
    public void forEach(BiConsumer<? super K, ? super V> action) {
        throw new Unsolved("ChainedMap.forEach");
    }

    /** The map at this instant: a copy, with the chains of all buckets in their order. */
    @Solve
    public ChainedMapView<K> inspect() {
        throw new Unsolved("ChainedMap.inspect");
    }
}
