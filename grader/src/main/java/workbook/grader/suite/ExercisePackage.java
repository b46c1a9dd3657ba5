package workbook.grader.suite;

import java.nio.file.Path;
import java.util.Comparator;
import workbook.grader.Exercise;

/**
 * An exercise as it is found in compiled classes.
 *
 * @param name the package, as in {@code "workbook.dsalgo.algo.binarysearch"}
 * @param exercise its metadata
 */
public record ExercisePackage(String name, Exercise exercise) {

    /** By phase and number: 4.4 before 4.14. */
    public static final Comparator<ExercisePackage> BY_ID = Comparator
        .comparing((ExercisePackage found) -> number(found.exercise().id(), 0))
        .thenComparing(found -> number(found.exercise().id(), 1))
        .thenComparing(ExercisePackage::name);

    /** The folder of this package below {@code root}. */
    public Path in(Path root) {
        return root.resolve(name.replace('.', '/'));
    }

    private static int number(String id, int part) {
        String[] parts = id.split("\\.");
        try {
            return Integer.parseInt(parts[part]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Integer.MAX_VALUE; // the format rules name a malformed id
        }
    }
}
