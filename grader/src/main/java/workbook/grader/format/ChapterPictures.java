package workbook.grader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures in a chapter: behind a line {@code <!-- picture: put 1 a; put 9 b -->} stands a fenced
 * block with what the reference looks like after these operations. Everything else of the chapter
 * is left as it is.
 */
public final class ChapterPictures {

    private static final Pattern MARKER = Pattern.compile("<!-- picture: *(.*?) *-->");
    private static final String FENCE = "```";

    private ChapterPictures() {
    }

    /** Whether a chapter has a picture. */
    public static boolean isIn(String chapter) {
        return chapter.lines().anyMatch(line -> MARKER.matcher(line).matches());
    }

    /**
     * The chapter with every picture drawn anew; a marker without a block gets one.
     *
     * @param draw makes the text of a picture from operations
     * @throws IllegalArgumentException if a block is not closed, naming its line
     */
    public static String drawn(String chapter, UnaryOperator<String> draw) {
        List<String> lines = chapter.lines().toList();
        List<String> drawn = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at++);
            drawn.add(line);
            Matcher marker = MARKER.matcher(line);
            if (marker.matches()) {
                drawn.add(FENCE);
                drawn.add("after " + marker.group(1) + ":");
                drawn.add("");
                draw.apply(marker.group(1)).lines().forEach(drawn::add);
                drawn.add(FENCE);
                at = behindBlock(lines, at);
            }
        }
        return String.join("\n", drawn) + "\n";
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
        throw new IllegalArgumentException(
            "line " + (from + 1) + ": the block of the picture does not end");
    }
}
