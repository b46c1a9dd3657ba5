package workbook.grader.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chapter, as its Markdown text has it: its hints, and its pages for a terminal. It knows the
 * Markdown that chapters use, and shows anything else as it stands.
 *
 * @param text of {@code README.md}
 */
public record Chapter(String text) {

    private static final Pattern ITEM = Pattern.compile("^(\\s*(?:[-*]|\\d+\\.)\\s+)(.*)$");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");
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

    /**
     * The chapter without its hints, which are asked for one by one.
     *
     * @param width in columns
     * @param bold whether the terminal can show bold text
     */
    public String rendered(int width, boolean bold) {
        List<String> out = new ArrayList<>();
        Paragraph paragraph = new Paragraph(out, width);
        boolean code = false;
        for (String line : withoutHints()) {
            if (line.startsWith("```")) {
                paragraph.end();
                code = !code;
            } else if (code) {
                out.add("    " + line);
            } else {
                line(line, paragraph, out);
            }
        }
        paragraph.end();
        return emphasised(String.join("\n", out), bold) + "\n";
    }

    private List<String> withoutHints() {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("## ")) {
                inside = line.substring(3).strip().equals(HINTS);
            }
            if (!inside) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static void line(String line, Paragraph paragraph, List<String> out) {
        Matcher item = ITEM.matcher(line);
        if (line.startsWith("#")) {
            paragraph.end();
            String title = line.replaceFirst("#+\\s*", "");
            out.add(title);
            out.add((line.startsWith("##") ? "-" : "=").repeat(title.length()));
        } else if (line.isBlank() || line.startsWith("|")) {
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

    /** Lines that belong together until something else comes. */
    private static final class Paragraph {
        private final List<String> out;
        private final int width;
        private final StringBuilder text = new StringBuilder();
        private String prefix = "";

        Paragraph(List<String> out, int width) {
            this.out = out;
            this.width = width;
        }

        void prefix(String prefix) {
            this.prefix = prefix;
        }

        void add(String line) {
            text.append(text.isEmpty() ? "" : " ").append(line);
        }

        void end() {
            if (!text.isEmpty()) {
                String linked = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(
                    link.group(1) + (link.group(2).startsWith("http")
                        ? " <" + link.group(2) + ">" : "")));
                out.addAll(wrap(prefix, linked, width));
            }
            text.setLength(0);
            prefix = "";
        }
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
        StringBuilder out = new StringBuilder();
        boolean on = false;
        for (String part : text.split("\\*\\*", -1)) {
            out.append(part);
            on = !on;
            if (bold) {
                out.append(on ? "\033[1m" : "\033[22m");
            }
        }
        return out.append(bold ? "\033[0m" : "").toString();
    }
}
