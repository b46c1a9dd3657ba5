package workbook.grader.format;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;

/** Tests are found by their class names, so a test in a class of another name would never run. */
public final class SuiteNames {

    private static final Pattern TEST =
        Pattern.compile("@(Test|TestFactory|ParameterizedTest|RepeatedTest|TestTemplate)\\b");

    private SuiteNames() {
    }

    /** Test classes of {@code exercises} that no run would find; empty if there are none. */
    public static List<String> problems(Checkout checkout, List<ExercisePackage> exercises) {
        return exercises.stream()
            .flatMap(exercise -> Stream.concat(
                misnamed(checkout, checkout.examples(exercise), "Examples"),
                misnamed(checkout, checkout.hidden(exercise), "Suite")))
            .toList();
    }

    private static Stream<String> misnamed(Checkout checkout, Path folder, String ending) {
        List<Path> suites = TextFiles.in(folder).stream()
            .filter(TextFiles::isJava)
            .filter(file -> TEST.matcher(TextFiles.read(file)).find())
            .toList();
        if (suites.isEmpty()) {
            return Stream.of(checkout.shown(folder) + ": no tests; one class here ends in "
                + ending);
        }
        return suites.stream()
            .filter(file -> !file.toString().endsWith(ending + ".java"))
            .map(file -> checkout.shown(file) + ": tests here stand in a class that ends in "
                + ending);
    }
}
