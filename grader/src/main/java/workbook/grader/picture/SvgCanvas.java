package workbook.grader.picture;

import java.util.Locale;

/** Elements of a drawing: what is drawn first lies below. Coordinates are pixels. */
final class SvgCanvas {

    private static final int HEAD = 7;

    private final StringBuilder elements = new StringBuilder();

    void text(String type, double x, double y, String anchor, String text) {
        if (!text.isEmpty()) {
            add("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>",
                type, number(x), number(y), anchor, escaped(text));
        }
    }

    void rectangle(String type, double x, double y, double width, double height) {
        add("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\"/>",
            type, number(x), number(y), number(width), number(height));
    }

    /** A line to the right, with a head. */
    void arrowRight(double x, double y, double toX) {
        add("<path class=\"arrow\" d=\"M%s %sH%s\"/>", number(x), number(y), number(toX - HEAD));
        head(toX, y, -HEAD);
    }

    /** A line to the right, along a gutter, and back to the left to what it shows. */
    void arrowAround(double x, double y, double gutter, double toX, double toY) {
        add("<path class=\"arrow\" d=\"M%s %sH%sV%sH%s\"/>", number(x), number(y),
            number(gutter), number(toY), number(toX + HEAD));
        head(toX, toY, HEAD);
    }

    private void head(double x, double y, double length) {
        add("<path class=\"head\" d=\"M%s %sl%s -4v8z\"/>",
            number(x), number(y), number(length));
    }

    String elements() {
        return elements.toString();
    }

    private void add(String format, Object... values) {
        elements.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value)
            : String.format(Locale.ROOT, "%.1f", value);
    }

    /** The text as it may stand in XML and HTML; what XML has no sign for becomes a mark. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(each) ? each : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int codePoint) {
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return !surrogate && codePoint < 0xFFFE | codePoint > 0xFFFF
            && (codePoint >= ' ' || codePoint == '\n' || codePoint == '\t');
    }
}
