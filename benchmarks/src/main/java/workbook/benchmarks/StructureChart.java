package workbook.benchmarks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import workbook.benchmarks.BarChart.Colour;
import workbook.benchmarks.BarChart.Key;

/** Draws a picture for each of the other subjects: a group of bars for each row, in one unit. */
final class StructureChart {

    private static final Key REFERENCE = new Key(Colour.BLUE, "reference");
    private static final Key LIMIT = new Key(Colour.GREEN, "no exercise: a limit");
    private static final Key LIBRARY = new Key(Colour.GREY, "JDK or library");

    /**
     * One bar of each group.
     *
     * @param key what it is
     * @param title of the peer
     */
    private record Bar(Key key, String title) {
    }

    private final Results results;
    private final Map<Subject, String> pictures = new EnumMap<>(Subject.class);

    private StructureChart(Results results) {
        this.results = results;
    }

    /** The picture of a subject, which lies beside the page. */
    static String file(Subject subject) {
        return "benchmarks-" + subject.id() + ".svg";
    }

    /** For each subject that was measured, its picture. */
    static Map<Subject, String> of(Results results) {
        StructureChart charts = new StructureChart(results);
        charts.addHeaps();
        charts.addCaches();
        charts.addSorting();
        charts.addBlooms();
        charts.addTries();
        return charts.pictures;
    }

    private void addHeaps() {
        add(Subject.HEAP, "Heaps: CPU time of a pop and a push, PriorityQueue = 1",
            Plan.SIZES.stream().map(Rows::heap).toList(), HeapPeer.PRIORITY_QUEUE.title(),
            Jvms.CPU, List.of(
                new Bar(REFERENCE, HeapPeer.BINARY.title()),
                new Bar(REFERENCE, HeapPeer.FOUR_ARY.title()),
                new Bar(LIMIT, HeapPeer.LONG_HEAP.title())));
    }

    private void addCaches() {
        add(Subject.CACHE, "Caches: time of a read, synchronized LinkedHashMap = 1",
            StructurePlan.THREADS.stream().map(Rows::cache).toList(),
            CachePeer.LINKED_HASH_MAP.title(), Jvms.WALL, List.of(
                new Bar(REFERENCE, CachePeer.LRU_CACHE.title()),
                new Bar(REFERENCE, CachePeer.CONCURRENT_LRU.title()),
                new Bar(LIBRARY, CachePeer.CAFFEINE.title())));
    }

    /** The large ones: of small ones the table tells. */
    private void addSorting() {
        add(Subject.SORTING, "Sorting: CPU time, Arrays.sort of Integer = 1",
            Stream.of(SortInput.values()).map(input -> Rows.sort(input, 1_000_000)).toList(),
            SortPeer.ARRAYS.title(), Jvms.CPU,
            Stream.of(SortPeer.values()).filter(peer -> peer != SortPeer.ARRAYS)
                .map(peer -> new Bar(peer == SortPeer.ARRAYS_INT ? LIBRARY : REFERENCE,
                    peer.title())).toList());
    }

    private void addBlooms() {
        add(Subject.BLOOM, "Bloom filters: CPU time of an operation, Guava = 1",
            Stream.of("hit", "miss", "put").map(Rows::bloom).toList(), BloomPeer.GUAVA.title(),
            Jvms.CPU, List.of(
                new Bar(REFERENCE, BloomPeer.REFERENCE.title()),
                new Bar(LIMIT, BloomPeer.BLOCKED.title())));
    }

    private void addTries() {
        add(Subject.TRIE, "Tries: CPU time of a question about 100,000 words, TreeSet = 1",
            Stream.concat(Stream.of(Rows.TRIE_ADD),
                Stream.of(WordQuestion.values()).map(WordQuestion::row)).toList(),
            TriePeer.TREE_SET.title(), Jvms.CPU, List.of(
                new Bar(REFERENCE, TriePeer.TRIE.title()),
                new Bar(LIBRARY, TriePeer.PATRICIA.title())));
    }

    private void add(Subject subject, String title, List<String> rows, String unit,
            String metric, List<Bar> bars) {
        if (results.isMeasured(subject)) {
            BarChart chart = new BarChart(title);
            chart.begin(title, bars.stream().map(Bar::key).distinct().toList());
            for (String row : rows) {
                chart.group(row);
                bars.forEach(bar -> draw(chart, bar, results.ratio(
                    subject, row, bar.title(), unit, metric)));
                chart.gap();
            }
            chart.end();
            pictures.put(subject, chart.svg());
        }
    }

    /** Not everybody is in every row. */
    private static void draw(BarChart chart, Bar bar, OptionalDouble ratio) {
        if (ratio.isPresent()) {
            chart.barLabel(bar.title());
            chart.bar(bar.key().colour(), ratio);
        }
    }
}
