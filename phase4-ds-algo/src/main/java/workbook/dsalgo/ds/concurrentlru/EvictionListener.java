package workbook.dsalgo.ds.concurrentlru;

/** Hears of entries that a cache evicted to make room. */
@FunctionalInterface
public interface EvictionListener<K, V> {

    /** The entry is no longer in the cache. */
    void evicted(K key, V value);
}
