package workbook.grader.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Bytes of an editor to text. The mark that some editors put in front of UTF-8 is left out, since
 * javac takes it for a letter; every other encoding is refused by name.
 */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String HOW = "\nSources are text in UTF-8: save it again as that. In VS "
        + "Code and IntelliJ IDEA,\nclick the name of the encoding at the lower right.";
    /** What a file of another encoding is most often in. */
    private static final Charset OLD = Charset.forName("windows-1252");

    private Utf8() {
    }

    /** @throws NotUtf8 if {@code bytes} are something else */
    static String text(Path file, byte[] bytes) {
        if (isUtf16(bytes)) {
            throw new NotUtf8(file, -1, -1, name(file) + " is saved as UTF-16." + HOW);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = withoutMark(out.flip().toString());
        if (result.isError()) {
            throw broken(file, bytes, in.position(), text);
        }
        return text;
    }

    /** The same for whoever only looks into it: what is no UTF-8 becomes a question mark. */
    static String somehow(byte[] bytes) {
        return withoutMark(new String(bytes, StandardCharsets.UTF_8));
    }

    private static NotUtf8 broken(Path file, byte[] bytes, int at, String before) {
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        String byteThere = "byte 0x" + HexFormat.of().withUpperCase().toHexDigits(bytes[at]);
        return new NotUtf8(file, line, column, ("%s is not saved as UTF-8: %s in line %d, column "
            + "%d\nis none of its letters. In Latin-1 and Windows-1252 it is '%s'.%s")
            .formatted(name(file), byteThere, line, column, new String(bytes, at, 1, OLD), HOW));
    }

    /** With its mark, or without: then every other byte of Java is a zero. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        boolean marked = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
            || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        return marked || (bytes[0] == 0) != (bytes[1] == 0);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Path name(Path file) {
        return file.getFileName();
    }
}
