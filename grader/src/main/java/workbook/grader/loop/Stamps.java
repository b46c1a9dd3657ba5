package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Size and time of files: two stamps that are equal were taken of the same contents.
 *
 * @param files what was seen of each
 */
record Stamps(SortedMap<Path, String> files) {

    /** The stamps of files as they are now; one that is not there has none. */
    static Stamps of(Collection<Path> paths) {
        SortedMap<Path, String> seen = new TreeMap<>();
        for (Path path : paths) {
            stamp(path).ifPresent(stamp -> seen.put(path, stamp));
        }
        return new Stamps(seen);
    }

    private static Optional<String> stamp(Path path) {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(now.size() + " " + now.lastModifiedTime());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** One line a file, for a file that remembers them. */
    String text() {
        StringBuilder text = new StringBuilder();
        files.forEach((file, stamp) -> text.append(stamp).append(' ').append(file).append('\n'));
        return text.toString();
    }
}
