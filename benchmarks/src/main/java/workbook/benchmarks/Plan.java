package workbook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything there is to measure, in an order in which peers stand side by side. */
final class Plan {

    static final List<Integer> SIZES = List.of(1_000, 1_000_000);

    private final Settings settings;
    private final List<Trial> trials = new ArrayList<>();

    private Plan(Settings settings) {
        this.settings = settings;
    }

    static List<Trial> of(Settings settings, Set<Subject> subjects) {
        Plan plan = new Plan(settings);
        for (Subject each : subjects) {
            switch (each) {
                case MAPS -> plan.addMaps();
                case TAIL -> plan.addTails();
                case FOOTPRINT -> plan.addFootprints();
                case CHANNELS -> plan.addChannels();
                case HEAP -> plan.trials.addAll(StructurePlan.heaps(settings));
                case CACHE -> plan.trials.addAll(StructurePlan.caches(settings));
                case SORTING -> plan.trials.addAll(StructurePlan.sorting(settings));
                case BLOOM -> plan.trials.addAll(StructurePlan.blooms(settings));
                case TRIE -> plan.trials.addAll(StructurePlan.tries(settings));
            }
        }
        return plan.trials;
    }

    private void addMaps() {
        for (KeyType type : KeyType.values()) {
            for (int size : SIZES) {
                addGets(type, size, MapBenchmark.Probe.HIT);
                addGets(type, size, MapBenchmark.Probe.MISS);
                addPuts(type, size);
            }
        }
    }

    private void addGets(KeyType type, int size, MapBenchmark.Probe probe) {
        String row = Rows.map(type, "get " + probe.name().toLowerCase(), size);
        for (Peer peer : peers(type)) {
            add(Subject.MAPS, row, peer.title(), settings.rounds(), () -> Jvms.jmh(settings,
                "MapBenchmark.get", Map.of("peer", peer.name(), "type", type.name(),
                    "size", "" + size, "probe", probe.name()), 0));
        }
    }

    private void addPuts(KeyType type, int size) {
        String row = Rows.map(type, "put", size);
        for (Peer peer : peers(type)) {
            add(Subject.MAPS, row, peer.title(), settings.rounds(), () -> Jvms.jmh(settings,
                "MapBenchmark.put", Map.of("peer", peer.name(), "type", type.name(),
                    "size", "" + size), size));
        }
    }

    private List<Peer> peers(KeyType type) {
        if (type == KeyType.LONG) {
            return List.of(Peer.values());
        }
        return peers().stream().filter(Peer::storesObjects).toList();
    }

    private List<Peer> peers() {
        return settings.quick()
            ? List.of(Peer.SWISS_MAP, Peer.BUCKET_MAP, Peer.HASH_MAP) : List.of(Peer.values());
    }

    private void addTails() {
        for (Peer peer : peers()) {
            add(Subject.TAIL, Rows.TAIL, peer.title(), settings.jvms(),
                () -> Jvms.main(Settings.TAIL_FLAGS, InsertTail.class, peer.name()));
        }
    }

    private void addFootprints() {
        for (Peer peer : peers()) {
            add(Subject.FOOTPRINT, Rows.FOOTPRINT, peer.title(), 1,
                () -> Jvms.main(Settings.FOOTPRINT_FLAGS, Footprint.class, peer.name()));
        }
    }

    private void addChannels() {
        for (boolean buffered : List.of(true, false)) {
            for (int pairs : List.of(1, 2)) {
                for (boolean virtual : List.of(false, true)) {
                    addPipes(buffered, pairs, virtual);
                }
            }
        }
        addSelect(false);
        addSelect(true);
    }

    private void addSelect(boolean virtual) {
        add(Subject.CHANNELS, Rows.select(virtual), PipeKind.CHANNEL.title(), settings.rounds(),
            () -> Jvms.jmh(settings, "ChannelBenchmark.select", Map.of(
                "pipe", PipeKind.CHANNEL.name(), "pairs", "1", "virtual", "" + virtual), 0));
    }

    private void addPipes(boolean buffered, int pairs, boolean virtual) {
        String row = Rows.channel(buffered, pairs, virtual);
        for (PipeKind kind : PipeKind.values()) {
            if (kind.isBuffered() == buffered) {
                add(Subject.CHANNELS, row, kind.title(), settings.rounds(), () -> Jvms.jmh(
                    settings, "ChannelBenchmark.messages", Map.of("pipe", kind.name(),
                        "pairs", "" + pairs, "virtual", "" + virtual), 0));
            }
        }
    }

    private void add(Subject subject, String row, String peer, int rounds,
            Trial.Command command) {
        trials.add(new Trial(subject, row, peer, rounds, command));
    }
}
