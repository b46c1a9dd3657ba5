package workbook.grader.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Makes what is handed in. An entry has a {@code path} and a {@code text}, where {@code right} is
 * the right answer; or {@code zeros}, so many; or a {@code zip} of further entries. It may be a
 * {@code link} or {@code hardlink} to somewhere, a {@code device}, a {@code fifo}, be
 * {@code executable}, and be there so many {@code times}, with {@code {n}} in its path.
 */
final class Container {

    private static final int LINK = 0120777;
    private static final int FILE = 0100644;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;

    private final String right;

    /** @param right the text of the right answer */
    Container(String right) {
        this.right = right;
    }

    /** Makes a container in {@code folder}, named after the case, and gives its path. */
    Path make(HandedIn handed, Path folder) throws IOException {
        String ending = handed.container().equals("folder") ? "" : "." + handed.container();
        Path at = folder.resolve(handed.name() + ending);
        switch (handed.container()) {
            case "folder" -> folder(handed.entries(), Files.createDirectories(at));
            case "zip" -> Files.write(at, changed(zip(handed.entries()), handed.change()));
            default -> Files.write(at, changed(
                tar(handed.entries(), handed.container().endsWith("gz")), handed.change()));
        }
        return at;
    }

    private byte[] content(JsonNode entry) throws IOException {
        if (entry.has("zeros")) {
            return new byte[entry.get("zeros").asInt()];
        }
        if (entry.has("zip")) {
            return zip(entries(entry.get("zip")));
        }
        String text = entry.get("text").asText();
        return (text.equals("right") ? right : text).getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> entries(JsonNode list) {
        return list.valueStream().toList();
    }

    private void folder(List<JsonNode> entries, Path folder) throws IOException {
        for (JsonNode entry : entries) {
            Path file = folder.resolve(entry.get("path").asText());
            Files.createDirectories(file.getParent());
            if (entry.has("link")) {
                Files.createSymbolicLink(file, Path.of(entry.get("link").asText()));
            } else {
                Files.write(file, content(entry));
                file.toFile().setExecutable(entry.has("executable"));
            }
        }
    }

    private byte[] zip(List<JsonNode> entries) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (JsonNode entry : entries) {
                boolean link = entry.has("link");
                byte[] content = link
                    ? entry.get("link").asText().getBytes(StandardCharsets.UTF_8) : content(entry);
                for (int n = 0; n < times(entry); n++) {
                    zip.putArchiveEntry(new Named(path(entry, n), link ? LINK : FILE));
                    zip.write(content);
                    zip.closeArchiveEntry();
                }
            }
        }
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }

    /** An entry whose name stays as it is, with backslashes too. */
    private static final class Named extends ZipArchiveEntry {

        Named(String name, int mode) {
            super("x");
            setUnixMode(mode);
            setName(name);
        }
    }

    private byte[] tar(List<JsonNode> entries, boolean packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packed ? new GZIPOutputStream(bytes) : bytes;
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (JsonNode entry : entries) {
                byte kind = kind(entry);
                byte[] content = kind == TarConstants.LF_NORMAL ? content(entry) : new byte[0];
                TarArchiveEntry made = new TarArchiveEntry(path(entry, 0), kind, true);
                made.setSize(content.length);
                if (entry.has("link") || entry.has("hardlink")) {
                    made.setLinkName(
                        entry.get(entry.has("link") ? "link" : "hardlink").asText());
                }
                tar.putArchiveEntry(made);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte kind(JsonNode entry) {
        Map<String, Byte> kinds = Map.of("link", TarConstants.LF_SYMLINK,
            "hardlink", TarConstants.LF_LINK, "device", TarConstants.LF_CHR,
            "fifo", TarConstants.LF_FIFO);
        return kinds.entrySet().stream().filter(each -> entry.has(each.getKey()))
            .map(Map.Entry::getValue).findFirst().orElse(TarConstants.LF_NORMAL);
    }

    private static int times(JsonNode entry) {
        return entry.has("times") ? entry.get("times").asInt() : 1;
    }

    private static String path(JsonNode entry, int n) {
        return entry.get("path").asText().replace("{n}", String.valueOf(n));
    }

    private static byte[] changed(byte[] archive, String change) {
        return switch (change) {
            case "" -> archive;
            case "cut" -> Arrays.copyOf(archive, archive.length / 2);
            case "junk" -> Arrays.copyOf("MZ, a program".getBytes(StandardCharsets.UTF_8), 4096);
            case "encrypted" -> flipped(archive, 6, 8);
            case "lying" -> flipped(archive, 14, 16);
            default -> throw new IllegalArgumentException("no change: " + change);
        };
    }

    /** Flips a bit in every header of a zip: its flags and its sum stand there. */
    private static byte[] flipped(byte[] zip, int inLocal, int inCentral) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 < zip.length; at++) {
            if (bytes.getInt(at) == LOCAL) {
                zip[at + inLocal] ^= 1;
            } else if (bytes.getInt(at) == CENTRAL) {
                zip[at + inCentral] ^= 1;
            }
        }
        return zip;
    }
}
