package workbook.grader.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;

/**
 * The README's table of exercises, which must say what the exercises say of themselves: one row
 * each, in order, and the sum.
 */
public final class ExerciseTable {

    private static final String ROW = "| %s | [%s](%s) | %s | %d | %d |";
    private static final String SUM = "| | | **%d exercises** | **%d** | |";

    private ExerciseTable() {
    }

    /** The rows that the README must hold, the sum last. */
    public static List<String> rows(List<ExercisePackage> exercises) {
        List<String> rows = new ArrayList<>();
        for (ExercisePackage exercise : exercises) {
            String folder = Phase.of(exercise.name()).directory() + "/src/main/java/"
                + exercise.name().replace('.', '/');
            rows.add(ROW.formatted(exercise.exercise().id(),
                exercise.name().split("\\.", 3)[2], folder, exercise.exercise().title(),
                exercise.exercise().points(), exercise.exercise().minutes()));
        }
        int points = exercises.stream().mapToInt(each -> each.exercise().points()).sum();
        rows.add(SUM.formatted(exercises.size(), points));
        return rows;
    }

    /** What is wrong with the table in {@code README.md}; empty if nothing is. */
    public static List<String> problems(Checkout checkout, List<ExercisePackage> exercises) {
        Path file = checkout.root().resolve("README.md");
        List<String> found = TextFiles.read(file).lines()
            .filter(line -> line.matches("\\| (\\d+\\.\\d+ \\| \\[|\\| \\| \\*\\*).*"))
            .toList();
        List<String> expected = rows(exercises);
        List<String> problems = new ArrayList<>();
        expected.stream().filter(row -> !found.contains(row))
            .forEach(row -> problems.add("README.md: the exercise table lacks the row: " + row));
        found.stream().filter(row -> !expected.contains(row))
            .forEach(row -> problems.add("README.md: no exercise says what this row says: " + row));
        if (problems.isEmpty() && !found.equals(expected)) {
            problems.add("README.md: the rows of the exercise table are not in the order of ids");
        }
        return problems;
    }
}
