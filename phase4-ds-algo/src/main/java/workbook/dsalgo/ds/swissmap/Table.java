package workbook.dsalgo.ds.swissmap;

import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.dsalgo.ds.swissmap.SwissMapView.TableView;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * One table of the map: groups of eight slots, and a control word for each. It does not grow; when
 * it is full, the map puts another one into its place.
 *
 * @see <a href="https://go.dev/src/internal/runtime/maps/table.go">maps/table.go</a>
 */
final class Table<K, V> {

    static final int MAX_CAPACITY = 1024;

    @Given
    private final Hasher<? super K> hasher;
    @Given
    private final int localDepth;
    @Given
    private int index;

    /**
     * An empty table.
     *
     * @param capacity a power of two of slots, at least 8
     * @param localDepth how many bits of the hash have led here
     * @param index the first entry of the directory that leads here
     */
    @Solve
    Table(Hasher<? super K> hasher, int capacity, int localDepth, int index) {
        throw new Unsolved("new Table");
    }

    // ---- looking up ------------------------------------------------------------------------

    /** The slot of {@code key}; -1 if it is not here. */
    @Solve
    int find(long hash, K key) {
        throw new Unsolved("Table.find");
    }

    /** The key in a full slot. */
    @SuppressWarnings("unchecked")
    @Solve
    K key(int slot) {
        throw new Unsolved("Table.key");
    }

    /** The value in a full slot. */
    @SuppressWarnings("unchecked")
    @Solve
    V value(int slot) {
        throw new Unsolved("Table.value");
    }

    /** Whether there is an entry in {@code slot}. */
    @Solve
    boolean isFull(int slot) {
        throw new Unsolved("Table.isFull");
    }

    // ---- changing --------------------------------------------------------------------------

    /** Sets the value in a full slot, and returns the one that was there. */
    @Solve
    V replace(int slot, V value) {
        throw new Unsolved("Table.replace");
    }

    /**
     * Puts an entry whose key is not here into the first slot of its probe path that is empty or
     * deleted.
     *
     * @return {@code false} if that is an empty one and no growth is left; then nothing is changed
     */
    @Solve
    boolean insert(long hash, K key, V value) {
        throw new Unsolved("Table.insert");
    }

    /** Takes out the entry of a full slot, and returns its value. */
    @Solve
    V delete(int slot) {
        throw new Unsolved("Table.delete");
    }

    /** Takes out everything, tombstones too. */
    @Solve
    void clear() {
        throw new Unsolved("Table.clear");
    }

    // ---- making room -----------------------------------------------------------------------

    /**
     * Makes tombstones empty that nobody's probe path needs, if that frees at least a tenth of the
     * slots. No entry moves. The hasher is asked for the keys only if there are that many
     * tombstones at all. A key that is not equal to itself is never searched for, so it needs no
     * path.
     *
     * @return whether any became empty; room that was there before does not count
     */
    @Solve
    boolean prune(long seed) {
        throw new Unsolved("Table.prune");
    }

    /**
     * A table of {@code capacity} slots at the same place of the directory, with the entries of
     * this one, inserted in the order of slots.
     */
    @Solve
    Table<K, V> rehashed(int capacity, long seed) {
        throw new Unsolved("Table.rehashed");
    }

    /** What a split makes of a table. */
    record Halves<K, V>(Table<K, V> left, Table<K, V> right) {
    }

    /**
     * Two tables, of 1024 slots each and one bit deeper, with the entries of this one: those whose
     * next bit of the hash is 1 in the right one, inserted in the order of slots. Only asked of a
     * table of 1024 slots: a larger one is never split. Their place in the directory comes later,
     * from {@link #moveTo}.
     */
    @Solve
    Halves<K, V> split(long seed) {
        throw new Unsolved("Table.split");
    }

    // ---- its place in the directory --------------------------------------------------------

    int localDepth() {
        return localDepth;
    }

    /** The first entry of the directory that leads here; -1 if none does any more. */
    int index() {
        return index;
    }

    void moveTo(int newIndex) {
        index = newIndex;
    }

    void retire() {
        index = -1;
    }

    boolean isRetired() {
        return index < 0;
    }

    /** How many slots there are. */
    @Solve
    int capacity() {
        throw new Unsolved("Table.capacity");
    }

    // ---- reading ---------------------------------------------------------------------------

    /** This table at this instant. The suite looks often, so it has to be fast. */
    @Solve
    TableView<K, V> view() {
        throw new Unsolved("Table.view");
    }
}
