package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import workbook.grader.source.TextFiles;

/** Remembers which exercise the learner is at. */
public final class Current {

    private Current() {
    }

    /** The exercise that was last at work, if it is still there. */
    public static Optional<Item> read(Places places, Shelf shelf) {
        Path file = file(places);
        return Files.exists(file) ? shelf.byId(TextFiles.look(file).strip()) : Optional.empty();
    }

    /** Remembers {@code item}. */
    public static void write(Places places, Item item) {
        try {
            TextFiles.write(file(places), item.id() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(places), e);
        }
    }

    private static Path file(Places places) {
        return places.own().resolve("current");
    }
}
