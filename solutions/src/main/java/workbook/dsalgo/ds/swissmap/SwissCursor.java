package workbook.dsalgo.ds.swissmap;

import java.util.NoSuchElementException;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * A walk over a map that may change meanwhile. Every entry comes once. One that is removed before
 * it comes does not come. One that is added may come or not. The value is the one of that moment.
 * A walk that begins on an empty map is over at once, whatever is put later.
 *
 * <p>It stands before the first entry at first.
 */
public final class SwissCursor<K, V> {

    /*
     * Implementation notes
     *
     * The tables are visited in the order of the directory, from dirOffset round to it again, and
     * the slots of each from entryOffset round.
     *
     * A table that is replaced while the cursor stands in it is finished all the same: its keys
     * decide what comes, so that nothing comes twice, and the map is asked for each of them, so
     * that values are new and what was removed does not come. Where a directory is twice as long,
     * the cursor stands at twice the entry.
     */

    @Given
    private final SwissMap<K, V> map;
    @Given
    private K key;
    @Given
    private V value;
    private final long entryOffset;
    private final int clears;
    private final boolean wasEmpty;
    private long dirOffset;
    private long dirIndex;
    private int globalDepth;
    private Table<K, V> table;
    private int entry;

    @Solve
    SwissCursor(SwissMap<K, V> map, long entryOffset, long dirOffset) {
        this.map = map;
        this.entryOffset = entryOffset;
        this.dirOffset = dirOffset;
        this.clears = map.clears();
        this.wasEmpty = map.size() == 0;
        this.globalDepth = map.globalDepth();
        if (map.directoryLength() == 1) {
            table = map.tableAt(0);
        }
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
        map.checkNotWriting();
        followDirectory();
        while (!wasEmpty && dirIndex < map.directoryLength()) {
            if (table == null) {
                table = nextTable();
            }
            if (nextEntry()) {
                return true;
            }
            dirIndex += 1L << globalDepth - table.localDepth();
            table = null;
            entry = 0;
        }
        key = null;
        value = null;
        return false;
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

    private void followDirectory() {
        int doubled = map.globalDepth() - globalDepth;
        dirIndex <<= doubled;
        dirOffset <<= doubled;
        globalDepth = map.globalDepth();
    }

    /** The first one may be met in the middle of its run: then all start where it starts. */
    private Table<K, V> nextTable() {
        int at = (int) (dirIndex + dirOffset & map.directoryLength() - 1);
        Table<K, V> next = map.tableAt(at);
        dirOffset -= at - next.index();
        return next;
    }

    private boolean nextEntry() {
        while (entry < table.capacity()) {
            int slot = (int) (entry++ + entryOffset) & table.capacity() - 1;
            if (table.isFull(slot) && load(slot)) {
                return true;
            }
        }
        return false;
    }

    private boolean load(int slot) {
        K found = table.key(slot);
        if (!table.isRetired()) {
            key = found;
            value = table.value(slot);
            return true;
        }
        V current = map.get(found).orElse(null);
        if (current == null && clears == map.clears() && !map.hasher().equal(found, found)) {
            current = table.value(slot);
        }
        key = found;
        value = current;
        return current != null;
    }

    @Given
    private static <T> T present(T part) {
        if (part == null) {
            throw new NoSuchElementException("the cursor stands at no entry");
        }
        return part;
    }
}
