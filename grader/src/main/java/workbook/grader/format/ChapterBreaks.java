package workbook.grader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chapter has its reader break: a line {@code <!-- break: middle-overflows -->} names a
 * chaff. A fenced block right behind it shows what a learner reads who has done that. Everything
 * else of the chapter is left as it is.
 */
public final class ChapterBreaks {

    private static final Pattern MARKER = Pattern.compile("<!-- break: *([\\w-]*) *-->");
    private static final String FENCE = "```";

    private ChapterBreaks() {
    }

    /** The chaffs that a chapter names, each with its block, or nothing where it has none. */
    public static Map<String, String> in(String chapter) {
        List<String> lines = chapter.lines().toList();
        Map<String, String> breaks = new TreeMap<>();
        for (int at = 0; at < lines.size(); at++) {
            Matcher marker = MARKER.matcher(lines.get(at));
            if (marker.matches()) {
                int end = behindBlock(lines, at + 1);
                breaks.put(marker.group(1), end == at + 1 ? ""
                    : String.join("\n", lines.subList(at + 2, end - 1)) + "\n");
            }
        }
        return breaks;
    }

    /**
     * The chapter with every block that is there renewed.
     *
     * @param messages what to show, by the name of the chaff
     * @throws IllegalArgumentException if a block is not closed, naming its line
     */
    public static String renewed(String chapter, Map<String, String> messages) {
        List<String> lines = chapter.lines().toList();
        List<String> renewed = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at++);
            renewed.add(line);
            Matcher marker = MARKER.matcher(line);
            int end = marker.matches() ? behindBlock(lines, at) : at;
            if (end > at && messages.containsKey(marker.group(1))) {
                renewed.add(lines.get(at));
                messages.get(marker.group(1)).lines().forEach(renewed::add);
                renewed.add(FENCE);
                at = end;
            }
        }
        return String.join("\n", renewed) + "\n";
    }

    private static int behindBlock(List<String> lines, int from) {
        if (from >= lines.size() || !lines.get(from).startsWith(FENCE)) {
            return from;
        }
        for (int at = from + 1; at < lines.size(); at++) {
            if (lines.get(at).strip().equals(FENCE)) {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("line " + (from + 1) + ": the block does not end");
    }
}
