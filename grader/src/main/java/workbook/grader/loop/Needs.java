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

/**
 * Which other exercises an exercise is built on, as its imports and those of its suites say.
 * Suites that came compiled say it themselves.
 */
public final class Needs {

    private static final Pattern IMPORT =
        Pattern.compile("^\\s*import\\s+(?:static\\s+)?(workbook\\.[\\w.]+)", Pattern.MULTILINE);

    private final Places places;
    private final Shelf shelf;

    /** The needs of the exercises of {@code shelf}. */
    public Needs(Places places, Shelf shelf) {
        this.places = places;
        this.shelf = shelf;
    }

    /** The exercises that {@code item} needs, and those that they need; not itself. */
    public List<Item> of(Item item) {
        Set<Item> found = new LinkedHashSet<>();
        Deque<Item> left = new ArrayDeque<>(List.of(item));
        while (!left.isEmpty()) {
            Item next = left.remove();
            List<Path> files = new ArrayList<>(places.sources(next));
            if (next.equals(item)) {
                files.addAll(places.suites(next));
            }
            List<Item> named = new ArrayList<>(importedBy(files));
            if (next.equals(item)) {
                named.addAll(usedByGivenSuites(item));
            }
            for (Item needed : named) {
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
        GivenSuites.of(places, item).ifPresent(given -> files.add(given.jar()));
        of(item).forEach(each -> {
            files.addAll(places.sources(each));
            files.addAll(places.suites(each));
        });
        return files;
    }

    private List<Item> usedByGivenSuites(Item item) {
        List<String> used = GivenSuites.of(places, item).map(GivenSuites::needs).orElse(List.of());
        return shelf.items().stream().filter(each -> used.contains(each.packageName())).toList();
    }

    private List<Item> importedBy(List<Path> files) {
        Set<String> imports = new LinkedHashSet<>();
        files.forEach(file -> IMPORT.matcher(TextFiles.look(file)).results()
            .forEach(found -> imports.add(found.group(1))));
        imports.removeIf(name -> name.startsWith("workbook.grader."));
        return imports.isEmpty() ? List.of() : shelf.items().stream()
            .filter(item -> imports.stream()
                .anyMatch(name -> name.startsWith(item.packageName() + ".")))
            .toList();
    }
}
