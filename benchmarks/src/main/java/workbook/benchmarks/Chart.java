package workbook.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Draws {@code docs/benchmarks.svg}: for each row, how long the references take, in units of the
 * JDK's own class. It needs nothing from outside, and follows the colours of the page around it.
 */
final class Chart {

    private static final int WIDTH = 800;
    private static final int LEFT = 250;
    private static final int RIGHT = 60;
    private static final int ROW_GAP = 10;
    private static final int BAR = 14;
    /** Bars that are longer end here, and say how long they are. */
    private static final double MOST = 3;

    private static final String STYLE = """
        <style>
          .page { fill: #ffffff } text { font: 13px system-ui, sans-serif; fill: #24292f }
          .title { font-weight: 600 } .small { font-size: 12px; fill: #57606a }
          .value { paint-order: stroke; stroke: #ffffff; stroke-width: 4px }
          .grid { stroke: #d8dee4 } .one { stroke: #57606a; stroke-width: 2 }
          .swiss { fill: #2a78d6 } .bucket { fill: #1baf7a } .channel { fill: #8250df }
          @media (prefers-color-scheme: dark) {
            .page { fill: #0d1117 } text { fill: #e6edf3 } .small { fill: #9198a1 }
            .value { stroke: #0d1117 }
            .grid { stroke: #30363d } .one { stroke: #9198a1 }
            .swiss { fill: #3987e5 } .bucket { fill: #199e70 } .channel { fill: #a371f7 }
          }
        </style>
        """;

    private final Results results;
    private final StringBuilder svg = new StringBuilder();
    private int y = 30;

    Chart(Results results) {
        this.results = results;
    }

    String svg() {
        addMaps();
        y += 26;
        addChannels();
        int height = y + 16;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img"
                 aria-label="Time of the references in units of the JDK's classes">
            """.formatted(WIDTH, height) + STYLE
            + "<rect class=\"page\" width=\"%d\" height=\"%d\"/>\n".formatted(WIDTH, height)
            + svg + "</svg>\n";
    }

    private void addMaps() {
        title("Maps: CPU time of an operation, HashMap = 1");
        legend(LEFT, "swiss", Peer.SWISS_MAP.title());
        legend(LEFT + 110, "bucket", Peer.BUCKET_MAP.title());
        Axis axis = new Axis(svg.length(), y);
        for (KeyType type : KeyType.values()) {
            for (String operation : List.of("get hit", "get miss", "put")) {
                for (int size : Plan.SIZES) {
                    addMapRow(Rows.map(type, operation, size));
                }
            }
        }
        draw(axis);
    }

    private void addMapRow(String row) {
        label(row, 2);
        bar("swiss", mapRatio(row, Peer.SWISS_MAP));
        bar("bucket", mapRatio(row, Peer.BUCKET_MAP));
        y += ROW_GAP;
    }

    private OptionalDouble mapRatio(String row, Peer peer) {
        return results.ratio(Subject.MAPS, row, peer.title(), Peer.HASH_MAP.title(), Jvms.CPU);
    }

    private void addChannels() {
        title("Channel: time of a message, ArrayBlockingQueue or SynchronousQueue = 1");
        Axis axis = new Axis(svg.length(), y);
        for (boolean buffered : List.of(true, false)) {
            PipeKind peer = buffered ? PipeKind.ARRAY_BLOCKING_QUEUE : PipeKind.SYNCHRONOUS_QUEUE;
            for (int pairs : List.of(1, 2)) {
                for (boolean virtual : List.of(false, true)) {
                    String row = Rows.channel(buffered, pairs, virtual);
                    label(row, 1);
                    bar("channel", results.ratio(Subject.CHANNELS, row,
                        PipeKind.CHANNEL.title(), peer.title(), Jvms.WALL));
                    y += ROW_GAP;
                }
            }
        }
        draw(axis);
    }

    // ---- drawing ---------------------------------------------------------------------------

    private void title(String text) {
        text("title", 16, y, "start", text);
        y += 24;
    }

    private void legend(int x, String colour, String text) {
        svg.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"12\" height=\"12\"/>\n"
            .formatted(colour, x, y - 10));
        text("small", x + 18, y, "start", text);
        if (x > LEFT) {
            y += 16;
        }
    }

    private void label(String text, int bars) {
        text("", LEFT - 10, y + bars * BAR / 2 + 5, "end", text);
    }

    private void bar(String colour, OptionalDouble ratio) {
        if (ratio.isPresent()) {
            double end = at(Math.min(ratio.getAsDouble(), MOST));
            svg.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%d\" y=\"%d\" "
                + "width=\"%.1f\" height=\"%d\"/>\n", colour, LEFT, y, end - LEFT, BAR - 2));
            text("small value", (int) end + 5, y + 10, "start",
                String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()));
        }
        y += BAR;
    }

    /** Where rows begin: in the text, for the lines lie behind the bars, and on the page. */
    private record Axis(int position, int top) {
    }

    private void draw(Axis axis) {
        StringBuilder lines = new StringBuilder();
        for (double ratio = 0; ratio <= MOST; ratio += 0.5) {
            lines.append(String.format(Locale.ROOT,
                "<path class=\"%s\" d=\"M%.1f %dV%d\"/>\n", ratio == 1 ? "one" : "grid",
                at(ratio), axis.top(), y));
            text("small", (int) at(ratio), y + 16, "middle",
                String.format(Locale.ROOT, "%.1f", ratio));
        }
        svg.insert(axis.position(), lines);
        y += 30;
    }

    private static double at(double ratio) {
        return LEFT + ratio / MOST * (WIDTH - LEFT - RIGHT);
    }

    private void text(String style, int x, int y, String anchor, String text) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
            .formatted(style, x, y, anchor, text));
    }
}
