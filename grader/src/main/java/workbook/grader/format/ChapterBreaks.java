package workbook.grader.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a chapter has its reader break: a line {@code <!-- break: middle-overflows -->} names a
 * chaff. A fenced block right behind it shows what a learner reads who has done that. Everything
 * else of the chapter is left as it is.
 */
public final class ChapterBreaks {

    private static final Pattern MARKER = Pattern.compile("<!-- break: *([\\w-]*) *-->");

    private ChapterBreaks() {
    }

    /** The chaffs that a chapter names, each with its block, or nothing where it has none. */
    public static Map<String, Optional<String>> in(String chapter) {
        List<String> lines = chapter.lines().toList();
        Map<String, Optional<String>> breaks = new TreeMap<>();
        for (int at : MarkedBlocks.markers(lines, MARKER)) {
            breaks.put(MARKER.matcher(lines.get(at)).replaceFirst("$1"),
                FencedBlock.at(lines, at + 1).map(FencedBlock::text));
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
        return MarkedBlocks.renewed(chapter, MARKER, false,
            marker -> Optional.ofNullable(messages.get(marker.group(1))));
    }
}
