package workbook.grader.source;

import java.util.stream.Collectors;

/**
 * Names and messages that others wrote, as they may stand in a line for people: on one line, with
 * nothing in it that hides, turns the text around it, or commands a terminal.
 */
public final class Shown {

    private Shown() {
    }

    /** Whether a character has a shape of its own, in every font that knows its script. */
    public static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED,
                Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** The text; a character that is not seen is a backslash, a {@code u} and its number. */
    public static String of(String text) {
        return text.codePoints()
            .mapToObj(point -> isSeen(point) ? Character.toString(point)
                : "\\u%04X".formatted(point))
            .collect(Collectors.joining());
    }
}
