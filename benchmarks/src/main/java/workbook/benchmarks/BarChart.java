package workbook.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A picture of ratios that grows downwards: titles, and rows of bars in units of a peer. It needs
 * nothing from outside, and follows the colours of the page around it.
 */
final class BarChart {

    private static final int WIDTH = 800;
    private static final int LEFT = 250;
    private static final int RIGHT = 60;
    private static final int ROW_GAP = 10;
    private static final int BAR = 14;
    private static final int LETTER = 7;
    /** Bars that are longer end here, are cut across, and say how long they are. */
    private static final double MOST = 3;

    private static final String STYLE = """
        <style>
          .page { fill: #ffffff } text { font: 13px system-ui, sans-serif; fill: #24292f }
          .title { font-weight: 600 } .small { font-size: 12px; fill: #57606a }
          .value { paint-order: stroke; stroke: #ffffff; stroke-width: 3px }
          .cut { stroke: #ffffff; stroke-width: 3px }
          .grid { stroke: #d8dee4 } .one { stroke: #57606a; stroke-width: 2 }
          .blue { fill: #2a78d6 } .green { fill: #1baf7a } .violet { fill: #8250df }
          .grey { fill: #8c959f }
          @media (prefers-color-scheme: dark) {
            .page { fill: #0d1117 } text { fill: #e6edf3 } .small { fill: #9198a1 }
            .value, .cut { stroke: #0d1117 }
            .grid { stroke: #30363d } .one { stroke: #9198a1 }
            .blue { fill: #3987e5 } .green { fill: #199e70 } .violet { fill: #a371f7 }
            .grey { fill: #6e7681 }
          }
        </style>
        """;

    /** What a bar is filled with. */
    enum Colour {
        BLUE, GREEN, VIOLET, GREY;

        private String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What bars of one colour are.
     *
     * @param colour of the bars
     * @param text what they stand for
     */
    record Key(Colour colour, String text) {
    }

    private final String about;
    private final StringBuilder svg = new StringBuilder();
    private int y = 30;
    /** Where bars begin: in the text, for the lines lie behind the bars, and on the page. */
    private int linesPosition;
    private int linesTop;

    /** An empty picture; {@code about} is for those who do not see it. */
    BarChart(String about) {
        this.about = about;
    }

    /** Begins a block of rows with one axis. */
    void begin(String title, List<Key> legend) {
        text("title", 16, y, "start", title);
        y += 24;
        legend(legend);
        linesPosition = svg.length();
        linesTop = y;
    }

    private void legend(List<Key> keys) {
        int x = LEFT;
        for (Key key : keys) {
            rectangle(key.colour(), x, y - 10, 12, 12);
            text("small", x + 18, y, "start", key.text());
            x += 40 + key.text().length() * LETTER;
        }
        y += keys.isEmpty() ? 0 : 16;
    }

    /** The name of the bars that follow, in the middle beside them. */
    void label(String text, int bars) {
        text("", LEFT - 10, y + bars * BAR / 2 + 5, "end", text);
    }

    /** The name of the next bar, with others below it. */
    void barLabel(String text) {
        text("small", LEFT - 10, y + BAR - 3, "end", text);
    }

    /** The name of a group of bars, above them. */
    void group(String text) {
        text("", 16, y + BAR, "start", text);
        y += BAR + 6;
    }

    /** A bar, if there is such a number. */
    void bar(Colour colour, OptionalDouble ratio) {
        if (ratio.isPresent()) {
            double end = at(Math.min(ratio.getAsDouble(), MOST));
            rectangle(colour, LEFT, y, end - LEFT, BAR - 2);
            if (ratio.getAsDouble() > MOST) {
                cut((int) end - 14);
            }
            text("small value", (int) end + 5, y + 11, "start", Page.ratio(ratio));
        }
        y += BAR;
    }

    /** Ends a row. */
    void gap() {
        y += ROW_GAP;
    }

    /** Ends a block: draws its axis. */
    void end() {
        StringBuilder lines = new StringBuilder();
        for (double ratio = 0; ratio <= MOST; ratio += 0.5) {
            lines.append(String.format(Locale.ROOT,
                "<path class=\"%s\" d=\"M%.1f %dV%d\"/>\n", ratio == 1 ? "one" : "grid",
                at(ratio), linesTop, y));
            text("small", (int) at(ratio), y + 16, "middle",
                String.format(Locale.ROOT, "%.1f", ratio));
        }
        svg.insert(linesPosition, lines);
        y += 56;
    }

    /** The picture. */
    String svg() {
        int height = y - 10;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img"
                 aria-label="%s">
            """.formatted(WIDTH, height, about) + STYLE
            + "<rect class=\"page\" width=\"%d\" height=\"%d\"/>\n".formatted(WIDTH, height)
            + svg + "</svg>\n";
    }

    private void cut(int x) {
        svg.append("<path class=\"cut\" d=\"M%d %dl6 -16\"/>\n".formatted(x, y + BAR));
    }

    private static double at(double ratio) {
        return LEFT + ratio / MOST * (WIDTH - LEFT - RIGHT);
    }

    private void rectangle(Colour colour, int x, int y, double width, int height) {
        svg.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%d\" y=\"%d\" "
            + "width=\"%.1f\" height=\"%d\"/>\n", colour.style(), x, y, width, height));
    }

    private void text(String style, int x, int y, String anchor, String text) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
            .formatted(style, x, y, anchor, text));
    }
}
