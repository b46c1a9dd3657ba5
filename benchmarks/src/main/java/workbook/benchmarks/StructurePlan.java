package workbook.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is measured of heaps, caches, sorting, Bloom filters and tries. */
final class StructurePlan {

    static final List<Integer> THREADS = List.of(1, 2);

    private final Settings settings;
    private final List<Trial> trials = new ArrayList<>();

    private StructurePlan(Settings settings) {
        this.settings = settings;
    }

    static List<Trial> heaps(Settings settings) {
        StructurePlan plan = new StructurePlan(settings);
        for (int size : Plan.SIZES) {
            for (HeapPeer peer : HeapPeer.values()) {
                plan.add(Subject.HEAP, Rows.heap(size), peer.title(), () -> Jvms.jmh(settings,
                    "HeapBenchmark.hold", Map.of("peer", peer.name(), "size", "" + size), 0));
            }
        }
        return plan.trials;
    }

    static List<Trial> caches(Settings settings) {
        StructurePlan plan = new StructurePlan(settings);
        for (int threads : THREADS) {
            for (CachePeer peer : CachePeer.values()) {
                if (peer.isShared() || threads == 1) {
                    plan.add(Subject.CACHE, Rows.cache(threads), peer.title(),
                        () -> Jvms.jmh(settings, "CacheBenchmark.read",
                            Map.of("peer", peer.name()), 0, threads));
                }
            }
        }
        for (CachePeer peer : CachePeer.values()) {
            plan.addOnce(Subject.CACHE, Rows.HIT_RATE, peer.title(),
                () -> Jvms.main(Settings.JMH_FLAGS, HitRate.class, peer.name()));
        }
        return plan.trials;
    }

    static List<Trial> sorting(Settings settings) {
        StructurePlan plan = new StructurePlan(settings);
        for (SortInput input : SortInput.values()) {
            for (int size : Plan.SIZES) {
                Arrays.stream(SortPeer.values()).filter(peer -> peer.sorts(input))
                    .forEach(peer -> plan.addSort(peer, input, size));
            }
        }
        return plan.trials;
    }

    private void addSort(SortPeer peer, SortInput input, int size) {
        add(Subject.SORTING, Rows.sort(input, size), peer.title(), () -> Jvms.jmh(settings,
            "SortBenchmark.sort", Map.of("peer", peer.name(), "input", input.name(),
                "size", "" + size), size));
    }

    static List<Trial> blooms(Settings settings) {
        StructurePlan plan = new StructurePlan(settings);
        for (MapBenchmark.Probe probe : MapBenchmark.Probe.values()) {
            String row = Rows.bloom(probe.name().toLowerCase(Locale.ROOT));
            for (BloomPeer peer : BloomPeer.values()) {
                plan.add(Subject.BLOOM, row, peer.title(), () -> Jvms.jmh(settings,
                    "BloomBenchmark.ask",
                    Map.of("peer", peer.name(), "probe", probe.name()), 0));
            }
        }
        for (BloomPeer peer : BloomPeer.values()) {
            plan.add(Subject.BLOOM, Rows.bloom("put"), peer.title(), () -> Jvms.jmh(settings,
                "BloomBenchmark.put", Map.of("peer", peer.name()), 0));
        }
        for (BloomPeer peer : BloomPeer.values()) {
            plan.addOnce(Subject.BLOOM, Rows.FALSE_POSITIVES, peer.title(),
                () -> Jvms.main(Settings.JMH_FLAGS, FalsePositives.class, peer.name()));
        }
        return plan.trials;
    }

    static List<Trial> tries(Settings settings) {
        StructurePlan plan = new StructurePlan(settings);
        for (WordQuestion question : WordQuestion.values()) {
            for (TriePeer peer : TriePeer.values()) {
                if (peer.isMatching() || !question.isPattern()) {
                    plan.add(Subject.TRIE, question.row(), peer.title(), () -> Jvms.jmh(settings,
                        "TrieBenchmark.ask",
                        Map.of("peer", peer.name(), "question", question.name()), 0));
                }
            }
        }
        for (TriePeer peer : TriePeer.values()) {
            plan.add(Subject.TRIE, Rows.TRIE_ADD, peer.title(), () -> Jvms.jmh(settings,
                "TrieBenchmark.add", Map.of("peer", peer.name()), 0));
        }
        return plan.trials;
    }

    private void add(Subject subject, String row, String peer, Trial.Command command) {
        trials.add(new Trial(subject, row, peer, settings.rounds(), command));
    }

    /** Of what is counted, not timed, once is enough. */
    private void addOnce(Subject subject, String row, String peer, Trial.Command command) {
        trials.add(new Trial(subject, row, peer, 1, command));
    }
}
