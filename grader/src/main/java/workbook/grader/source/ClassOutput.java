package workbook.grader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import workbook.grader.source.SourceCompiler.Broken;
import workbook.grader.source.SourceCompiler.Compiled;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.SourceCompiler.Result;

/**
 * A folder that holds the classes of one compilation.
 *
 * @param path made if it is not there
 */
public record ClassOutput(Path path) {

    /** In bytes, what usual file systems allow for a name, and half of what they do for a path. */
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 2000;
    private static final int SHOWN = 60;

    /**
     * Empties the folder.
     *
     * @throws UncheckedIOException if that cannot be done
     */
    public void empty() {
        try {
            TextFiles.deleteBelow(path);
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + path, e);
        }
    }

    /**
     * Writes class files into the folder.
     *
     * @param files by path from the folder, with slashes
     * @return broken, if a class has a name that no file can have
     * @throws UncheckedIOException if one cannot be written: a full disk is no mistake of sources
     */
    public Result fill(SortedMap<String, byte[]> files) {
        List<Problem> problems = files.keySet().stream().filter(ClassOutput::isTooLong)
            .map(file -> new Problem("", -1, -1, "the name of the class "
                + file.substring(0, SHOWN) + "... is too long for a file: give it a shorter one"))
            .toList();
        if (!problems.isEmpty()) {
            return new Broken(problems);
        }
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path to = path.resolve(file.getKey());
                Files.createDirectories(to.getParent());
                Files.write(to, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + path, e);
        } catch (InvalidPathException e) {
            throw new UncheckedIOException("cannot write to " + path, new IOException(
                "the locale of this process has no such letters: " + e.getInput(), e));
        }
        return new Compiled(path);
    }

    private static boolean isTooLong(String file) {
        return bytes(file) > LONGEST_PATH
            || Arrays.stream(file.split("/")).anyMatch(name -> bytes(name) > LONGEST_NAME);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
