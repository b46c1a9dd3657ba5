package workbook.grader.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The test classes in a folder of compiled tests. By name, a class is a set of
 * <em>examples</em> ({@code …Examples}, read by the learner, no points), a <em>hidden suite</em>
 * ({@code …Suite}, what grades) or a helper (anything else).
 */
public final class Suites {

    private static final String EXAMPLES = "Examples";
    private static final String HIDDEN = "Suite";

    private Suites() {
    }

    /** Names of the test classes of one package, examples first, each kind by name. */
    public static List<String> of(Path testClasses, String packageName) {
        return tests(typesOf(testClasses, packageName));
    }

    /** The same of suites that have been read. */
    static List<String> of(Contents suites, String packageName) {
        return tests(typesOf(suites, packageName));
    }

    private static List<String> tests(Set<String> all) {
        List<String> types = all.stream().sorted().toList();
        List<String> suites = new ArrayList<>();
        types.stream().filter(type -> type.endsWith(EXAMPLES)).forEach(suites::add);
        types.stream().filter(Suites::isHidden).forEach(suites::add);
        return suites;
    }

    /** Whether a class grades, by its name. Nested classes go with the class around them. */
    public static boolean isHidden(String className) {
        int nested = className.indexOf('$');
        String outer = nested < 0 ? className : className.substring(0, nested);
        return outer.endsWith(HIDDEN);
    }

    /** Every top-level class that was compiled into one package. */
    public static Set<String> typesOf(Path testClasses, String packageName) {
        Path folder = testClasses.resolve(packageName.replace('.', '/'));
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".class") && !name.contains("$"))
                .map(name -> packageName + "." + name.substring(0, name.length() - 6))
                .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** The same of suites that have been read. */
    static Set<String> typesOf(Contents suites, String packageName) {
        String folder = packageName.replace('.', '/') + "/";
        return suites.classes().keySet().stream()
            .filter(name -> name.startsWith(folder) && !name.contains("$")
                && name.indexOf('/', folder.length()) < 0)
            .map(name -> name.replace('/', '.'))
            .collect(Collectors.toSet());
    }

    /**
     * Checks that every suite stands in the package of an exercise.
     *
     * @throws FormatException naming each suite that does not
     */
    public static void checkPackages(Path testClasses, List<ExercisePackage> exercises) {
        Set<String> known = exercises.stream().map(ExercisePackage::name)
            .collect(Collectors.toSet());
        List<String> problems = packages(testClasses).stream()
            .filter(name -> !known.contains(name))
            .flatMap(name -> of(testClasses, name).stream())
            .map(suite -> suite.replace('.', '/') + ".java: its package is no exercise; "
                + "a suite stands in the package whose package-info.java has @Exercise")
            .toList();
        if (!problems.isEmpty()) {
            throw new FormatException(problems);
        }
    }

    private static List<String> packages(Path testClasses) {
        if (!Files.isDirectory(testClasses)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.walk(testClasses)) {
            return folders.filter(Files::isDirectory)
                .map(folder -> testClasses.relativize(folder).toString())
                .map(folder -> folder.replace('\\', '.').replace('/', '.'))
                .sorted()
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + testClasses, e);
        }
    }
}
