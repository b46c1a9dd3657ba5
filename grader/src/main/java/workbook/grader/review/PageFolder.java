package workbook.grader.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import workbook.grader.page.Templates;
import workbook.grader.source.TextFiles;

/** A folder of pages, of which none is left over from an earlier run. */
final class PageFolder {

    private final Path folder;
    private final Templates templates;
    private final Set<Path> written = new HashSet<>();

    PageFolder(Path folder, Templates templates) {
        this.folder = folder;
        this.templates = templates;
    }

    /** @throws UncheckedIOException if the page cannot be written; it names the file */
    void print(String name, String template, Frame frame, Object page) {
        Path file = folder.resolve(name);
        String text = templates.print(template, Map.of("frame", frame, "page", page));
        try {
            TextFiles.write(file, text);
            written.add(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + TextFiles.why(e), e);
        }
    }

    /** Deletes the pages that were not printed this time; files that are no pages stay. */
    void deleteOthers() {
        TextFiles.in(folder).stream()
            .filter(file -> file.toString().endsWith(PageName.ENDING) && !written.contains(file))
            .forEach(PageFolder::delete);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file + ": " + TextFiles.why(e), e);
        }
    }
}
