package workbook.benchmarks;

import java.util.Locale;
import workbook.benchmarks.BloomPeer.FilterUnderTest;

/** How many elements that were not put a full filter finds by mistake; it was made for 1 %. */
final class FalsePositives {

    private FalsePositives() {
    }

    /** Prints one metric a line. */
    public static void main(String[] args) {
        FilterUnderTest filter = BloomBenchmark.filled(
            BloomPeer.valueOf(args[0]), Keys.stored(KeyType.LONG, BloomPeer.SIZE));
        Keys absent = Keys.misses(KeyType.LONG, BloomPeer.SIZE);
        int found = 0;
        for (int i = 0; i < absent.count(); i++) {
            found += filter.mightContain((Long) absent.object(i)) ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "false_percent %.3f%n", 100.0 * found / absent.count());
    }
}
