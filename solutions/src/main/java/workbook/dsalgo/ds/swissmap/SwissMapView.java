package workbook.dsalgo.ds.swissmap;

import java.util.List;

/**
 * A Swiss map at one instant.
 *
 * @param used how many entries there are
 * @param globalDepth how many bits of the hash choose an entry of the directory
 * @param directory the {@linkplain TableView#index() index} of the table behind each of its
 *     entries; empty if the map is small
 * @param tables each table once, in the order of the directory; of a small map its one group, as a
 *     table; none if nothing has been put yet
 */
public record SwissMapView<K, V>(int used, int globalDepth, List<Integer> directory,
        List<TableView<K, V>> tables) {

    public SwissMapView {
        directory = List.copyOf(directory);
        tables = List.copyOf(tables);
    }

    /** Whether there is no directory, but one group at most. */
    public boolean isSmall() {
        return directory.isEmpty();
    }

    /**
     * One table.
     *
     * @param index the first entry of the directory that leads here
     * @param localDepth how many bits of the hash have led here
     * @param capacity how many slots it has
     * @param used how many of them are full
     * @param growthLeft how many empty ones may still be filled
     * @param tombstones how many are deleted
     * @param groups its groups
     */
    public record TableView<K, V>(int index, int localDepth, int capacity, int used,
            int growthLeft, int tombstones, List<GroupView<K, V>> groups) {

        public TableView {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Eight slots.
     *
     * @param control the control bytes in hexadecimal, slot 0 first: {@code 80} is empty,
     *     {@code fe} deleted, less than 80 the H2 of an entry
     * @param entries the entries, by slot
     */
    public record GroupView<K, V>(String control, List<EntryView<K, V>> entries) {

        public GroupView {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry.
     *
     * @param slot its slot in the group, 0 to 7
     * @param key its key
     * @param value its value
     */
    public record EntryView<K, V>(int slot, K key, V value) {
    }
}
