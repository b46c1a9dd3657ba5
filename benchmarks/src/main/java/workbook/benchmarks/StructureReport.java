package workbook.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sections on heaps, caches, sorting and Bloom filters. What was not measured has none. */
final class StructureReport {

    private final Results results;
    private final Page page;

    StructureReport(Results results, Page page) {
        this.results = results;
        this.page = page;
    }

    void add() {
        if (isMeasured(Subject.HEAP)) {
            addHeaps();
        }
        if (isMeasured(Subject.CACHE)) {
            addCaches();
        }
        if (isMeasured(Subject.SORTING)) {
            addSorting();
        }
        if (isMeasured(Subject.BLOOM)) {
            addBlooms();
        }
    }

    private boolean isMeasured(Subject subject) {
        return !results.of(subject).isEmpty();
    }

    private void addHeaps() {
        page.heading("Heaps");
        page.append("""
            CPU nanoseconds for one pop and one push of boxed Longs, and the ratio to PriorityQueue.
            What is pushed is what was popped plus a random distance, so the size stays.

            """);
        List<String> rows = Plan.SIZES.stream().map(Rows::heap).toList();
        addTable(Subject.HEAP, rows, titles(HeapPeer.values(), HeapPeer::title),
            HeapPeer.PRIORITY_QUEUE.title(), Jvms.CPU);
    }

    private void addCaches() {
        page.heading("Caches");
        page.append("""
            Reading %,d keys through a cache of %,d entries: what is not there is put. Keys are
            drawn by Zipf's law with 0.99. The ratio is to the synchronized LinkedHashMap in order
            of access. First the nanoseconds that passed for a read, whichever thread did it, then
            its CPU nanoseconds.

            """.formatted(ZipfTape.KEYS, CachePeer.CAPACITY));
        List<String> head = new ArrayList<>(List.of(""));
        StructurePlan.THREADS.forEach(threads -> head.add(Rows.cache(threads)));
        head.add("hits");
        page.table(head.toArray(String[]::new));
        for (CachePeer peer : CachePeer.values()) {
            addCache(peer);
        }
        page.append("""

            A strict LRU writes on every read, for the order changes: two threads stand in line
            for the same links, whatever the lock. Caffeine notes reads in buffers and applies them
            later, in a thread of its own, and its policy is not LRU, which is why more is hit.
            """);
    }

    private void addCache(CachePeer peer) {
        String reference = CachePeer.LINKED_HASH_MAP.title();
        List<String> cells = new ArrayList<>(List.of(peer.title()));
        for (int threads : StructurePlan.THREADS) {
            String row = Rows.cache(threads);
            String wall = page.cell(Subject.CACHE, row, peer.title(), reference, Jvms.WALL);
            String cpu = page.cell(Subject.CACHE, row, peer.title(), reference, Jvms.CPU);
            cells.add(Page.isNumber(wall) ? wall + ", CPU " + cpu : wall);
        }
        cells.add(Page.number("%.1f %%", results.median(
            Subject.CACHE, Rows.HIT_RATE, peer.title(), "hit_percent")));
        page.row(cells.toArray(String[]::new));
    }

    private void addSorting() {
        page.heading("Sorting");
        page.append("""
            CPU nanoseconds an element, and the ratio to `Arrays.sort` of the same Integers with the
            same comparator. The references sort a `List` over the array; copying the contents
            counts, for all. `few` are %d different values.

            """.formatted(SortInput.FEW_VALUES));
        List<String> rows = Stream.of(SortInput.values())
            .flatMap(input -> Plan.SIZES.stream().map(size -> Rows.sort(input, size))).toList();
        addTable(Subject.SORTING, rows, titles(SortPeer.values(), SortPeer::title),
            SortPeer.ARRAYS.title(), Jvms.CPU);
    }

    private void addBlooms() {
        page.heading("Bloom filters");
        page.append("""
            CPU nanoseconds, and the ratio to Guava's, of filters that are made for a million Longs
            and 1 % of false positives, and hold as many; then the part of a million other Longs
            that the full filter finds.

            """);
        List<String> rows = Stream.of("hit", "miss", "put").map(Rows::bloom).toList();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(rows);
        head.add("false positives");
        page.table(head.toArray(String[]::new));
        for (BloomPeer peer : BloomPeer.values()) {
            List<String> cells = new ArrayList<>(List.of(peer.title()));
            rows.forEach(row -> cells.add(page.cell(Subject.BLOOM, row, peer.title(),
                BloomPeer.GUAVA.title(), Jvms.CPU)));
            cells.add(Page.number("%.2f %%", results.median(
                Subject.BLOOM, Rows.FALSE_POSITIVES, peer.title(), "false_percent")));
            page.row(cells.toArray(String[]::new));
        }
    }

    /** A line for each peer, a column for each row of the results. */
    private void addTable(Subject subject, List<String> rows, List<String> peers,
            String reference, String metric) {
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(rows);
        page.table(head.toArray(String[]::new));
        for (String peer : peers) {
            List<String> cells = new ArrayList<>(List.of(peer));
            rows.forEach(row -> cells.add(page.cell(subject, row, peer, reference, metric)));
            page.row(cells.toArray(String[]::new));
        }
    }

    private static <T> List<String> titles(T[] peers, Function<T, String> title) {
        return Arrays.stream(peers).map(title).toList();
    }
}
