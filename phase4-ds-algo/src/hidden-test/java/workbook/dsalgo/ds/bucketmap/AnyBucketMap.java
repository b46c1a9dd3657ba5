package workbook.dsalgo.ds.bucketmap;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import workbook.grader.picture.Picture;

/** A bucket map, as the laws of Go's map call it. */
record AnyBucketMap<K, V>(BucketMap<K, V> map) implements GoMap<K, V> {

    AnyBucketMap(Hasher<? super K> hasher, int hint) {
        this(new BucketMap<>(hasher, hint));
    }

    @Override
    public Optional<V> put(K key, V value) {
        return map.put(key, value);
    }

    @Override
    public Optional<V> get(K key) {
        return map.get(key);
    }

    @Override
    public Optional<V> remove(K key) {
        return map.remove(key);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        map.forEach(action);
    }

    @Override
    public Cursor<K, V> cursor() {
        return new AnyCursor<>(map.cursor());
    }

    @Override
    public Cursor<K, V> cursor(long first, long second) {
        return new AnyCursor<>(map.cursor((int) first, (int) second));
    }

    @Override
    public Object inspect() {
        return map.inspect();
    }

    @Override
    public Picture picture() {
        return BucketMapDrawing.of(map.inspect());
    }

    @Override
    public int entriesInView() {
        BucketMapView<K, V> view = map.inspect();
        return Stream.of(view.buckets(), view.oldBuckets()).flatMap(List::stream)
            .flatMap(List::stream).mapToInt(bucket -> bucket.entries().size()).sum();
    }

    private record AnyCursor<K, V>(BucketCursor<K, V> cursor) implements Cursor<K, V> {

        @Override
        public boolean next() {
            return cursor.next();
        }

        @Override
        public K key() {
            return cursor.key();
        }

        @Override
        public V value() {
            return cursor.value();
        }
    }
}
