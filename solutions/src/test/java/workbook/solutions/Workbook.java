package workbook.solutions;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import workbook.grader.format.Checkout;
import workbook.grader.score.Manifest;
import workbook.grader.suite.Catalog;
import workbook.grader.suite.Discovery;
import workbook.grader.suite.ExercisePackage;

/** The workbook that is being verified: this checkout, with all phases compiled as one. */
final class Workbook {

    static final Path ROOT = Path.of(System.getProperty("workbook.root"));
    static final Checkout CHECKOUT = new Checkout(ROOT);
    static final Path CLASSES = ROOT.resolve("solutions/target/classes");
    static final Path TEST_CLASSES = ROOT.resolve("solutions/target/test-classes");
    static final List<ExercisePackage> EXERCISES =
        Catalog.of(CLASSES, Workbook.class.getClassLoader());
    static final Manifest MANIFEST = Discovery.manifest(
        "solutions", EXERCISES, TEST_CLASSES, Workbook.class.getClassLoader());

    private Workbook() {
    }

    /** One test for each exercise. */
    static Stream<DynamicTest> eachExercise(Consumer<Manifest.Exercise> check) {
        return MANIFEST.exercises().stream().map(exercise -> DynamicTest.dynamicTest(
            exercise.id() + " " + exercise.name(), () -> check.accept(exercise)));
    }

    /** The package of an expected exercise. */
    static ExercisePackage packageOf(Manifest.Exercise exercise) {
        return EXERCISES.stream()
            .filter(each -> each.name().equals(exercise.packageName()))
            .findFirst().orElseThrow();
    }
}
