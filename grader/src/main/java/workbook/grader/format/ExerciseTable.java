package workbook.grader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;

/**
 * The README's table of exercises, which says what the exercises say of themselves: one row each,
 * in order, and the sum. Blocks that show output have the same numbers.
 */
public final class ExerciseTable {

    private static final String ROW = "| %s | [%s](%s) | %s | %d | %d |";
    private static final Pattern ROWS =
        Pattern.compile("\\| (\\d+\\.\\d+ \\| \\[|\\| \\| \\*\\*).*");
    private static final String FILE = "README.md";
    private static final String SUM = "| | | **%d exercises** | **%d** | |";

    private ExerciseTable() {
    }

    /** The rows that the README must hold, the sum last. */
    public static List<String> rows(List<ExercisePackage> exercises) {
        List<String> rows = new ArrayList<>();
        exercises.forEach(exercise -> rows.add(row(exercise)));
        rows.add(SUM.formatted(exercises.size(), points(exercises)));
        return rows;
    }

    private static String row(ExercisePackage exercise) {
        String folder = Phase.of(exercise.name()).directory() + "/src/main/java/"
            + exercise.name().replace('.', '/');
        return ROW.formatted(exercise.exercise().id(), exercise.name().split("\\.", 3)[2],
            folder, exercise.exercise().title(), exercise.exercise().points(),
            exercise.exercise().minutes());
    }

    /** What to do if the table has no row for {@code exercise}; empty if it has. */
    public static List<String> missing(Checkout checkout, ExercisePackage exercise) {
        String row = row(exercise);
        return TextFiles.read(checkout.root().resolve(FILE)).lines().anyMatch(row::equals)
            ? List.of() : List.of(FILE + ": no row for this exercise; run ./workbook table");
    }

    /**
     * The README with its table, the sum, and the sample numbers of other blocks as the exercises
     * have them; everything else stays to the letter.
     */
    public static String written(String readme, List<ExercisePackage> exercises) {
        List<String> written = new ArrayList<>();
        boolean done = false;
        for (String line : readme.lines().toList()) {
            if (!ROWS.matcher(line).matches()) {
                written.add(samples(line, exercises));
            } else if (!done) {
                written.addAll(rows(exercises));
                done = true;
            }
        }
        return String.join("\n", written) + "\n";
    }

    /** What is wrong with the table and the numbers of {@code README.md}; empty if nothing is. */
    public static List<String> problems(Checkout checkout, List<ExercisePackage> exercises) {
        List<String> found = TextFiles.read(checkout.root().resolve(FILE)).lines().toList();
        List<String> expected = written(String.join("\n", found), exercises).lines().toList();
        List<String> problems = new ArrayList<>();
        expected.stream().filter(line -> !found.contains(line))
            .forEach(line -> problems.add(FILE + ": lacks the line: " + line));
        found.stream().filter(line -> !expected.contains(line))
            .forEach(line -> problems.add(FILE + ": no exercise says what this says: " + line));
        if (problems.isEmpty() && !found.equals(expected)) {
            problems.add(FILE + ": the rows of the exercise table are not in the order of ids");
        }
        if (!problems.isEmpty()) {
            problems.add("./workbook table writes them");
        }
        return problems;
    }

    /** How many exercises and points there are, where a block shows the command's output. */
    private static String samples(String line, List<ExercisePackage> exercises) {
        int phase = points(exercises.stream()
            .filter(each -> Phase.of(each.name()) == Phase.DSALGO).toList());
        return line
            .replaceFirst("(\\d+) of \\d+ solved, (\\d+) of \\d+ points",
                "$1 of %d solved, $2 of %d points".formatted(exercises.size(), points(exercises)))
            .replaceFirst("^( {20,}\\d+ / )\\d+ points$", "$1" + phase + " points");
    }

    private static int points(List<ExercisePackage> exercises) {
        return exercises.stream().mapToInt(each -> each.exercise().points()).sum();
    }
}
