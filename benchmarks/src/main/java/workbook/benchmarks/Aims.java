package workbook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the references are meant to reach, beside what they reach. */
final class Aims {

    /**
     * One aim.
     *
     * @param what is measured
     * @param aim in words
     * @param measured the number, with its unit
     * @param met whether it is reached
     */
    record Verdict(String what, String aim, String measured, boolean met) {
    }

    private static final String SWISS = Peer.SWISS_MAP.title();
    private static final String BUCKET = Peer.BUCKET_MAP.title();
    private static final String JDK = Peer.HASH_MAP.title();
    private static final double SWISS_HIT = 1.2;
    private static final double BUCKET_HIT = 1.3;
    private static final double BYTES_PER_ENTRY = 26;
    private static final double SHORTER_WORST_PUT = 100;
    private static final double BUFFERED_NANOS = 100;
    private static final double RENDEZVOUS_NANOS = 350;
    private static final double HEAP_RATIO = 0.5;
    private static final double CACHE_RATIO = 1.1;
    private static final double SORT_RATIO = 1.2;
    private static final double FALSE_PERCENT = 1.1;
    private static final double BLOCKED_RATIO = 0.2;

    private final Results results;
    private final List<Verdict> verdicts = new ArrayList<>();

    private Aims(Results results) {
        this.results = results;
    }

    static List<Verdict> of(Results results) {
        Aims aims = new Aims(results);
        aims.judgeMaps();
        aims.judgeFootprint();
        aims.judgeTail();
        aims.judgeChannels();
        aims.judgeHeap();
        aims.judgeCaches();
        aims.judgeSorting();
        aims.judgeBloom();
        return aims.verdicts;
    }

    private void judgeMaps() {
        for (KeyType type : KeyType.values()) {
            for (int size : Plan.SIZES) {
                String hit = Rows.map(type, "get hit", size);
                String miss = Rows.map(type, "get miss", size);
                judgeRatio(SWISS, hit, SWISS_HIT, "at most 1.2 times HashMap");
                judgeRatio(SWISS, miss, 1, "faster than HashMap");
                judgeRatio(BUCKET, hit, BUCKET_HIT, "at most 1.3 times HashMap");
            }
        }
    }

    private void judgeRatio(String peer, String row, double limit, String aim) {
        judgeRatio(Subject.MAPS, row, peer, JDK, limit, aim);
    }

    private void judgeRatio(Subject subject, String row, String peer, String reference,
            double limit, String aim) {
        results.ratio(subject, row, peer, reference, Jvms.CPU).ifPresent(ratio ->
            judge(peer + ", " + row, aim, format("%.2f times", ratio), ratio <= limit));
    }

    private void judgeFootprint() {
        results.median(Subject.FOOTPRINT, Rows.FOOTPRINT, SWISS, "bytes_per_entry")
            .ifPresent(bytes -> judge(SWISS + ", " + Rows.FOOTPRINT,
                "at most 26 bytes an entry beyond keys and values", format("%.1f bytes", bytes),
                bytes <= BYTES_PER_ENTRY));
    }

    /** The inverse of a ratio: how many times shorter. */
    private void judgeTail() {
        for (String peer : List.of(SWISS, BUCKET)) {
            OptionalDouble ratio =
                results.ratio(Subject.TAIL, Rows.TAIL, JDK, peer, "max_us");
            String aim = peer.equals(SWISS)
                ? "at least 100 times shorter than HashMap's" : "shorter than HashMap's";
            double limit = peer.equals(SWISS) ? SHORTER_WORST_PUT : 1;
            ratio.ifPresent(times -> judge(peer + ", worst of " + Rows.TAIL, aim,
                format("%.0f times", times), times >= limit));
        }
    }

    private void judgeChannels() {
        for (boolean buffered : List.of(true, false)) {
            double limit = buffered ? BUFFERED_NANOS : RENDEZVOUS_NANOS;
            for (int pairs : List.of(1, 2)) {
                String row = Rows.channel(buffered, pairs, true);
                results.median(Subject.CHANNELS, row, PipeKind.CHANNEL.title(), Jvms.WALL)
                    .ifPresent(nanos -> judge("Channel, " + row + " threads",
                        format("at most %.0f ns a message", limit), format("%.0f ns", nanos),
                        nanos <= limit));
            }
        }
    }

    private void judgeHeap() {
        for (HeapPeer peer : List.of(HeapPeer.FOUR_ARY, HeapPeer.LONG_HEAP)) {
            judgeRatio(Subject.HEAP, Rows.heap(1_000_000), peer.title(),
                HeapPeer.PRIORITY_QUEUE.title(), HEAP_RATIO,
                "at most half the time of PriorityQueue");
        }
    }

    private void judgeCaches() {
        String reference = CachePeer.LINKED_HASH_MAP.title();
        String aim = "at most 1.1 times synchronized LinkedHashMap";
        judgeRatio(Subject.CACHE, Rows.cache(1), CachePeer.LRU_CACHE.title(), reference,
            CACHE_RATIO, aim);
        for (int threads : StructurePlan.THREADS) {
            judgeRatio(Subject.CACHE, Rows.cache(threads), CachePeer.CONCURRENT_LRU.title(),
                reference, CACHE_RATIO, aim);
        }
    }

    private void judgeSorting() {
        String reference = SortPeer.ARRAYS.title();
        for (SortInput input : SortInput.values()) {
            judgeRatio(Subject.SORTING, Rows.sort(input, 1_000_000), SortPeer.INTRO.title(),
                reference, SORT_RATIO, "at most 1.2 times Arrays.sort of Integer");
        }
        judgeRatio(Subject.SORTING, Rows.sort(SortInput.RANDOM, 1_000_000),
            SortPeer.RADIX.title(), reference, 1, "faster than Arrays.sort of Integer");
        judgeRatio(Subject.SORTING, Rows.sort(SortInput.FEW, 1_000_000),
            SortPeer.COUNTING.title(), reference, 1, "faster than Arrays.sort of Integer");
    }

    private void judgeBloom() {
        String filter = BloomPeer.REFERENCE.title();
        for (String operation : List.of("hit", "miss", "put")) {
            judgeRatio(Subject.BLOOM, Rows.bloom(operation), filter, BloomPeer.GUAVA.title(), 1,
                "faster than Guava");
            judgeRatio(Subject.BLOOM, Rows.bloom(operation), BloomPeer.BLOCKED.title(),
                BloomPeer.GUAVA.title(), BLOCKED_RATIO, "at most a fifth of the time of Guava");
        }
        results.median(Subject.BLOOM, Rows.FALSE_POSITIVES, filter, "false_percent")
            .ifPresent(percent -> judge(filter + ", " + Rows.FALSE_POSITIVES,
                "at most 1.1 % where 1 % was asked for", format("%.2f %%", percent),
                percent <= FALSE_PERCENT));
    }

    private void judge(String what, String aim, String measured, boolean met) {
        verdicts.add(new Verdict(what, aim, measured, met));
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
