package workbook.grader.gradebook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.source.Shown;

/** Names, messages and numbers as they may stand in other people's files and on a terminal. */
final class Plain {

    /** Characters of a message; other graders cut here, too. */
    static final int LONGEST = 20_000;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,9})?");
    private static final Pattern COMMA = Pattern.compile("\\d+,\\d+");

    private Plain() {
    }

    /** A name in quotes; what cannot be seen is written as its number. */
    static String name(String name) {
        return "'" + Shown.of(name) + "'";
    }

    /** The beginning of a long message, and how much is missing. */
    static String cut(String message) {
        if (message.length() <= LONGEST) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return message.substring(0, end)
            + "\n... and %d characters more".formatted(message.length() - end);
    }

    /**
     * The text with one kind of line end, and U+FFFD for what XML 1.0 does not allow and what other
     * programs cannot store: halves of surrogate pairs, zeros, most control characters.
     */
    static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
            .map(letter -> isAllowed(letter) ? letter : 0xFFFD)
            .mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t' || letter == '\n' || letter >= 0x20 && letter <= 0xD7FF
            || letter >= 0xE000 && letter <= 0xFFFD || letter >= 0x10000;
    }

    /** The number that a cell holds, with a point or a comma; nothing if it holds none. */
    static Optional<BigDecimal> number(String cell) {
        String value = cell.strip();
        return NUMBER.matcher(value).matches()
            ? Optional.of(new BigDecimal(value.replace(',', '.'))) : Optional.empty();
    }

    /** Whether one of the cells has a decimal comma. */
    static boolean hasComma(Stream<String> cells) {
        return cells.anyMatch(cell -> COMMA.matcher(cell.strip()).matches());
    }

    /** Points with two decimals. */
    static String points(BigDecimal points, boolean comma) {
        String text = points.toPlainString();
        return comma ? text.replace('.', ',') : text;
    }
}
