package workbook.grader.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;

/**
 * The packages that an exercise is built on: all that are named anywhere in its texts, in an
 * import, a string or a comment, and in the texts of those. That is more than needed, never less.
 */
final class Closure {

    private static final Pattern NAMED =
        Pattern.compile("workbook[./](?:foundations|concurrency|patterns|dsalgo)(?:[./]\\w+)+");
    private static final int SHORTEST = 3;

    private final Path root;

    Closure(Path root) {
        this.root = root;
    }

    /** The exercise itself, and what it is built on. */
    SortedSet<String> of(String packageName) {
        SortedSet<String> found = new TreeSet<>(List.of(packageName));
        Deque<String> left = new ArrayDeque<>(found);
        while (!left.isEmpty()) {
            named(left.remove()).filter(found::add).forEach(left::add);
        }
        return found;
    }

    /** What is compiled or replayed of a package: references, suites, recordings. */
    Stream<Path> files(String packageName) {
        Site site = new Site(root, packageName);
        return Stream.of(site.references().stream(), site.suites().stream(), recordings(site))
            .flatMap(files -> files);
    }

    /** What suites of the package replay, and what stands beside all packages. */
    static Stream<Path> recordings(Site site) {
        return site.resourceRoots().stream().flatMap(resources -> Stream.concat(
            TextFiles.below(site.itself().in(resources)).stream(),
            TextFiles.below(resources).stream()
                .filter(file -> !file.startsWith(resources.resolve("workbook")))));
    }

    private Stream<String> named(String packageName) {
        Site site = new Site(root, packageName);
        return Stream.concat(site.own(), site.suites().stream())
            .filter(Files::exists)
            .flatMap(file -> NAMED.matcher(TextFiles.read(file)).results())
            .flatMap(name -> packages(name.group().replace('/', '.')))
            .distinct();
    }

    /** Every beginning of a name that is a package with files. */
    private Stream<String> packages(String name) {
        String[] parts = name.split("\\.");
        return Stream.iterate(parts.length, length -> length >= SHORTEST, length -> length - 1)
            .map(length -> String.join(".", List.of(parts).subList(0, length)))
            .filter(this::exists);
    }

    private boolean exists(String packageName) {
        ExercisePackage named = new ExercisePackage(packageName, null);
        Path phase = root.resolve(Phase.of(packageName + ".").directory());
        return Stream.of(root.resolve("solutions/src/main/java"), phase.resolve("src/test/java"),
                phase.resolve("src/hidden-test/java"))
            .anyMatch(sources -> !TextFiles.in(named.in(sources)).isEmpty());
    }
}
