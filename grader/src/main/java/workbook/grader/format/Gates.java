package workbook.grader.format;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;

/** A gate takes all points, so the chapter says beforehand what it forbids. */
public final class Gates {

    private static final String GATE = "@Gate";
    private static final String SAID = "Of your own: ";

    private Gates() {
    }

    /** The chapters that are silent about a gate, or speak of one that is not there. */
    public static List<String> problems(Checkout checkout, List<ExercisePackage> exercises) {
        return exercises.stream().flatMap(each -> problem(checkout, each)).toList();
    }

    private static Stream<String> problem(Checkout checkout, ExercisePackage exercise) {
        if (!Files.exists(checkout.chapter(exercise))) {
            return Stream.of(); // another rule says so
        }
        boolean gate = TextFiles.in(checkout.hidden(exercise)).stream()
            .filter(TextFiles::isJava)
            .anyMatch(file -> TextFiles.read(file).contains(GATE));
        String chapter = TextFiles.read(checkout.chapter(exercise));
        int task = Math.max(0, chapter.indexOf("## Your task"));
        int end = chapter.indexOf("\n## ", task + 1);
        boolean said = chapter.substring(task, end < 0 ? chapter.length() : end).contains(SAID);
        return gate == said ? Stream.of() : Stream.of(
            checkout.shown(checkout.chapter(exercise)) + (gate
                ? ": its suite has a @Gate; \"Your task\" says what that forbids in a sentence "
                    + "that begins \"" + SAID.strip() + "\""
                : ": \"" + SAID.strip() + "\" is said here, and no test of its suite is a @Gate"));
    }
}
