package workbook.benchmarks;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import workbook.benchmarks.Peer.MapUnderTest;

/**
 * The slowest single puts while a map grows to two million entries, one by one: what a request
 * waits for that is unlucky.
 *
 * <p>A plain loop in a JVM of its own, since an average is no use here. The map is filled twice
 * beforehand, so that all code is compiled. The young generation holds everything that is
 * allocated: collections are counted, and should be none.
 */
final class InsertTail {

    private static final int ENTRIES = 2_000_000;
    private static final int SLOWEST = 25;
    private static final Object VALUE = new Object();

    private InsertTail() {
    }

    /** Prints one metric a line. */
    public static void main(String[] args) {
        Peer peer = Peer.valueOf(args[0]);
        Keys keys = Keys.stored(KeyType.LONG, ENTRIES);
        long[] nanos = new long[ENTRIES];
        fill(peer.make(), keys, nanos);
        fill(peer.make(), keys, nanos);
        System.gc();
        long collections = collections();
        fill(peer.make(), keys, nanos);
        print("collections", collections() - collections);
        Arrays.sort(nanos);
        print("max_us", nanos[ENTRIES - 1] / 1e3);
        print("p9999_us", nanos[ENTRIES - ENTRIES / 10_000] / 1e3);
        print("median_ns", nanos[ENTRIES / 2]);
        print("slowest25_us",
            LongStream.of(nanos).skip(ENTRIES - SLOWEST).sum() / 1e3);
    }

    private static void fill(MapUnderTest map, Keys keys, long[] nanos) {
        for (int i = 0; i < ENTRIES; i++) {
            long begin = System.nanoTime();
            map.put(keys, i, VALUE);
            nanos[i] = System.nanoTime() - begin;
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    private static void print(String metric, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", metric, value);
    }
}
