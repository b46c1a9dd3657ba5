package workbook.dsalgo.ds.chainedmap;

import java.util.Optional;
import java.util.function.BiConsumer;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A hash map whose buckets are chains. It has a power of two of buckets, eight at first, and
 * doubles them when there would be more than three entries to four buckets.
 *
 * <p>{@code put}, {@code get} and {@code remove} take constant time on average, for keys whose hash
 * codes spread; with the worst hash code they are still right, and take time proportional to the
 * size. Keys and values are not {@code null}. What {@code equals} or {@code hashCode} of a key
 * throw comes out of the call, and the map is as it was. Not thread-safe.
 *
 * @param <K> the keys, with {@code equals} and {@code hashCode}
 * @param <V> the values
 */
public final class ChainedMap<K, V> {

    /**
     * Sets the value of {@code key}.
     *
     * @return the value that was replaced
     */
    @Solve
    public Optional<V> put(K key, V value) {
        throw new Unsolved("ChainedMap.put");
    }

    /** The value of {@code key}. */
    @Solve
    public Optional<V> get(K key) {
        throw new Unsolved("ChainedMap.get");
    }

    /**
     * Takes {@code key} out.
     *
     * @return the value it had
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

    /** The map at this instant. */
    @Solve
    public ChainedMapView<K> inspect() {
        throw new Unsolved("ChainedMap.inspect");
    }
}
