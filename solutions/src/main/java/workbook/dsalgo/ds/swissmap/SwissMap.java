package workbook.dsalgo.ds.swissmap;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.dsalgo.ds.swissmap.SwissMapView.TableView;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * Go's hash map since 1.24: open addressing in groups of eight slots, a byte of metadata a slot
 * that is searched eight at a time, and growth by one small table at a time.
 *
 * <p>{@code put}, {@code get} and {@code remove} take constant time on average, and a {@code put}
 * never moves more than 1024 entries, however large the map is, as long as hashes spread. With one
 * hash for all keys it is still right, and takes time proportional to the size.
 *
 * <p>A {@code null} key or value is refused with a {@link NullPointerException} that names it, and
 * changes nothing. What the hasher throws comes out of the call, and the entries are as they were.
 * If {@code hash} throws before the call has made room, so is the whole map; room that was made may
 * stay. An empty map may ask the hasher or not.
 *
 * <p>Not thread-safe. A hasher that calls its own map in the middle of a write gets a
 * {@link ConcurrentModificationException} with the words of Go's runtime; see each method. The
 * middle of a write is where {@code put} or {@code remove} asks {@code equal}.
 *
 * @param <K> the keys
 * @param <V> the values
 * @see <a href="https://go.dev/src/internal/runtime/maps/map.go">maps/map.go</a>
 */
public final class SwissMap<K, V> {

    /*
     * Implementation notes
     *
     *     hash  [ top bits: directory | ... H1: group ... | 7 bits: H2 ]
     *
     *     directory  00 [*]--> table A (depth 1, index 0)
     *                01 [*]--> table A
     *                10 [*]--> table B (depth 2, index 2)
     *                11 [*]--> table C (depth 2, index 3)
     *
     * I1: the entries of the directory that lead to a table are the 2^(globalDepth - localDepth)
     *     ones from its index on, and begin with the bits of the hash that its keys begin with.
     * I2: as long as there are at most eight entries, and no hint said otherwise, there is one
     *     group and no hash decides about anything: the map is small.
     * I3: the directory has at most as many entries as the map, or one.
     *
     * A full table of less than 1024 slots is doubled, one of 1024 is split by the next bit of the
     * hash; the others are not touched.
     *
     * Differs from the runtime in I3: keys of one hash can never be split apart, and there the
     * directory doubles until memory ends. Here such a table grows beyond 1024 slots.
     */

    private static final int SMALL = ControlWord.SLOTS;
    private static final int MAX_HINT = 1 << 26;

    @Given
    private final Hasher<? super K> hasher;
    private Table<K, V>[] directory = newDirectory(0);
    private int globalDepth;
    private int used;
    private int clears;
    private long seed = newSeed();
    private boolean writing;

    /** An empty map of keys with {@code hashCode} and {@code equals}. */
    public SwissMap() {
        this(Hasher.ofObjects(), 0);
    }

    /**
     * An empty map.
     *
     * @param hint for how many entries there shall be room without growing; 8 or less allocates
     *     nothing yet, and what is negative or larger than 2<sup>26</sup> is ignored
     * @throws NullPointerException if the hasher is {@code null}, naming it
     */
    @Solve
    public SwissMap(Hasher<? super K> hasher, int hint) {
        this.hasher = requireNonNull(hasher, "hasher");
        if (hint > SMALL && hint <= MAX_HINT) {
            allocate(hint * 8L / 7);
        }
    }

    /**
     * Sets the value of {@code key}.
     *
     * @return the value that was replaced
     * @throws NullPointerException if the key or the value is {@code null}, naming which
     * @throws ConcurrentModificationException in the middle of another write, with the message
     *     {@code concurrent map writes}
     */
    @Solve
    public Optional<V> put(K key, V value) {
        requireNonNull(value, "value");
        long hash = hasher.hash(requireNonNull(key, "key"), seed);
        startWriting();
        try {
            return Optional.ofNullable(assign(hash, key, value));
        } finally {
            writing = false;
        }
    }

    /**
     * The value of {@code key}.
     *
     * @throws NullPointerException if the key is {@code null}, naming it
     * @throws ConcurrentModificationException in the middle of a write, with the message
     *     {@code concurrent map read and map write}
     */
    @Solve
    public Optional<V> get(K key) {
        long hash = hasher.hash(requireNonNull(key, "key"), seed);
        if (writing) {
            throw new ConcurrentModificationException("concurrent map read and map write");
        }
        if (used == 0) {
            return Optional.empty();
        }
        Table<K, V> table = tableOf(hash);
        int slot = table.find(hash, key);
        return slot < 0 ? Optional.empty() : Optional.of(table.value(slot));
    }

    /**
     * Takes {@code key} out. When that was the last entry, a new seed is drawn; tombstones stay.
     *
     * @return the value it had
     * @throws NullPointerException if the key is {@code null}, naming it
     * @throws ConcurrentModificationException in the middle of another write, with the message
     *     {@code concurrent map writes}
     */
    @Solve
    public Optional<V> remove(K key) {
        long hash = hasher.hash(requireNonNull(key, "key"), seed);
        startWriting();
        try {
            return Optional.ofNullable(delete(hash, key));
        } finally {
            writing = false;
        }
    }

    /**
     * Takes everything out and draws a new seed. Tombstones go too, also those of an empty map.
     * Tables and directory stay as long as they are.
     *
     * @throws ConcurrentModificationException in the middle of another write, with the message
     *     {@code concurrent map writes}
     */
    @Solve
    public void clear() {
        startWriting();
        for (int i = 0; i < directory.length; i += run(directory[i])) {
            directory[i].clear();
        }
        used = 0;
        clears++;
        seed = newSeed();
        writing = false;
    }

    /** How many entries there are. */
    @Solve
    public int size() {
        return used;
    }

    /** Calls {@code action} once for each entry, in no particular order. It may change the map. */
    @Solve
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (SwissCursor<K, V> at = cursor(); at.next();) {
            action.accept(at.key(), at.value());
        }
    }

    /** A cursor that starts anywhere. */
    public SwissCursor<K, V> cursor() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return cursor(random.nextLong(), random.nextLong());
    }

    /**
     * A cursor that starts at a place of one's choice.
     *
     * @param entryOffset the slot to start with in every table, modulo its capacity; behind the
     *     last slot comes the first
     * @param dirOffset the entry of the directory to start with, modulo the length that it has when
     *     the cursor is made; behind the last entry comes the first
     */
    public SwissCursor<K, V> cursor(long entryOffset, long dirOffset) {
        return new SwissCursor<>(this, entryOffset, dirOffset);
    }

    /** The map at this instant. The suite calls it after every step, so it has to be fast. */
    @Solve
    public SwissMapView<K, V> inspect() {
        List<Integer> indices = new ArrayList<>(directory.length);
        List<TableView<K, V>> tables = new ArrayList<>();
        for (int i = 0; i < directory.length; i++) {
            indices.add(directory[i].index());
            if (directory[i].index() == i) {
                tables.add(directory[i].view());
            }
        }
        return new SwissMapView<>(used, globalDepth, isSmall() ? List.of() : indices, tables);
    }

    // ---- for cursors -----------------------------------------------------------------------

    /** How many bits of the hash choose an entry of the directory. */
    @Solve
    int globalDepth() {
        return globalDepth;
    }

    /** How many entries the directory has: 1 for a map of one group, 0 if there is no table yet. */
    @Solve
    int directoryLength() {
        return directory.length;
    }

    /** The table behind an entry of the directory. */
    @Solve
    Table<K, V> tableAt(int entry) {
        return directory[entry];
    }

    /**
     * How often the map was cleared. A cursor that stands in a replaced table cannot ask the map
     * for a key that is not equal to itself; if this number has changed, such a key is gone.
     */
    @Solve
    int clears() {
        return clears;
    }

    /**
     * For {@link SwissCursor#next}.
     *
     * @throws ConcurrentModificationException in the middle of a write, with the message
     *     {@code concurrent map iteration and map write}
     */
    @Solve
    void checkNotWriting() {
        if (writing) {
            throw new ConcurrentModificationException("concurrent map iteration and map write");
        }
    }

    /** How the map sees its keys. */
    Hasher<? super K> hasher() {
        return hasher;
    }

    // ---- one entry -------------------------------------------------------------------------

    private V assign(long hash, K key, V value) {
        if (directory.length == 0) {
            directory = newDirectory(1);
            directory[0] = new Table<>(hasher, SMALL, 0, 0);
        } else if (isSmall() && used == SMALL) {
            install(directory[0], directory[0].rehashed(2 * SMALL, seed));
        }
        while (true) {
            Table<K, V> table = tableOf(hash);
            int slot = table.find(hash, key);
            if (slot >= 0) {
                return table.replace(slot, value);
            }
            if (table.insert(hash, key, value)) {
                used++;
                return null;
            }
            makeRoom(table);
        }
    }

    private V delete(long hash, K key) {
        if (used == 0) {
            return null;
        }
        Table<K, V> table = tableOf(hash);
        int slot = table.find(hash, key);
        if (slot < 0) {
            return null;
        }
        V deleted = table.delete(slot);
        used--;
        if (used == 0) {
            seed = newSeed();
        }
        return deleted;
    }

    /** The shift is done in two steps, since one by 64 would do nothing. */
    private Table<K, V> tableOf(long hash) {
        return directory[(int) (hash >>> 1 >>> Long.SIZE - 1 - globalDepth)];
    }

    // ---- growing ---------------------------------------------------------------------------

    private void makeRoom(Table<K, V> table) {
        if (table.prune(seed)) {
            return;
        }
        if (2 * table.capacity() <= Table.MAX_CAPACITY || !canBeSplit(table)) {
            install(table, table.rehashed(2 * table.capacity(), seed));
        } else {
            split(table);
        }
    }

    /** Keeps I3. */
    private boolean canBeSplit(Table<K, V> table) {
        return table.capacity() == Table.MAX_CAPACITY
            && (table.localDepth() < globalDepth || 2 * directory.length <= used);
    }

    /** Everything that may throw comes first. */
    private void split(Table<K, V> table) {
        Table.Halves<K, V> halves = table.split(seed);
        if (table.localDepth() == globalDepth) {
            doubleDirectory();
        }
        halves.left().moveTo(table.index());
        halves.right().moveTo(table.index() + run(halves.left()));
        table.retire();
        install(halves.left());
        install(halves.right());
    }

    private void doubleDirectory() {
        Table<K, V>[] doubled = newDirectory(2 * directory.length);
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] = directory[i / 2];
        }
        for (int i = 0; i < directory.length; i++) {
            if (directory[i].index() == i) {
                doubled[2 * i].moveTo(2 * i);
            }
        }
        directory = doubled;
        globalDepth++;
    }

    private void install(Table<K, V> old, Table<K, V> larger) {
        old.retire();
        install(larger);
    }

    private void install(Table<K, V> table) {
        for (int i = 0; i < run(table); i++) {
            directory[table.index() + i] = table;
        }
    }

    /** How many entries of the directory lead to {@code table}, see I1. */
    private int run(Table<K, V> table) {
        return 1 << globalDepth - table.localDepth();
    }

    private void allocate(long slots) {
        int tables = powerOfTwo((slots + Table.MAX_CAPACITY - 1) / Table.MAX_CAPACITY);
        globalDepth = Integer.numberOfTrailingZeros(tables);
        directory = newDirectory(tables);
        for (int i = 0; i < tables; i++) {
            int capacity = Math.max(SMALL, powerOfTwo(slots / tables));
            directory[i] = new Table<>(hasher, capacity, globalDepth, i);
        }
    }

    /** The smallest power of two that is not smaller. */
    private static int powerOfTwo(long number) {
        return number <= 1 ? 1 : 1 << Long.SIZE - Long.numberOfLeadingZeros(number - 1);
    }

    private boolean isSmall() {
        return directory.length == 0 || directory[0].capacity() == SMALL;
    }

    private void startWriting() {
        if (writing) {
            throw new ConcurrentModificationException("concurrent map writes");
        }
        writing = true;
    }

    private static long newSeed() {
        return ThreadLocalRandom.current().nextLong();
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Table<K, V>[] newDirectory(int length) {
        return (Table<K, V>[]) new Table<?, ?>[length];
    }
}
