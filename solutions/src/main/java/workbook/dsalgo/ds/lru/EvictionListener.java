package workbook.dsalgo.ds.lru;

/** Told of each entry that a cache pushed out to make room. */
@FunctionalInterface
public interface EvictionListener<K, V> {

    /**
     * An entry was evicted. The cache already holds the entry that needed the room, so this may
     * use the cache.
     */
    void evicted(K key, V value);
}
