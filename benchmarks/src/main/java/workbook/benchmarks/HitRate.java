package workbook.benchmarks;

import java.util.Locale;
import workbook.benchmarks.CachePeer.CacheUnderTest;

/** How many reads of a tape find their key in a cache that has read it once already. */
final class HitRate {

    private HitRate() {
    }

    /** Prints one metric a line. */
    public static void main(String[] args) {
        CacheUnderTest cache = CachePeer.valueOf(args[0]).make();
        Object[] tape = ZipfTape.keys();
        hits(cache, tape);
        System.out.printf(Locale.ROOT, "hit_percent %.3f%n",
            100.0 * hits(cache, tape) / tape.length);
    }

    private static int hits(CacheUnderTest cache, Object[] tape) {
        int hits = 0;
        for (Object key : tape) {
            hits += CacheBenchmark.readThrough(cache, key) ? 1 : 0;
        }
        return hits;
    }
}
