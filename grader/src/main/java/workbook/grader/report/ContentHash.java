package workbook.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One number for many things, each with its name: names and contents, neither of which can be taken
 * for the other. Not thread-safe.
 */
public final class ContentHash {

    private static final int BYTES_KEPT = 16;

    private final MessageDigest sha;

    /** Of nothing so far. */
    public ContentHash() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    /** Adds a thing. */
    public void add(String name, byte[] content) {
        sha.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(content);
    }

    /** Adds a text. */
    public void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds what an archive holds, but for its manifest and what Maven notes of its build: two
     * builds of the same sources differ in their times alone. Services and versions of classes
     * count.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public void addEntries(Path archive) {
        try (ZipFile entries = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> files = entries.stream()
                .filter(entry -> !entry.isDirectory()
                    && !entry.getName().equals("META-INF/MANIFEST.MF")
                    && !entry.getName().startsWith("META-INF/maven/"))
                .sorted(Comparator.comparing(ZipEntry::getName)).toList();
            for (ZipEntry entry : files) {
                add(entry.getName(), entries.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + archive, e);
        }
    }

    /** The number, as 32 hexadecimal digits; this can be asked once. */
    public String text() {
        return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), BYTES_KEPT));
    }
}
