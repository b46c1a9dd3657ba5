package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import workbook.grader.source.TextFiles;

/**
 * Gives an exercise its stubs back, and keeps what stood there.
 *
 * @param places of the checkout
 */
public record Reset(Places places) {

    private static final DateTimeFormatter STAMP =
        DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    /**
     * Copies the learner's sources to a folder of the backup, then writes the stubs. They are made
     * from the reference solution, or where there is none, taken from the kit, or made from the
     * learner's own text.
     *
     * @param now names the folder
     * @return the folder of the backup
     */
    public Path reset(Item item, LocalDateTime now) {
        Path backup = free(places.own().resolve("backup").resolve(item.name()), STAMP.format(now));
        try {
            Files.createDirectories(backup);
            for (Path file : places.sources(item)) {
                Files.copy(file, backup.resolve(file.getFileName()));
            }
            SortedMap<String, String> stubs = stubs(item, backup);
            for (Map.Entry<String, String> stub : stubs.entrySet()) {
                TextFiles.write(places.exercise(item).resolve(stub.getKey()), stub.getValue());
            }
            for (Path file : places.sources(item)) {
                if (!stubs.containsKey(file.getFileName().toString())) {
                    Files.delete(file); // the learner's own; the backup has it
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reset " + item.label() + "; what stood there is "
                + "in " + backup, e);
        }
        return backup;
    }

    private SortedMap<String, String> stubs(Item item, Path backup) {
        return Stubs.of(places, item).map(Stubs::texts).orElseGet(() -> Stubs.of(backup).texts());
    }

    private static Path free(Path folder, String name) {
        Path path = folder.resolve(name);
        for (int more = 2; Files.exists(path); more++) {
            path = folder.resolve(name + "_" + more);
        }
        return path;
    }
}
