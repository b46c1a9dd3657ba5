package workbook.grader.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A chapter, as its Markdown text has it: its hints, its sections, and its pages for a terminal. It
 * knows the Markdown that chapters use, and shows anything else as it stands; code keeps its
 * backquotes, which say where it ends.
 *
 * @param text of {@code README.md}
 */
public record Chapter(String text) {

    private static final Pattern ITEM = Pattern.compile("^(\\s*(?:[-*]|\\d+\\.)\\s+)(.*)$");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final String HINTS = "Hints";

    /** The hints, one step each, on one line each. */
    public List<String> hints() {
        List<String> hints = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) {
                inside = line.replaceFirst("#+\\s*", "").strip().equals(HINTS);
            } else if (inside && line.matches("\\d+\\.\\s+.*")) {
                hints.add(line.replaceFirst("\\d+\\.\\s+", "").strip());
            } else if (inside && !line.isBlank() && !hints.isEmpty()) {
                hints.add(hints.removeLast() + " " + line.strip());
            }
        }
        return hints;
    }

    /** One hint as it is shown. */
    public static String hint(int step, int of, String text, int width) {
        return String.join("\n", wrap("  Hint " + step + " of " + of + ": ", text, width)) + "\n";
    }

    /** The names of its sections as one types them, as in {@code "break-it"}; without the hints. */
    public List<String> sections() {
        return withoutHints().stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> typed(line.substring(3)))
            .toList();
    }

    /** One section as a chapter of its own; of its name, any beginning will do. */
    public Optional<Chapter> section(String name) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : withoutHints()) {
            if (line.startsWith("## ")) {
                inside = kept.isEmpty() && typed(line.substring(3)).startsWith(typed(name));
            }
            if (inside) {
                kept.add(line);
            }
        }
        return kept.isEmpty() ? Optional.empty()
            : Optional.of(new Chapter(String.join("\n", kept) + "\n"));
    }

    private static String typed(String title) {
        return title.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /**
     * The chapter without its hints, which are asked for one by one.
     *
     * @param width in columns
     * @param bold whether the terminal can show bold text
     */
    public String rendered(int width, boolean bold) {
        List<String> out = new ArrayList<>();
        Paragraph paragraph = new Paragraph(out, width, bold);
        boolean code = false;
        for (String line : withoutHints()) {
            if (line.strip().startsWith("```")) {
                paragraph.end();
                code = !code;
            } else if (code) {
                out.add("    " + line);
            } else {
                line(line, paragraph, out);
            }
        }
        paragraph.end();
        return String.join("\n", out) + "\n";
    }

    private List<String> withoutHints() {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : withoutComments().lines().toList()) {
            if (line.startsWith("## ")) {
                inside = line.substring(3).strip().equals(HINTS);
            }
            if (!inside) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** Comments are for tools; a line that holds nothing else goes with them. */
    private String withoutComments() {
        String rest = text.replaceAll("(?ms)^[ \\t]*<!--.*?-->[ \\t]*\\n", "");
        return COMMENT.matcher(rest).replaceAll("");
    }

    private static void line(String line, Paragraph paragraph, List<String> out) {
        Matcher item = ITEM.matcher(line);
        if (line.startsWith("#")) {
            paragraph.end();
            String title = line.replaceFirst("#+\\s*", "");
            out.add(title);
            out.add(underline(line).repeat(title.length()));
        } else if (line.strip().startsWith("|")) {
            paragraph.row(line);
        } else if (line.isBlank()) {
            paragraph.end();
            out.add(line);
        } else if (line.startsWith("> ")) {
            paragraph.prefix("| ");
            paragraph.add(line.substring(2));
        } else if (item.matches()) {
            paragraph.end();
            paragraph.prefix(item.group(1));
            paragraph.add(item.group(2));
        } else {
            paragraph.add(line.strip());
        }
    }

    /** A chapter, a section, a part of one. */
    private static String underline(String heading) {
        return heading.startsWith("###") ? "." : heading.startsWith("##") ? "-" : "=";
    }

    /** Lines that belong together until something else comes. */
    private static final class Paragraph {
        private final List<String> out;
        private final int width;
        private final boolean bold;
        private final StringBuilder text = new StringBuilder();
        private final List<List<String>> table = new ArrayList<>();
        private String prefix = "";

        Paragraph(List<String> out, int width, boolean bold) {
            this.out = out;
            this.width = width;
            this.bold = bold;
        }

        void prefix(String prefix) {
            this.prefix = prefix;
        }

        void add(String line) {
            text.append(text.isEmpty() ? "" : " ").append(line);
        }

        /** A row of a table: its cells stand between bars. */
        void row(String line) {
            String cells = line.strip().replaceAll("^\\||\\|$", "");
            table.add(Arrays.stream(cells.split("\\|", -1)).map(String::strip).map(Chapter::linked)
                .toList());
        }

        void end() {
            if (!text.isEmpty()) {
                List<String> lines = wrap(prefix, linked(text.toString()), width);
                out.addAll(List.of(
                    emphasised(String.join("\n", lines), bold).split("\n", -1)));
            }
            table(table).forEach(line -> out.add(emphasised(line, bold)));
            table.clear();
            text.setLength(0);
            prefix = "";
        }
    }

    private static String linked(String text) {
        return LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(link.group(1)
            + (link.group(2).startsWith("http") ? " <" + link.group(2) + ">" : "")));
    }

    /** Columns as wide as their widest cell; the row of dashes stays one. */
    private static List<String> table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns).map(column -> rows.stream()
            .filter(row -> !isRule(row) && column < row.size())
            .mapToInt(row -> shownLength(row.get(column))).max().orElse(0)).toArray();
        return rows.stream().map(row -> {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = isRule(row) ? "-".repeat(widths[column]) : row.get(column);
                line.append("  ").append(cell)
                    .append(" ".repeat(Math.max(0, widths[column] - shownLength(cell))));
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    private static boolean isRule(List<String> row) {
        return row.stream().allMatch(cell -> cell.matches(":?-+:?"));
    }

    /** Words in lines of at most {@code width}, the later ones indented as the prefix is long. */
    static List<String> wrap(String prefix, String text, int width) {
        String indent = prefix.startsWith("|") ? prefix : " ".repeat(prefix.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(prefix);
        boolean first = true;
        for (String word : text.split(" +")) {
            if (!first && shownLength(line) + 1 + shownLength(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int shownLength(CharSequence text) {
        return text.toString().replace("**", "").length();
    }

    private static String emphasised(String text, boolean bold) {
        String[] parts = text.split("\\*\\*", -1);
        StringBuilder out = new StringBuilder(parts[0]);
        for (int at = 1; at < parts.length; at++) {
            out.append(!bold ? "" : at % 2 == 1 ? "\033[1m" : "\033[22m").append(parts[at]);
        }
        return out.append(bold && parts.length % 2 == 0 ? "\033[22m" : "").toString();
    }
}
