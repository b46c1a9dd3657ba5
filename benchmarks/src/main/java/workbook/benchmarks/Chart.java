package workbook.benchmarks;

import java.util.List;
import java.util.OptionalDouble;
import workbook.benchmarks.BarChart.Colour;
import workbook.benchmarks.BarChart.Key;

/**
 * Draws {@code docs/benchmarks.svg}: for each row of maps and channels, how long the references
 * take, in units of the JDK's own class.
 */
final class Chart {

    private final Results results;
    private final BarChart chart =
        new BarChart("Time of the references in units of the JDK's classes");

    Chart(Results results) {
        this.results = results;
    }

    /** Whether there is anything to draw. */
    static boolean isMeasured(Results results) {
        return results.isMeasured(Subject.MAPS) || results.isMeasured(Subject.CHANNELS);
    }

    String svg() {
        if (results.isMeasured(Subject.MAPS)) {
            addMaps();
        }
        if (results.isMeasured(Subject.CHANNELS)) {
            addChannels();
        }
        return chart.svg();
    }

    private void addMaps() {
        chart.begin("Maps: CPU time of an operation, HashMap = 1", List.of(
            new Key(Colour.BLUE, Peer.SWISS_MAP.title()),
            new Key(Colour.GREEN, Peer.BUCKET_MAP.title())));
        for (KeyType type : KeyType.values()) {
            for (String operation : List.of("get hit", "get miss", "put")) {
                for (int size : Plan.SIZES) {
                    addMapRow(Rows.map(type, operation, size));
                }
            }
        }
        chart.end();
    }

    private void addMapRow(String row) {
        chart.label(row, 2);
        chart.bar(Colour.BLUE, mapRatio(row, Peer.SWISS_MAP));
        chart.bar(Colour.GREEN, mapRatio(row, Peer.BUCKET_MAP));
        chart.gap();
    }

    private OptionalDouble mapRatio(String row, Peer peer) {
        return results.ratio(Subject.MAPS, row, peer.title(), Peer.HASH_MAP.title(), Jvms.CPU);
    }

    private void addChannels() {
        chart.begin("Channel: time of a message, ArrayBlockingQueue or SynchronousQueue = 1",
            List.of());
        for (boolean buffered : List.of(true, false)) {
            PipeKind peer = buffered ? PipeKind.ARRAY_BLOCKING_QUEUE : PipeKind.SYNCHRONOUS_QUEUE;
            for (int pairs : List.of(1, 2)) {
                for (boolean virtual : List.of(false, true)) {
                    String row = Rows.channel(buffered, pairs, virtual);
                    chart.label(row, 1);
                    chart.bar(Colour.VIOLET, results.ratio(Subject.CHANNELS, row,
                        PipeKind.CHANNEL.title(), peer.title(), Jvms.WALL));
                    chart.gap();
                }
            }
        }
        chart.end();
    }
}
