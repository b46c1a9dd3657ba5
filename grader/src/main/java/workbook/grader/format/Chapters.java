package workbook.grader.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.Exercise;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;

/** The rules of a chapter: its title, its points, and every section in its place. */
public final class Chapters {

    /** The sections of a chapter, in their order. */
    public static final List<String> SECTIONS = List.of("Why", "The picture", "The invariant",
        "Predict", "Your task", "Pitfalls", "Break it", "Questions", "Hints");

    private static final Pattern WORTH =
        Pattern.compile("^\\d+ points, about \\d+ minutes\\.");

    private Chapters() {
    }

    /** What is wrong with the chapters of {@code exercises}; empty if nothing is. */
    public static List<String> problems(Checkout checkout, List<ExercisePackage> exercises) {
        return exercises.stream()
            .flatMap(exercise -> problems(checkout, exercise))
            .toList();
    }

    private static Stream<String> problems(Checkout checkout, ExercisePackage exercise) {
        Path file = checkout.chapter(exercise);
        String shown = checkout.shown(file);
        if (!Files.exists(file)) {
            return Stream.of(shown + ": missing; every exercise has a chapter");
        }
        String text = TextFiles.read(file);
        List<String> problems = problems(text.lines().toList(), exercise.exercise());
        String verdict = verdict(exercise);
        if (!text.replaceAll("\\s+", " ").contains(verdict)) {
            problems.add("its task says how to have a verdict: \"" + verdict + "\"");
        }
        return problems.stream()
            .map(problem -> shown + ": " + problem);
    }

    private static List<String> problems(List<String> lines, Exercise exercise) {
        List<String> problems = new ArrayList<>();
        String title = title(exercise);
        if (lines.isEmpty() || !lines.getFirst().equals(title)) {
            problems.add("the first line is \"" + title + "\"");
        }
        String worth = worth(exercise);
        if (lines.stream().noneMatch(line -> line.startsWith(worth))) {
            problems.add("a line below the title begins \"" + worth + "\"");
        }
        List<String> sections = lines.stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3).strip())
            .toList();
        if (!sections.equals(SECTIONS)) {
            problems.add("its sections are " + SECTIONS + ", but here they are " + sections);
        }
        return problems;
    }

    /** A chapter with the head that its exercise has: title, points and minutes. */
    public static String headed(String chapter, Exercise exercise) {
        List<String> lines = new ArrayList<>(chapter.lines().toList());
        lines.set(0, title(exercise));
        for (int at = 1; at < lines.size() && !lines.get(at).startsWith("## "); at++) {
            lines.set(at, WORTH.matcher(lines.get(at)).replaceFirst(worth(exercise)));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The sentence that sends a learner to the loop first, and to Maven second. */
    public static String verdict(ExercisePackage exercise) {
        return "`./workbook run %s` gives the verdict; `mvn test -pl %s` grades the whole phase."
            .formatted(exercise.exercise().id(), Phase.of(exercise.name()).directory());
    }

    private static String title(Exercise exercise) {
        return "# " + exercise.id() + " " + exercise.title();
    }

    private static String worth(Exercise exercise) {
        return exercise.points() + " points, about " + exercise.minutes() + " minutes.";
    }
}
