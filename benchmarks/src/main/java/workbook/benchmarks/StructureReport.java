package workbook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import workbook.benchmarks.limits.BlockedBloomFilter;

/** The sections on all but maps and channels. What was not measured has none. */
final class StructureReport {

    private final Results results;
    private final Page page;

    StructureReport(Results results, Page page) {
        this.results = results;
        this.page = page;
    }

    void add() {
        section(Subject.HEAP, this::addHeaps);
        section(Subject.CACHE, this::addCaches);
        section(Subject.SORTING, this::addSorting);
        section(Subject.BLOOM, this::addBlooms);
        section(Subject.TRIE, this::addTries);
    }

    private void section(Subject subject, Runnable writer) {
        if (results.isMeasured(subject)) {
            writer.run();
            page.chart(subject);
        }
    }

    private void addHeaps() {
        page.heading("Heaps");
        page.append("""
            CPU nanoseconds for one pop and one push of boxed Longs, and the ratio to PriorityQueue.
            What is pushed is what was popped plus a random distance, so the size stays. LongHeap is
            no exercise: it has no order but that of its numbers, and lies in one array.

            """);
        List<String> rows = Plan.SIZES.stream().map(Rows::heap).toList();
        addTable(Subject.HEAP, rows, HeapPeer.values(), HeapPeer::title,
            HeapPeer::label, HeapPeer.PRIORITY_QUEUE.title(), Jvms.CPU);
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
            cells.add(page.times(Subject.CACHE, row, peer.title(), reference));
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
        addTable(Subject.SORTING, rows, SortPeer.values(), SortPeer::title,
            SortPeer::title, SortPeer.ARRAYS.title(), Jvms.CPU);
    }

    private void addBlooms() {
        page.heading("Bloom filters");
        page.append("""
            CPU nanoseconds, and the ratio to Guava's, of filters that are made for a million Longs
            and 1 %% of false positives, and hold as many; then the part of a million other Longs
            that the full filter finds, and how large it is. BlockedBloomFilter is no exercise: it
            takes nothing but numbers, with no choice of the rate, and %d bits for each.

            """.formatted(BlockedBloomFilter.BITS_PER_ELEMENT));
        List<String> rows = Stream.of("hit", "miss", "put").map(Rows::bloom).toList();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(rows);
        head.addAll(List.of("false positives", "bits an element"));
        page.table(head.toArray(String[]::new));
        for (BloomPeer peer : BloomPeer.values()) {
            List<String> cells = new ArrayList<>(List.of(peer.label()));
            rows.forEach(row -> cells.add(page.cell(Subject.BLOOM, row, peer.title(),
                BloomPeer.GUAVA.title(), Jvms.CPU)));
            cells.add(falsePositives(peer, "false_percent", "%.2f %%"));
            cells.add(falsePositives(peer, "bits_per_element", "%.1f"));
            page.row(cells.toArray(String[]::new));
        }
    }

    private String falsePositives(BloomPeer peer, String metric, String format) {
        return Page.number(format,
            results.median(Subject.BLOOM, Rows.FALSE_POSITIVES, peer.title(), metric));
    }

    private void addTries() {
        page.heading("Tries");
        page.append("""
            CPU nanoseconds, and the ratio to TreeSet, of sets of %,d words of three or four
            syllables, eight letters on the average. `add` is one of those that fill a fresh set.

            """.formatted(Words.COUNT));
        addTries(Stream.of(Rows.TRIE_ADD, WordQuestion.HIT.row(), WordQuestion.MISS.row()));
        page.append("""

            The words that begin with two letters, about 1100, or with five, about 5: all of them,
            or how many there are. A TreeSet has a `subSet`, and must walk it for its size;
            PatriciaTrie of Apache Commons has a `prefixMap`. Last, all words that match a pattern:
            the TreeSet tries every word with a regular expression.

            """);
        addTries(Stream.of(WordQuestion.values()).filter(WordQuestion::isAboutMany)
            .map(WordQuestion::row));
    }

    private void addTries(Stream<String> rows) {
        addTable(Subject.TRIE, rows.toList(), TriePeer.values(), TriePeer::title, TriePeer::title,
            TriePeer.TREE_SET.title(), Jvms.CPU);
    }

    /** A line for each peer, a column for each row of the results. */
    private <P> void addTable(Subject subject, List<String> rows, P[] peers,
            Function<P, String> title, Function<P, String> label, String reference,
            String metric) {
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(rows);
        page.table(head.toArray(String[]::new));
        for (P peer : peers) {
            List<String> cells = new ArrayList<>(List.of(label.apply(peer)));
            rows.forEach(row -> cells.add(
                page.cell(subject, row, title.apply(peer), reference, metric)));
            page.row(cells.toArray(String[]::new));
        }
    }
}
