package workbook.grader.rule;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * "Built from scratch": the classes of an exercise do without the library types that would do the
 * work for them.
 *
 * {@snippet :
 * FromScratch.of(LruCache.class).without(LinkedHashMap.class, TreeMap.class).verify();
 * }
 *
 * Tests of the same package are not looked at. A type is named exactly: forbidding
 * {@code ArrayList} does not forbid {@code List}.
 */
public final class FromScratch {

    private final Class<?> exercise;
    private final Set<String> forbidden;

    private FromScratch(Class<?> exercise, Set<String> forbidden) {
        this.exercise = exercise;
        this.forbidden = forbidden;
    }

    /** The rule for every class of the package of {@code exercise}, compiled where it was. */
    public static FromScratch of(Class<?> exercise) {
        return new FromScratch(exercise, Set.of());
    }

    /** The same rule with {@code types} forbidden too. */
    public FromScratch without(Class<?>... types) {
        Set<String> all = new TreeSet<>(forbidden);
        Arrays.stream(types).map(Class::getName).forEach(all::add);
        return new FromScratch(exercise, all);
    }

    /**
     * Checks the rule.
     *
     * @throws AssertionError naming each forbidden use as {@code File.java:line uses type}
     */
    public void verify() {
        Set<String> uses = classes().stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> forbidden.contains(element(dependency.getTargetClass())))
            .map(FromScratch::sentence)
            .collect(Collectors.toCollection(TreeSet::new));
        if (!uses.isEmpty()) {
            throw new AssertionError(String.join("\n", uses));
        }
    }

    /** Names are enough: what the classes use is not read, which would take ten times as long. */
    private JavaClasses classes() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importUrl(packageUrl());
        });
    }

    private static String element(JavaClass type) {
        return type.getBaseComponentType().getName();
    }

    private static String sentence(Dependency use) {
        String file = use.getSourceCodeLocation().getSourceFileName();
        int line = use.getSourceCodeLocation().getLineNumber();
        return file + ":" + line + " uses " + element(use.getTargetClass());
    }

    /** The folder of the exercise's own class file: tests are compiled to another one. */
    private URL packageUrl() {
        String file = exercise.getName().substring(exercise.getPackageName().length() + 1);
        URL found = exercise.getResource(file + ".class");
        if (found == null) {
            throw new IllegalStateException("no class file for " + exercise.getName());
        }
        String folder = found.toString();
        try {
            return URI.create(folder.substring(0, folder.lastIndexOf('/') + 1)).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("not a folder of classes: " + folder, e);
        }
    }
}
