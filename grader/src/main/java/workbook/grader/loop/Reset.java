package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import workbook.grader.source.Stub;
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
     * from the reference solution, or where there is none, from the learner's own text.
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
            boolean references = Files.isDirectory(places.reference(item));
            Path from = references ? places.reference(item) : backup;
            List<Path> texts = Places.javaIn(from);
            for (Path file : texts) {
                String text = TextFiles.read(file).replace("\r\n", "\n");
                Files.writeString(places.exercise(item).resolve(file.getFileName().toString()),
                    Stub.of(file.getFileName().toString(), text));
            }
            for (Path file : places.sources(item)) {
                if (texts.stream().noneMatch(
                        text -> text.getFileName().equals(file.getFileName()))) {
                    Files.delete(file); // the learner's own; the backup has it
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reset " + item.label() + "; what stood there is "
                + "in " + backup, e);
        }
        return backup;
    }

    private static Path free(Path folder, String name) {
        Path path = folder.resolve(name);
        for (int more = 2; Files.exists(path); more++) {
            path = folder.resolve(name + "_" + more);
        }
        return path;
    }
}
