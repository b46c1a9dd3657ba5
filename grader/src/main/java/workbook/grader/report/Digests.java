package workbook.grader.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** What files hold, in a few characters each: two that are equal were taken of equal contents. */
public final class Digests {

    private static final int BYTES_KEPT = 12;

    private Digests() {
    }

    /**
     * The digests of files by their paths from {@code root}, with slashes. A file that cannot be
     * read, or is not there, has an empty one.
     */
    public static SortedMap<String, String> of(Path root, Collection<Path> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach(file -> digests.put(
            root.relativize(file).toString().replace('\\', '/'), of(file)));
        return digests;
    }

    /** The digest of one file; empty if it cannot be read. */
    static String of(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, BYTES_KEPT);
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
