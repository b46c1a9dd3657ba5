package workbook.grader.format;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Pictures in a chapter: behind a line {@code <!-- picture: put 1 a; put 9 b -->} stands a fenced
 * block with what the reference looks like after these operations. Everything else of the chapter
 * is left as it is.
 */
public final class ChapterPictures {

    private static final Pattern MARKER = Pattern.compile("<!-- picture: *(.*?) *-->");

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
        return MarkedBlocks.renewed(chapter, MARKER, true, marker -> Optional.of(
            "after " + marker.group(1) + ":\n\n" + draw.apply(marker.group(1))));
    }
}
