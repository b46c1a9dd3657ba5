package workbook.dsalgo.ds.chainedmap;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import workbook.grader.Solve;

/** Chains as lists, new entries last, and the table made anew for every growth. */
public final class ChainedMap<K, V> {

    private record Hashed<K>(int hash, K key) {
    }

    private static final class Entry<K, V> {
        private final Hashed<K> hashed;
        private V value;

        Entry(Hashed<K> hashed, V value) {
            this.hashed = hashed;
            this.value = value;
        }
    }

    private List<List<Entry<K, V>>> table = chains(8);
    private int size;

    @Solve
    public Optional<V> put(K key, V value) {
        requireNonNull(value);
        Hashed<K> hashed = hashed(key);
        for (Entry<K, V> entry : chain(hashed)) {
            if (same(entry, hashed)) {
                V before = entry.value;
                entry.value = value;
                return Optional.of(before);
            }
        }
        if (size + 1 > table.size() / 4 * 3) {
            List<List<Entry<K, V>>> old = table;
            table = chains(old.size() * 2);
            old.forEach(chain -> chain.forEach(entry -> chain(entry.hashed).add(entry)));
        }
        chain(hashed).add(new Entry<>(hashed, value));
        size++;
        return Optional.empty();
    }

    @Solve
    public Optional<V> get(K key) {
        Hashed<K> hashed = hashed(key);
        for (Entry<K, V> entry : chain(hashed)) {
            if (same(entry, hashed)) {
                return Optional.of(entry.value);
            }
        }
        return Optional.empty();
    }

    @Solve
    public Optional<V> remove(K key) {
        Hashed<K> hashed = hashed(key);
        List<Entry<K, V>> chain = chain(hashed);
        for (int i = 0; i < chain.size(); i++) {
            if (same(chain.get(i), hashed)) {
                size--;
                return Optional.of(chain.remove(i).value);
            }
        }
        return Optional.empty();
    }

    @Solve
    public int size() {
        return size;
    }

    @Solve
    public void forEach(BiConsumer<? super K, ? super V> action) {
        table.forEach(chain -> chain.forEach(
            entry -> action.accept(entry.hashed.key(), entry.value)));
    }

    @Solve
    public ChainedMapView<K> inspect() {
        return new ChainedMapView<>(size, table.stream()
            .map(chain -> chain.stream().map(entry -> entry.hashed.key()).toList()).toList());
    }

    private List<Entry<K, V>> chain(Hashed<K> hashed) {
        return table.get(Math.floorMod(hashed.hash(), table.size()));
    }

    private static <K, V> boolean same(Entry<K, V> entry, Hashed<K> wanted) {
        return entry.hashed.hash() == wanted.hash() && entry.hashed.key().equals(wanted.key());
    }

    private static <K> Hashed<K> hashed(K key) {
        int code = key.hashCode();
        code = (code ^ code >>> 16) * 0x85EBCA6B;
        code = (code ^ code >>> 13) * 0xC2B2AE35;
        return new Hashed<>(code ^ code >>> 16, key);
    }

    private static <T> List<List<T>> chains(int count) {
        List<List<T>> chains = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            chains.add(new ArrayList<>(1));
        }
        return chains;
    }
}
