package workbook.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Makes {@code docs/benchmarks.md} of what was measured. */
final class Report {

    private static final List<String> OPERATIONS = List.of("get hit", "get miss", "put");
    /** What Go's runtime took where its numbers were recorded. */
    private static final int GO_SELECT_NANOS = 93;

    private final Results results;
    private final Page page;

    Report(Results results) {
        this.results = results;
        this.page = new Page(results);
    }

    /** The page, with the notes that somebody wrote by hand at its end. */
    String page(String notes) {
        begin();
        addAims();
        section(Subject.MAPS, this::addMaps);
        section(Subject.TAIL, this::addTail);
        section(Subject.FOOTPRINT, this::addFootprint);
        section(Subject.CHANNELS, this::addChannels);
        new StructureReport(results, page).add();
        page.append(notes.isBlank() ? "" : "\n" + notes.strip() + "\n");
        return page.toString();
    }

    /** What was not measured has no section. */
    private void section(Subject subject, Runnable writer) {
        if (results.isMeasured(subject)) {
            writer.run();
        }
    }

    private void begin() {
        page.append("""
            # The references in numbers

            Made by `docs/numbers/benchmarks.sh` out of `docs/numbers/benchmarks.csv`; the words at
            the end are `docs/numbers/benchmarks-notes.md`. Times are medians over the rounds; the
            number in parentheses is the ratio to the peer that is named, measured in the same
            round; smaller is better.

            """);
        circumstances().forEach((text, subjects) ->
            page.append("- %s: %s.\n".formatted(String.join(", ", subjects), text)));
        page.append("""
            - Each number of JMH 1.37 comes from a JVM of its own: `%s`.
            - CPU time is that of the process, over all threads, collector and compiler included.
            %s
            """.formatted(String.join(" ", Settings.JMH_FLAGS.subList(0, 5)), idle()));
        page.append(Chart.isMeasured(results) ? "![Ratios to the JDK](benchmarks.svg)\n" : "");
    }

    /** Subjects that were measured together are named together. */
    private Map<String, List<String>> circumstances() {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        results.about().forEach((subject, text) ->
            subjects.computeIfAbsent(text, key -> new ArrayList<>()).add(subject.id()));
        return subjects;
    }

    /** Of one thread, both times are the same unless others were in the way. */
    private String idle() {
        double[] ratios = Arrays.stream(KeyType.values())
            .flatMap(type -> Plan.SIZES.stream().map(size -> Rows.map(type, "get hit", size)))
            .map(row -> slowdown(row)).filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble).toArray();
        return Results.median(ratios).isEmpty() ? "" : String.format(Locale.ROOT,
            "- A `get` of HashMap took %.2f times its CPU time; 1.00 is an idle machine.\n",
            Results.median(ratios).getAsDouble());
    }

    private OptionalDouble slowdown(String row) {
        OptionalDouble cpu = map(row, Peer.HASH_MAP, Jvms.CPU);
        OptionalDouble wall = map(row, Peer.HASH_MAP, Jvms.WALL);
        return cpu.isEmpty() ? cpu : OptionalDouble.of(wall.getAsDouble() / cpu.getAsDouble());
    }

    private OptionalDouble map(String row, Peer peer, String metric) {
        return results.median(Subject.MAPS, row, peer.title(), metric);
    }

    private void addAims() {
        page.heading("Aims");
        page.table("what", "aim", "measured", "");
        for (Aims.Verdict each : Aims.of(results)) {
            page.row(each.what(), each.aim(), each.measured(), each.met() ? "met" : "**missed**");
        }
    }

    private void addMaps() {
        page.heading("Maps");
        page.append("""
            CPU nanoseconds an operation, and the ratio to HashMap. A `get` asks with a tape of a
            million fresh keys in random order, equal to the stored ones and not identical. A `put`
            is one of those that fill a fresh map, which was told nothing of its size. Keys are
            random, from a fixed seed.
            """);
        for (KeyType type : KeyType.values()) {
            addMaps(type);
        }
    }

    private void addMaps(KeyType type) {
        List<String> head = new ArrayList<>(List.of(type == KeyType.LONG ? "Long" : "String"));
        for (int size : Plan.SIZES) {
            OPERATIONS.forEach(each -> head.add(each + (size == 1000 ? ", 1 k" : ", 1 M")));
        }
        page.append("\n");
        page.table(head.toArray(String[]::new));
        for (Peer peer : Peer.values()) {
            List<String> cells = new ArrayList<>(List.of(
                peer.title() + (peer.storesObjects() ? "" : " (no boxed keys)")));
            for (int size : Plan.SIZES) {
                OPERATIONS.forEach(each -> cells.add(page.cell(Subject.MAPS,
                    Rows.map(type, each, size), peer.title(), Peer.HASH_MAP.title(), Jvms.CPU)));
            }
            if (cells.stream().skip(1).anyMatch(Page::isNumber)) {
                page.row(cells.toArray(String[]::new));
            }
        }
    }

    private void addTail() {
        page.heading("The slowest single put");
        page.append("""
            Growing from nothing to two million entries, one by one, Long keys; each in JVMs of its
            own:
            `%s`.
            The young generation is so large that no collection falls into it. Times are those that
            passed.

            """.formatted(String.join(" ", Settings.TAIL_FLAGS)));
        page.table("", "worst put, us", "sum of the 25 worst, us", "1 in 10,000, us", "median, ns",
            "collections");
        for (Peer peer : measured(Subject.TAIL)) {
            page.row(peer.title(), tail(peer, "max_us", "%.0f"), tail(peer, "slowest25_us", "%.0f"),
                tail(peer, "p9999_us", "%.1f"), tail(peer, "median_ns", "%.0f"),
                tail(peer, "collections", "%.0f"));
        }
    }

    private List<Peer> measured(Subject subject) {
        return Arrays.stream(Peer.values()).filter(peer -> results.of(subject).stream()
            .anyMatch(each -> each.peer().equals(peer.title()))).toList();
    }

    private String tail(Peer peer, String metric, String format) {
        return Page.number(format,
            results.median(Subject.TAIL, Rows.TAIL, peer.title(), metric));
    }

    private void addFootprint() {
        page.heading("Memory");
        page.append("""
            Bytes an entry at a million entries, weighed by JOL, less the boxed keys where there are
            some, and the values.

            """);
        page.table("", "bytes an entry");
        for (Peer peer : measured(Subject.FOOTPRINT)) {
            page.row(peer.title() + (peer.storesObjects() ? "" : " (keys included)"),
                Page.number("%.1f", results.median(Subject.FOOTPRINT, Rows.FOOTPRINT, peer.title(),
                    "bytes_per_entry")));
        }
    }

    private void addChannels() {
        page.heading("Channels");
        page.append("""
            Nanoseconds a message, and the ratio to the second column: first what passed, then the
            CPU time of all threads together. A buffer holds %d; 20,000 messages a time, and
            starting the threads counts.
            """.formatted(PipeKind.CAPACITY));
        addChannels(true, PipeKind.ARRAY_BLOCKING_QUEUE);
        addChannels(false, PipeKind.SYNCHRONOUS_QUEUE);
        addSelect();
    }

    /** The JDK has no peer. */
    private void addSelect() {
        page.append("\n");
        page.table("select over two, each with a buffer", "ns that passed", "CPU ns");
        for (boolean virtual : List.of(false, true)) {
            String row = Rows.select(virtual);
            page.row(virtual ? "virtual" : "platform",
                select(row, Jvms.WALL), select(row, Jvms.CPU));
        }
        page.append("""

            Two threads send, one receives what comes first. The JDK has no peer; Go's own select
            took %d ns a message on another machine.
            """.formatted(GO_SELECT_NANOS));
    }

    private String select(String row, String metric) {
        return Page.number("%.0f",
            results.median(Subject.CHANNELS, row, PipeKind.CHANNEL.title(), metric));
    }

    private void addChannels(boolean buffered, PipeKind reference) {
        List<PipeKind> kinds = Arrays.stream(PipeKind.values())
            .filter(kind -> kind.isBuffered() == buffered).toList();
        page.append("\n");
        List<String> head = new ArrayList<>(List.of(buffered ? "buffered" : "rendezvous"));
        kinds.forEach(kind -> head.add(kind.title()));
        page.table(head.toArray(String[]::new));
        for (int pairs : List.of(1, 2)) {
            for (boolean virtual : List.of(false, true)) {
                String row = Rows.channel(buffered, pairs, virtual);
                List<String> cells = new ArrayList<>(List.of(row.substring(row.indexOf(' ') + 1)));
                kinds.forEach(kind -> cells.add(
                    page.times(Subject.CHANNELS, row, kind.title(), reference.title())));
                page.row(cells.toArray(String[]::new));
            }
        }
    }
}
