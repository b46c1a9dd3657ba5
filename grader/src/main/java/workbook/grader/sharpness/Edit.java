package workbook.grader.sharpness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One text of a source file that is replaced by another.
 *
 * <p>The text must occur exactly once. Where it has several lines, their indentation does not
 * matter: a text that is not there to the letter is looked for line by line.
 *
 * @param file the source file, as in {@code "BinarySearch.java"}
 * @param replace the text to replace
 * @param with the text that comes instead
 */
public record Edit(String file, String replace, String with) {

    /**
     * The source with the edit in it.
     *
     * @throws SharpnessException if the text does not occur exactly once; the message says
     *     where the nearest text stands, or where all of them are
     */
    String applied(String source) {
        List<MatchResult> found = found(Pattern.compile(Pattern.quote(replace)), source);
        if (found.isEmpty()) {
            found = found(anyIndentation(), source);
        }
        if (found.size() != 1) {
            throw new SharpnessException(found.isEmpty()
                ? "the text to replace is not in %s:\n%s\n%s".formatted(
                    file, indented(replace), nearest(source))
                : "the text to replace is in %s more than once, at lines %s; take more of its "
                    .formatted(file, lines(found, source)) + "surroundings:\n" + indented(replace));
        }
        MatchResult place = found.getFirst();
        String before = source.substring(0, place.start());
        return before + shifted(before) + source.substring(place.end());
    }

    private static List<MatchResult> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().toList();
    }

    private Pattern anyIndentation() {
        return Pattern.compile(replace.strip().lines()
            .map(line -> Pattern.quote(line.strip()))
            .collect(Collectors.joining("[ \\t]*\\n[ \\t]*")));
    }

    /** The new text with its further lines as deep as the line that it comes into. */
    private String shifted(String before) {
        List<String> lines = with.lines().toList();
        if (lines.size() < 2) {
            return with;
        }
        int here = depth(before.substring(before.lastIndexOf('\n') + 1));
        int written = lines.stream().skip(1).filter(line -> !line.isBlank())
            .mapToInt(Edit::depth).min().orElse(0);
        if (written >= here) {
            return with; // written at its place already
        }
        return lines.getFirst() + lines.stream().skip(1)
            .map(line -> "\n" + (line.isBlank() ? "" : " ".repeat(here) + line))
            .collect(Collectors.joining());
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String lines(List<MatchResult> found, String source) {
        return found.stream()
            .map(place -> String.valueOf(lineOf(source, place.start())))
            .collect(Collectors.joining(", "));
    }

    private static long lineOf(String source, int at) {
        return source.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
    }

    /** The place that looks most like the text: most pairs of characters in common. */
    private String nearest(String source) {
        List<String> lines = source.lines().toList();
        int size = Math.toIntExact(Math.max(1, replace.strip().lines().count()));
        int best = 0;
        double likest = -1;
        for (int at = 0; at + size <= lines.size(); at++) {
            double like = likeness(String.join(" ", lines.subList(at, at + size)));
            if (like > likest) {
                likest = like;
                best = at;
            }
        }
        return "the nearest text is at %s:%d:\n%s".formatted(file, best + 1,
            indented(String.join("\n",
                lines.subList(best, Math.min(lines.size(), best + size)))));
    }

    /** Dice's measure over neighbouring characters, 0 to 1; white space does not count. */
    private double likeness(String text) {
        List<String> ours = pairs(replace);
        List<String> theirs = pairs(text);
        int all = ours.size() + theirs.size();
        int common = 0;
        for (String pair : ours) {
            if (theirs.remove(pair)) {
                common++;
            }
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<String> pairs(String text) {
        String dense = text.replaceAll("\\s", "");
        String[] pairs = new String[Math.max(0, dense.length() - 1)];
        Arrays.setAll(pairs, at -> dense.substring(at, at + 2));
        return new ArrayList<>(Arrays.asList(pairs));
    }

    private static String indented(String text) {
        return text.strip().indent(4).stripTrailing();
    }
}
