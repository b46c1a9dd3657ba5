package workbook.dsalgo.ds.swissmap;

import static workbook.dsalgo.ds.swissmap.ControlWord.ALL_EMPTY;
import static workbook.dsalgo.ds.swissmap.ControlWord.DELETED;
import static workbook.dsalgo.ds.swissmap.ControlWord.EMPTY;
import static workbook.dsalgo.ds.swissmap.ControlWord.SLOTS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntConsumer;
import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.dsalgo.ds.swissmap.SwissMapView.EntryView;
import workbook.dsalgo.ds.swissmap.SwissMapView.GroupView;
import workbook.dsalgo.ds.swissmap.SwissMapView.TableView;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * One table of the map: groups of eight slots, and a control word for each. It does not grow; when
 * it is full, the map puts another one into its place.
 *
 * @see <a href="https://go.dev/src/internal/runtime/maps/table.go">maps/table.go</a>
 */
final class Table<K, V> {

    /*
     * Implementation notes
     *
     *     control  [ 5a 00 36 80 80 80 80 80 | 2f 41 4e 6d 4a 57 fe 12 | ... ]   a long a group
     *     slots    [ k v k v k v . . . . . . | k v k v k v k v k v k v . . k v | ... ]
     *
     * Probing visits group H1, H1 + 1, H1 + 3, H1 + 6, ... modulo their number, a power of two:
     * that is each group once.
     *
     * I1: a key is in the first group of its probe path that had room when it came; no group that
     *     the path passes before has an empty slot. So an empty slot ends every search.
     * I2: used + tombstones + growthLeft = 7/8 of capacity; so some slot is empty, and every
     *     search ends. (A table of one group uses all eight: its search ends anyway.)
     * I3: no group has an empty and a deleted slot.
     *
     * I1 is why a delete leaves a tombstone in a group that has no empty slot: somebody's path may
     * pass here. In a group with an empty slot no path has ever passed.
     */

    static final int MAX_CAPACITY = 1024;

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    @Given
    private final Hasher<? super K> hasher;
    @Given
    private final int localDepth;
    @Given
    private int index;
    private final long[] control;
    private final Object[] slots;
    private int used;
    private int growthLeft;

    /**
     * An empty table.
     *
     * @param capacity a power of two of slots, at least 8
     * @param localDepth how many bits of the hash have led here
     * @param index the first entry of the directory that leads here
     */
    @Solve
    Table(Hasher<? super K> hasher, int capacity, int localDepth, int index) {
        this.hasher = hasher;
        this.localDepth = localDepth;
        this.index = index;
        this.control = new long[capacity / SLOTS];
        this.slots = new Object[2 * capacity];
        clear();
    }

    // ---- looking up ------------------------------------------------------------------------

    /** The slot of {@code key}; -1 if it is not here. */
    @Solve
    int find(long hash, K key) {
        long h2 = h2(hash);
        int group = firstGroup(hash);
        for (int step = 1; true; step++) {
            long word = control[group];
            for (long match = ControlWord.matchH2(word, h2); match != 0; match &= match - 1) {
                int slot = group * SLOTS + ControlWord.firstSlot(match);
                if (hasher.equal(key(slot), key)) {
                    return slot;
                }
            }
            // asked last, since nearly every search ends in its first group
            if (ControlWord.matchEmpty(word) != 0 || step == control.length) {
                return -1;
            }
            group = nextGroup(group, step);
        }
    }

    /** The key in a full slot. */
    @SuppressWarnings("unchecked")
    @Solve
    K key(int slot) {
        return (K) slots[2 * slot];
    }

    /** The value in a full slot. */
    @SuppressWarnings("unchecked")
    @Solve
    V value(int slot) {
        return (V) slots[2 * slot + 1];
    }

    /** Whether there is an entry in {@code slot}. */
    @Solve
    boolean isFull(int slot) {
        return control(slot) < EMPTY;
    }

    // ---- changing --------------------------------------------------------------------------

    /** Sets the value in a full slot, and returns the one that was there. */
    @Solve
    V replace(int slot, V value) {
        V replaced = value(slot);
        slots[2 * slot + 1] = value;
        return replaced;
    }

    /**
     * Puts an entry whose key is not here into the first slot of its probe path that is empty or
     * deleted.
     *
     * @return {@code false} if that is an empty one and no growth is left; then nothing is changed
     */
    @Solve
    boolean insert(long hash, K key, V value) {
        int slot = firstFree(hash);
        boolean empty = control(slot) == EMPTY;
        if (empty && growthLeft == 0) {
            return false;
        }
        if (empty) {
            growthLeft--;
        }
        used++;
        setControl(slot, h2(hash));
        slots[2 * slot] = key;
        slots[2 * slot + 1] = value;
        return true;
    }

    /** There is one: see I2, and that a table of one group is not asked when it is full. */
    private int firstFree(long hash) {
        int group = firstGroup(hash);
        long free = ControlWord.matchEmptyOrDeleted(control[group]);
        for (int step = 1; free == 0; step++) {
            group = nextGroup(group, step);
            free = ControlWord.matchEmptyOrDeleted(control[group]);
        }
        return group * SLOTS + ControlWord.firstSlot(free);
    }

    /** Takes out the entry of a full slot, and returns its value. */
    @Solve
    V delete(int slot) {
        V deleted = value(slot);
        slots[2 * slot] = null;
        slots[2 * slot + 1] = null;
        used--;
        // keeps I1
        boolean noPathPasses =
            control.length == 1 || ControlWord.matchEmpty(control[slot / SLOTS]) != 0;
        if (noPathPasses) {
            growthLeft++;
        }
        setControl(slot, noPathPasses ? EMPTY : DELETED);
        return deleted;
    }

    /** Takes out everything, tombstones too. */
    @Solve
    void clear() {
        Arrays.fill(control, ALL_EMPTY);
        Arrays.fill(slots, null);
        used = 0;
        growthLeft = usable();
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
        if (tombstones() * 10 < capacity()) {
            return false;
        }
        boolean[] needed = passedGroups(seed);
        int removable = 0;
        for (int group = 0; group < control.length; group++) {
            removable += needed[group] ? 0 : Long.bitCount(tombstones(control[group]));
        }
        if (removable * 10 < capacity()) {
            return false;
        }
        for (int group = 0; group < control.length; group++) {
            if (!needed[group]) {
                removeTombstones(group);
            }
        }
        return true;
    }

    /** The groups that the probe path of some key passes before it comes to the key. */
    private boolean[] passedGroups(long seed) {
        boolean[] passed = new boolean[control.length];
        forEachSlot(slot -> {
            K key = key(slot);
            if (!hasher.equal(key, key)) {
                return;
            }
            int group = firstGroup(hasher.hash(key, seed));
            for (int step = 1; group != slot / SLOTS; step++) {
                passed[group] = true;
                group = nextGroup(group, step);
            }
        });
        return passed;
    }

    private void removeTombstones(int group) {
        long deleted = tombstones(control[group]);
        control[group] &= ~((deleted >>> 7) * (EMPTY ^ DELETED));
        growthLeft += Long.bitCount(deleted);
    }

    /**
     * A table of {@code capacity} slots at the same place of the directory, with the entries of
     * this one, inserted in the order of slots.
     */
    @Solve
    Table<K, V> rehashed(int capacity, long seed) {
        Table<K, V> larger = new Table<>(hasher, capacity, localDepth, index);
        forEachSlot(slot ->
            larger.insert(hasher.hash(key(slot), seed), key(slot), value(slot)));
        return larger;
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
        int depth = localDepth + 1;
        Table<K, V> left = new Table<>(hasher, MAX_CAPACITY, depth, index);
        Table<K, V> right = new Table<>(hasher, MAX_CAPACITY, depth, index);
        forEachSlot(slot -> {
            long hash = hasher.hash(key(slot), seed);
            boolean one = (hash >>> Long.SIZE - depth & 1) == 1;
            (one ? right : left).insert(hash, key(slot), value(slot));
        });
        return new Halves<>(left, right);
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
        return slots.length / 2;
    }

    // ---- reading ---------------------------------------------------------------------------

    /** This table at this instant. The suite looks often, so it has to be fast. */
    @Solve
    TableView<K, V> view() {
        List<GroupView<K, V>> groups = new ArrayList<>(control.length);
        for (int group = 0; group < control.length; group++) {
            groups.add(groupView(group));
        }
        return new TableView<>(index, localDepth, capacity(), used, growthLeft, tombstones(),
            groups);
    }

    private GroupView<K, V> groupView(int group) {
        byte[] bytes = new byte[SLOTS];
        List<EntryView<K, V>> entries = new ArrayList<>(SLOTS);
        for (int slot = 0; slot < SLOTS; slot++) {
            int at = group * SLOTS + slot;
            bytes[slot] = (byte) control(at);
            if (isFull(at)) {
                entries.add(new EntryView<>(slot, key(at), value(at)));
            }
        }
        return new GroupView<>(HEX.formatHex(bytes), entries);
    }

    private long control(int slot) {
        return ControlWord.control(control[slot / SLOTS], slot % SLOTS);
    }

    private void setControl(int slot, long value) {
        control[slot / SLOTS] =
            ControlWord.withControl(control[slot / SLOTS], slot % SLOTS, value);
    }

    private void forEachSlot(IntConsumer action) {
        for (int group = 0; group < control.length; group++) {
            for (long full = ControlWord.matchFull(control[group]); full != 0; full &= full - 1) {
                action.accept(group * SLOTS + ControlWord.firstSlot(full));
            }
        }
    }

    /** See I2. */
    private int usable() {
        return control.length == 1 ? SLOTS : capacity() / SLOTS * 7;
    }

    private int tombstones() {
        return usable() - used - growthLeft;
    }

    private static long tombstones(long word) {
        return ControlWord.matchEmptyOrDeleted(word) & ~ControlWord.matchEmpty(word);
    }

    private int firstGroup(long hash) {
        return (int) (hash >>> 7) & control.length - 1;
    }

    private int nextGroup(int group, int step) {
        return group + step & control.length - 1;
    }

    private static long h2(long hash) {
        return hash & 0x7F;
    }
}
