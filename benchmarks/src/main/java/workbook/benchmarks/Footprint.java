package workbook.benchmarks;

import java.util.Locale;
import org.openjdk.jol.info.GraphLayout;
import workbook.benchmarks.Peer.MapUnderTest;

/**
 * What a map of a million entries weighs beyond its keys and values, in bytes an entry: everything
 * that can be reached from the map, less what can be reached from the keys.
 */
final class Footprint {

    private static final int ENTRIES = 1_000_000;
    private static final Object VALUE = new Object();

    private Footprint() {
    }

    /** Prints one metric a line. */
    public static void main(String[] args) {
        Peer peer = Peer.valueOf(args[0]);
        Keys keys = Keys.stored(KeyType.LONG, ENTRIES);
        MapUnderTest map = peer.make();
        for (int i = 0; i < ENTRIES; i++) {
            map.put(keys, i, VALUE);
        }
        long bytes = GraphLayout.parseInstance(map.map()).totalSize();
        long keyBytes = peer.storesObjects()
            ? (long) ENTRIES * GraphLayout.parseInstance(keys.object(0)).totalSize() : 0;
        System.out.printf(Locale.ROOT, "bytes_per_entry %.2f%n",
            (double) (bytes - keyBytes) / ENTRIES);
    }
}
