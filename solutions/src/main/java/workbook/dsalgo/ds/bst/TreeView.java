package workbook.dsalgo.ds.bst;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** A tree behind the face of a map. An entry's {@code setValue} puts into the tree. */
final class TreeView<K, V> extends AbstractMap<K, V> {

    private final BinarySearchTree<K, V> tree;

    TreeView(BinarySearchTree<K, V> tree) {
        this.tree = tree;
    }

    @Override
    public V put(K key, V value) {
        return tree.put(key, value).orElse(null);
    }

    @Override
    public V get(Object key) {
        return tree.get(asKey(key)).orElse(null);
    }

    @Override
    public boolean containsKey(Object key) {
        return tree.get(asKey(key)).isPresent();
    }

    @Override
    public V remove(Object key) {
        return tree.remove(asKey(key)).orElse(null);
    }

    @Override
    public int size() {
        return tree.size();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Entries<>(tree);
            }

            @Override
            public int size() {
                return tree.size();
            }
        };
    }

    /** As everywhere in {@link Map}: a key of another type is the order's to refuse. */
    @SuppressWarnings("unchecked")
    private K asKey(Object key) {
        return (K) key;
    }

    private static final class Entries<K, V> implements Iterator<Map.Entry<K, V>> {
        private final BinarySearchTree<K, V> tree;
        private final Iterator<Map.Entry<K, V>> entries;

        Entries(BinarySearchTree<K, V> tree) {
            this.tree = tree;
            this.entries = tree.iterator();
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Map.Entry<K, V> next() {
            return new WritingEntry<>(tree, entries.next());
        }

        @Override
        public void remove() {
            entries.remove();
        }
    }

    private static final class WritingEntry<K, V> extends SimpleEntry<K, V> {

        private static final long serialVersionUID = 1L;

        private final transient BinarySearchTree<K, V> tree;

        WritingEntry(BinarySearchTree<K, V> tree, Map.Entry<K, V> entry) {
            super(entry);
            this.tree = tree;
        }

        @Override
        public V setValue(V value) {
            tree.put(getKey(), value);
            return super.setValue(value);
        }
    }
}
