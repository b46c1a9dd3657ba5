package workbook.grader.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * A student's name as the name of a file.
 *
 * <p>Letters and digits of any script, {@code -}, {@code _} and {@code .} stay, but for a dot in
 * front; everything else is percent-encoded in UTF-8. A mark of the name, {@code ~} and hexadecimal
 * digits, follows where the rest would not do: it is cut, empty, a name that Windows keeps for
 * itself, or one of those that a file system which folds case, or composes letters, takes for
 * another. So two students never share a file, on any machine.
 */
public final class FileName {

    /** Bytes of UTF-8 at most, so that an ending and the name of a half-written file still fit. */
    public static final int LONGEST = 150;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int MARK_BYTES = 8;
    private static final int MARK_LENGTH = 1 + 2 * MARK_BYTES;
    private static final Set<String> OF_WINDOWS = Set.of("con", "prn", "aux", "nul",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {
    }

    /** The name, without an ending; the same for the same student, whoever else there is. */
    public static String of(String student) {
        StringBuilder name = new StringBuilder();
        int bytes = 0;
        boolean cut = false;
        for (int at = 0; at < student.length() && !cut; ) {
            int letter = student.codePointAt(at);
            String piece = stays(letter, at) ? Character.toString(letter) : encoded(letter);
            bytes += piece.getBytes(StandardCharsets.UTF_8).length;
            cut = bytes > LONGEST;
            name.append(piece);
            at += Character.charCount(letter);
        }
        return cut || name.isEmpty() || !student.equals(folded(student)) || isOfWindows(student)
            ? shortened(name, LONGEST - MARK_LENGTH) + mark(student) : name.toString();
    }

    private static boolean stays(int letter, int at) {
        return Character.isLetterOrDigit(letter) || isAccent(letter) || letter == '-'
            || letter == '_' || letter == '.' && at > 0;
    }

    /** Signs without which many scripts cannot be written, as vowels in Hindi. */
    private static boolean isAccent(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String encoded(int letter) {
        byte[] bytes = Character.isBmpCodePoint(letter) && Character.isSurrogate((char) letter)
            ? half(letter) : Character.toString(letter).getBytes(StandardCharsets.UTF_8);
        return "%" + HEX.withDelimiter("%").formatHex(bytes);
    }

    /** Half a surrogate pair has no UTF-8, so this is what UTF-8 would make of its number. */
    private static byte[] half(int letter) {
        return new byte[] {(byte) (0xE0 | letter >> 12), (byte) (0x80 | letter >> 6 & 0x3F),
            (byte) (0x80 | letter & 0x3F)};
    }

    /** All names that any file system takes for the same have the same folded form. */
    private static String folded(String student) {
        String composed = Normalizer.normalize(student, Normalizer.Form.NFC);
        String lower = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private static boolean isOfWindows(String student) {
        int dot = student.indexOf('.');
        return OF_WINDOWS.contains(dot < 0 ? student : student.substring(0, dot))
            || student.endsWith(".");
    }

    /** Ends before a letter or an encoded byte that does not fit whole. */
    private static String shortened(StringBuilder name, int most) {
        int end = 0;
        int bytes = 0;
        while (end < name.length()) {
            int letter = name.codePointAt(end);
            int chars = letter == '%' ? 3 : Character.charCount(letter);
            bytes += name.substring(end, end + chars).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > most) {
                break;
            }
            end += chars;
        }
        return name.substring(0, end);
    }

    private static String mark(String student) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(student.getBytes(StandardCharsets.UTF_16BE));
            return "~" + HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
