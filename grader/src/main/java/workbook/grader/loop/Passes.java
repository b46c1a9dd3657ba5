package workbook.grader.loop;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.grader.source.TextFiles;

/**
 * Keeps an exercise's sources of the last time when it was solved, or until then, when most of its
 * tests passed: when something breaks, the difference shows what did it.
 *
 * @param places of the checkout
 */
public record Passes(Places places) {

    private static final String WHEN = "when.txt";

    /** Keeps the sources of {@code checked}, if nothing better was kept before. */
    void keep(Checked checked) {
        Path folder = folder(checked.item());
        if (checked.passed() == 0 || checked.passed() < best(folder) && !checked.solved()) {
            return;
        }
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        try (Lock _ = Lock.of(places.own().resolve("lock"))) {
            TextFiles.deleteBelow(fresh);
            for (Map.Entry<String, String> source : checked.sources().entrySet()) {
                TextFiles.write(fresh.resolve(name(source.getKey())), source.getValue());
            }
            TextFiles.write(fresh.resolve(WHEN), checked.passed() + " of "
                + checked.score().tests().size() + " tests passed\n");
            TextFiles.deleteBelow(folder); // not before the new ones are there
            Files.move(fresh, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the sources in " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the next pass is kept as well
        }
    }

    /** What differs now from what was kept, as a unified diff; a sentence if nothing does. */
    public String diff(Item item) {
        Path folder = folder(item);
        if (!Files.exists(folder.resolve(WHEN))) {
            return "No test of " + item.label() + " has passed yet, so there is nothing to "
                + "compare with.\n";
        }
        String when = TextFiles.look(folder.resolve(WHEN)).strip();
        StringBuilder text = new StringBuilder();
        SortedMap<String, Path> names = new TreeMap<>();
        places.sources(item).forEach(file -> names.put(file.getFileName().toString(), file));
        Places.javaIn(folder).forEach(file ->
            names.putIfAbsent(file.getFileName().toString(), file));
        names.keySet().forEach(name -> text.append(diff(name,
            lines(folder.resolve(name)), lines(places.exercise(item).resolve(name)))));
        return text.isEmpty() ? "Nothing has changed since " + when + ".\n"
            : "Since " + when + ":\n\n" + text;
    }

    private static String diff(String name, List<String> before, List<String> now) {
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff(
            name + " then", name + " now", before, DiffUtils.diff(before, now), 2);
        return unified.isEmpty() ? "" : String.join("\n", unified) + "\n";
    }

    private static List<String> lines(Path file) {
        return Files.exists(file) ? new ArrayList<>(TextFiles.look(file).lines().toList())
            : List.of();
    }

    private static int best(Path folder) {
        Path when = folder.resolve(WHEN);
        String known = Files.exists(when) ? TextFiles.look(when).split(" ")[0] : "0";
        return known.matches("\\d{1,9}") ? Integer.parseInt(known) : 0;
    }

    private Path folder(Item item) {
        return places.own().resolve("passes").resolve(item.name());
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
