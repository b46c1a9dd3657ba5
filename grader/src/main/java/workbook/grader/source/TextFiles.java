package workbook.grader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The workbook's files as text, in UTF-8. What cannot be read is named. */
public final class TextFiles {

    private static final int ANY_DEPTH = Integer.MAX_VALUE;

    private TextFiles() {
    }

    /** The files of {@code folder} itself, sorted; none if there is no such folder. */
    public static List<Path> in(Path folder) {
        return list(folder, 1);
    }

    /** The files of {@code folder} and all folders in it, sorted; none if there is none. */
    public static List<Path> below(Path folder) {
        return list(folder, ANY_DEPTH);
    }

    /** Whether a file's name says that it is Java. */
    public static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    /**
     * The text of a file, without the mark that some editors put in front of UTF-8.
     *
     * @throws NotUtf8 if it is in another encoding
     */
    public static String read(Path file) {
        return Utf8.text(file, bytes(file));
    }

    /** The text of a file to look into; what is no UTF-8 becomes a question mark. */
    public static String look(Path file) {
        return Utf8.somehow(bytes(file));
    }

    /**
     * Writes a file that is there whole or not at all: with a full disk, or when this process is
     * killed, what stood there before stays.
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text, StandardCharsets.UTF_8);
    }

    /** The same in another encoding. */
    public static void write(Path file, String text, Charset charset) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid()
            + "-" + Thread.currentThread().threadId() + ".new");
        try {
            Files.writeString(fresh, text, charset);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Why a file could not be read or written, in a few words and with what to do. */
    public static String why(IOException thrown) {
        String said = String.valueOf(thrown.getMessage());
        if (thrown instanceof FileSystemException of && of.getReason() != null) {
            said = of.getReason();
        }
        return switch (thrown) {
            case AccessDeniedException _ -> "permission denied. ./workbook doctor says more.";
            case NoSuchFileException _ -> "it is not there.";
            default -> said.contains("No space left") || said.contains("quota")
                ? said + ". Free some space and try again."
                : said.contains("Read-only")
                    ? said + ". Use a copy of the checkout that you may write to."
                    : said + ".";
        };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Deletes a folder and all that is in it, if it is there. */
    public static void deleteBelow(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static List<Path> list(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
