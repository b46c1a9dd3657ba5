package workbook.grader.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.grader.source.TextFiles;

/**
 * What an exercise is built on, as its imports and those of its suites say: other exercises, and
 * packages that the learner has made beside them. Suites that came compiled say it themselves.
 */
public final class Needs {

    private static final Pattern IMPORT =
        Pattern.compile("^[ \\t]*import\\s+(?:static\\s+)?(workbook\\.[\\w.]+)", Pattern.MULTILINE);

    private final Places places;
    private final Shelf shelf;

    /** Of the checkout at {@code places}. */
    public Needs(Places places, Shelf shelf) {
        this.places = places;
        this.shelf = shelf;
    }

    /** The files of {@code item}, of helpers that it needs, and the exercises; not itself. */
    Submission of(Item item) {
        List<Path> own = ownFiles(item);
        Set<Path> helpers = new LinkedHashSet<>();
        Set<Item> exercises = new LinkedHashSet<>();
        Deque<Path> left = new ArrayDeque<>(own);
        left.addAll(places.suites(item));
        for (Item used : usedByGivenSuites(item)) {
            exercises.add(used);
            left.addAll(ownFiles(used));
        }
        while (!left.isEmpty()) {
            for (String name : imports(left.remove())) {
                Optional<Item> needed = exercise(name);
                if (needed.isPresent() && !needed.get().equals(item)
                        && exercises.add(needed.get())) {
                    left.addAll(ownFiles(needed.get()));
                } else if (needed.isEmpty()) {
                    helpersOf(item, name).stream().filter(helpers::add).forEach(left::add);
                }
            }
        }
        return new Submission(own, List.copyOf(helpers), List.copyOf(exercises));
    }

    /** Every file whose change can change the verdict of {@code item}. */
    public List<Path> files(Item item) {
        Submission submission = of(item);
        List<Path> files = new ArrayList<>(submission.written().toList());
        files.addAll(places.suites(item));
        GivenSuites.of(places, item).ifPresent(given -> files.add(given.jar()));
        submission.exercises().forEach(each -> {
            files.addAll(ownFiles(each));
            files.addAll(places.suites(each));
        });
        return files;
    }

    private List<Item> usedByGivenSuites(Item item) {
        List<String> used = GivenSuites.of(places, item).map(GivenSuites::needs).orElse(List.of());
        return shelf.items().stream()
            .filter(each -> used.contains(each.packageName()) && !each.equals(item)).toList();
    }

    /** The other exercises that {@code item} is built on. */
    public List<Item> exercises(Item item) {
        return of(item).exercises();
    }

    /** The exercises that {@code files} import something of. */
    public List<Item> importedBy(List<Path> files) {
        return files.stream()
            .flatMap(file -> imports(file).stream())
            .flatMap(name -> exercise(name).stream())
            .distinct()
            .toList();
    }

    /** Of its package, and of packages below it that are no exercises themselves. */
    public List<Path> ownFiles(Item item) {
        return TextFiles.below(places.exercise(item)).stream()
            .filter(TextFiles::isJava)
            .filter(file -> shelf.items().stream().noneMatch(other ->
                other.packageName().startsWith(item.packageName() + ".")
                    && file.startsWith(places.exercise(other))))
            .toList();
    }

    /** The exercise whose package, or a package below it, a name belongs to. */
    private Optional<Item> exercise(String name) {
        return shelf.items().stream()
            .filter(item -> name.startsWith(item.packageName() + "."))
            .findFirst();
    }

    /** The files of the package of {@code name}: its longest part that is a folder with sources. */
    private List<Path> helpersOf(Item item, String name) {
        Path root = places.mainSources(item);
        List<Path> files = List.of();
        Path folder = root;
        // From the top, since an import can have any number of parts, and folders soon end.
        for (String part : name.split("\\.")) {
            folder = folder.resolve(part);
            if (!Files.isDirectory(folder)) {
                return files;
            }
            List<Path> here = Places.javaIn(folder);
            files = here.isEmpty() || folder.getParent().equals(root) ? files : here;
        }
        return files;
    }

    private static Set<String> imports(Path file) {
        Set<String> imports = new LinkedHashSet<>();
        IMPORT.matcher(TextFiles.look(file)).results()
            .forEach(found -> imports.add(found.group(1)));
        imports.removeIf(name -> name.startsWith("workbook.grader."));
        return imports;
    }
}
