package workbook.grader.verify;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.grader.format.Checkout;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;

/**
 * Where things of one exercise stand, and where its classes go.
 *
 * @param root the folder of the parent POM
 * @param packageName the exercise
 */
record Site(Path root, String packageName) {

    private static final List<String> TESTS = List.of("src/test", "src/hidden-test");

    Checkout checkout() {
        return new Checkout(root);
    }

    /** The exercise without its metadata, which only compiled classes know. */
    ExercisePackage itself() {
        return new ExercisePackage(packageName, null);
    }

    /** Chapter and exercise, as in {@code "algo.binarysearch"}. */
    String name() {
        return packageName.split("\\.", 3)[2];
    }

    /** Whether the exercise has a reference. */
    boolean exists() {
        return !javaIn(itself().in(checkout().references())).isEmpty();
    }

    /** The reference's sources. */
    List<Path> references() {
        return javaIn(itself().in(checkout().references()));
    }

    /** The roots of examples and hidden suites. */
    List<Path> testRoots() {
        return TESTS.stream().map(each -> phase().resolve(each).resolve("java")).toList();
    }

    /** The roots of what suites replay. */
    List<Path> resourceRoots() {
        return TESTS.stream().map(each -> phase().resolve(each).resolve("resources")).toList();
    }

    /** Examples and hidden suites, with their helpers. */
    List<Path> suites() {
        return testRoots().stream()
            .flatMap(root -> javaIn(itself().in(root)).stream()).toList();
    }

    /** The folders of the wheats by their names. */
    Map<String, Path> wheats() {
        Map<String, Path> wheats = new LinkedHashMap<>();
        checkout().wheats(itself())
            .forEach(wheat -> wheats.put(wheat.getFileName().toString(), wheat));
        return wheats;
    }

    /**
     * Files of the exercise that are nobody else's: reference, suites, chaffs, answers, wheats,
     * stubs.
     */
    Stream<Path> own() {
        return Stream.of(references().stream(), suites().stream(),
                Stream.of(checkout().chaffs(itself()), checkout().answers(itself())),
                wheats().values().stream().flatMap(wheat -> TextFiles.below(wheat).stream()),
                javaIn(checkout().chapter(itself()).getParent()).stream())
            .flatMap(files -> files);
    }

    Path phase() {
        return root.resolve(Phase.of(packageName).directory());
    }

    /** What is compiled for verifying. */
    Path work() {
        return root.resolve(".workbook/verify").resolve(name());
    }

    Path classes() {
        return work().resolve("classes");
    }

    Path testClasses() {
        return work().resolve("test-classes");
    }

    private static List<Path> javaIn(Path folder) {
        return TextFiles.in(folder).stream().filter(TextFiles::isJava).toList();
    }
}
