package workbook.benchmarks;

import java.util.Locale;
import java.util.OptionalDouble;

/** A page of Markdown that grows: headings, tables, and cells for numbers. */
final class Page {

    private static final String NO_NUMBER = "";

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    Page(Results results) {
        this.results = results;
    }

    Page append(String more) {
        text.append(more);
        return this;
    }

    void heading(String title) {
        text.append("\n## %s\n\n".formatted(title));
    }

    void table(String... head) {
        row(head);
        text.append("|---|").append("--:|".repeat(head.length - 1)).append('\n');
    }

    void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A median, and its ratio to a peer; empty if one of them was not measured. */
    String cell(Subject subject, String row, String peer, String reference, String metric) {
        OptionalDouble value = results.median(subject, row, peer, metric);
        OptionalDouble ratio = results.ratio(subject, row, peer, reference, metric);
        return value.isEmpty() || ratio.isEmpty() ? NO_NUMBER
            : number(value.getAsDouble() < 100 ? "%.1f" : "%.0f", value)
                + " (" + ratio(ratio) + ")";
    }

    /** A ratio, with as many digits as say something. */
    static String ratio(OptionalDouble ratio) {
        double size = ratio.orElse(1);
        return number(size < 0.1 ? "%.3f" : size < 100 ? "%.2f" : "%.0f", ratio);
    }

    /** Such cells of the time that passed, and of CPU time. */
    String times(Subject subject, String row, String peer, String reference) {
        String wall = cell(subject, row, peer, reference, Jvms.WALL);
        String cpu = cell(subject, row, peer, reference, Jvms.CPU);
        return isNumber(wall) ? wall + ", CPU " + cpu : NO_NUMBER;
    }

    /** The chart of a subject, which lies beside the page. */
    void chart(Subject subject) {
        append("\n![Ratios](%s)\n".formatted(StructureChart.file(subject)));
    }

    static String number(String format, OptionalDouble value) {
        return value.isEmpty() ? NO_NUMBER
            : String.format(Locale.ROOT, format, value.getAsDouble());
    }

    static boolean isNumber(String cell) {
        return !cell.equals(NO_NUMBER);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
