package workbook.dsalgo.ds.swissmap;

import java.util.Optional;
import java.util.function.BiConsumer;
import workbook.dsalgo.ds.bucketmap.GoMap;
import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.dsalgo.ds.swissmap.SwissMapView.TableView;
import workbook.grader.picture.Picture;

/** A Swiss map, as the laws of Go's map call it. */
record AnySwissMap<K, V>(SwissMap<K, V> map) implements GoMap<K, V> {

    AnySwissMap(Hasher<? super K> hasher, int hint) {
        this(new SwissMap<>(hasher, hint));
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
        return new AnyCursor<>(map.cursor(first, second));
    }

    @Override
    public Object inspect() {
        return map.inspect();
    }

    @Override
    public Picture picture() {
        return SwissMapDrawing.of(map.inspect());
    }

    @Override
    public int entriesInView() {
        return map.inspect().tables().stream().mapToInt(TableView::used).sum();
    }

    private record AnyCursor<K, V>(SwissCursor<K, V> cursor) implements Cursor<K, V> {

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
