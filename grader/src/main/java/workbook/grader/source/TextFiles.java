package workbook.grader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
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
