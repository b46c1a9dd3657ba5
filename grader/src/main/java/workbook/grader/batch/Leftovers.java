package workbook.grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.source.TextFiles;

/** What a run that was killed has left in a memory's folder: the folders that only it used. */
final class Leftovers {

    /**
     * A room, copies of a repository as {@code Intake} names them, or an assignment that was being
     * made, and whose process did so.
     */
    private static final Pattern OWNED =
        Pattern.compile("(?:(?:room|intake)-(\\d+)-\\d+|assignment-\\w+\\.(\\d+))");

    /** A file that was being written, as {@code TextFiles.write} and the memory name them. */
    private static final Pattern HALF_WRITTEN = Pattern.compile("(?:.*\\.\\d+-\\d+|\\d+)\\.new");

    private Leftovers() {
    }

    /** The folder of one slot of this process. */
    static Path room(Path memory, int slot) {
        return memory.resolve("room-" + ProcessHandle.current().pid() + "-" + slot);
    }

    /** A folder of this process in which it makes {@code place}. */
    static Path fresh(Path place) {
        return place.resolveSibling(
            place.getFileName() + "." + ProcessHandle.current().pid());
    }

    /** Deletes the folders of processes that are gone. */
    static void sweep(Path memory) {
        if (!Files.isDirectory(memory)) {
            return;
        }
        try (Stream<Path> entries = Files.list(memory)) {
            List<Path> left = entries.filter(Leftovers::isAbandoned).toList();
            for (Path folder : left) {
                TextFiles.deleteBelow(folder);
            }
        } catch (IOException e) {
            throw new BatchException("cannot tidy up " + memory + ": " + TextFiles.why(e), e);
        }
    }

    /** Deletes what was half written anywhere in a class's folder, which nobody else may have. */
    static void sweepHalfWritten(Path folder) {
        try {
            for (Path file : TextFiles.below(folder)) {
                if (HALF_WRITTEN.matcher(file.getFileName().toString()).matches()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new BatchException("cannot tidy up " + folder + ": " + TextFiles.why(e), e);
        }
    }

    private static boolean isAbandoned(Path entry) {
        Matcher name = OWNED.matcher(entry.getFileName().toString());
        return name.matches() && ProcessHandle
            .of(Long.parseLong(name.group(1) != null ? name.group(1) : name.group(2)))
            .filter(ProcessHandle::isAlive).isEmpty();
    }
}
