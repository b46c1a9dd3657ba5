package workbook.solutions;

import java.nio.file.Path;
import java.util.List;
import workbook.grader.format.Checkout;
import workbook.grader.suite.Catalog;
import workbook.grader.suite.ExercisePackage;

/** The workbook that is being verified: this checkout, with all phases compiled as one. */
final class Workbook {

    static final Path ROOT = Path.of(System.getProperty("workbook.root"));
    static final Checkout CHECKOUT = new Checkout(ROOT);
    static final Path CLASSES = ROOT.resolve("solutions/target/classes");
    static final Path TEST_CLASSES = ROOT.resolve("solutions/target/test-classes");
    static final List<ExercisePackage> EXERCISES =
        Catalog.of(CLASSES, Workbook.class.getClassLoader());

    private Workbook() {
    }
}
