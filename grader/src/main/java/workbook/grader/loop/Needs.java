package workbook.grader.loop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.grader.source.TextFiles;

/** Which other exercises an exercise is built on, as its imports and those of its suites say. */
final class Needs {

    private static final Pattern IMPORT =
        Pattern.compile("^\\s*import\\s+(?:static\\s+)?(workbook\\.[\\w.]+)", Pattern.MULTILINE);

    private final Places places;
    private final Shelf shelf;

    Needs(Places places, Shelf shelf) {
        this.places = places;
        this.shelf = shelf;
    }

    /** The exercises that {@code item} needs, and those that they need; not itself. */
    List<Item> of(Item item) {
        Set<Item> found = new LinkedHashSet<>();
        Deque<Item> left = new ArrayDeque<>(List.of(item));
        while (!left.isEmpty()) {
            Item next = left.remove();
            List<Path> files = new ArrayList<>(places.sources(next));
            if (next.equals(item)) {
                files.addAll(places.suites(next));
            }
            for (Item needed : importedBy(files)) {
                if (!needed.equals(item) && found.add(needed)) {
                    left.add(needed);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Every file whose change can change the verdict of {@code item}. */
    List<Path> files(Item item) {
        List<Path> files = new ArrayList<>(places.sources(item));
        files.addAll(places.suites(item));
        of(item).forEach(each -> {
            files.addAll(places.sources(each));
            files.addAll(places.suites(each));
        });
        return files;
    }

    private List<Item> importedBy(List<Path> files) {
        Set<String> imports = new LinkedHashSet<>();
        files.forEach(file -> IMPORT.matcher(TextFiles.read(file)).results()
            .forEach(found -> imports.add(found.group(1))));
        imports.removeIf(name -> name.startsWith("workbook.grader."));
        return imports.isEmpty() ? List.of() : shelf.items().stream()
            .filter(item -> imports.stream()
                .anyMatch(name -> name.startsWith(item.packageName() + ".")))
            .toList();
    }
}
