package workbook.benchmarks;

import java.util.Locale;
import workbook.benchmarks.BloomPeer.FilterUnderTest;

/**
 * How many elements that were not put a full filter finds by mistake, and how large it is. One that
 * does not find what was put is no Bloom filter, and fails here.
 */
final class FalsePositives {

    private FalsePositives() {
    }

    /** Prints one metric a line. */
    public static void main(String[] args) {
        Keys stored = Keys.stored(KeyType.LONG, BloomPeer.SIZE);
        FilterUnderTest filter = BloomBenchmark.filled(BloomPeer.valueOf(args[0]), stored);
        if (found(filter, stored) < stored.count()) {
            throw new IllegalStateException(args[0] + " denies what was put");
        }
        Keys absent = Keys.misses(KeyType.LONG, BloomPeer.SIZE);
        System.out.printf(Locale.ROOT, "false_percent %.3f%nbits_per_element %.2f%n",
            100.0 * found(filter, absent) / absent.count(), filter.bitsPerElement());
    }

    private static int found(FilterUnderTest filter, Keys keys) {
        int found = 0;
        for (int i = 0; i < keys.count(); i++) {
            found += filter.mightContain(keys, i) ? 1 : 0;
        }
        return found;
    }
}
