package workbook.grader.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.grader.format.Answers;
import workbook.grader.format.Chapters;
import workbook.grader.loop.Shelf;
import workbook.grader.source.Phase;
import workbook.grader.suite.ExercisePackage;

/**
 * The files that an exercise begins with: they compile, and {@code verify} says of each what is
 * still to be written.
 *
 * @param id as in {@code "4.99"}
 * @param packageName as in {@code "workbook.dsalgo.algo.clamp"}
 * @param title as in {@code "Clamp"}
 */
public record Skeleton(String id, String packageName, String title, int points, int minutes) {

    /**
     * The files of an exercise that is not there yet.
     *
     * @param shelf the exercises that there are
     * @param name chapter and exercise, as in {@code "algo.clamp"}
     * @throws IllegalArgumentException if a value cannot be used, naming it and what can
     */
    public static Skeleton of(
            Shelf shelf, String id, String name, String title, int points, int minutes) {
        require(id.matches("[1-4]\\.[1-9]\\d*"), "ID " + id + " is not phase.number, as in 4.99");
        require(name.matches("[a-z][a-z0-9]*\\.[a-z][a-z0-9]*"),
            "CHAPTER.NAME " + name + " is not two words of lower-case letters, as in algo.clamp");
        require(title.matches("[A-Z][\\w ,:-]*"),
            "--title " + title + " begins with a capital and has letters, digits and spaces");
        require(points > 0, "--points " + points + " is less than 1");
        require(minutes > 0, "--minutes " + minutes + " is less than 1");
        shelf.byId(id).ifPresent(item -> {
            throw new IllegalArgumentException(id + " is taken by " + item.name());
        });
        String packageName = Phase.values()[id.charAt(0) - '1'].packageRoot() + "." + name;
        shelf.items().stream().filter(item -> item.packageName().equals(packageName)).findFirst()
            .ifPresent(item -> {
                throw new IllegalArgumentException(name + " is there already, as " + item.id());
            });
        return new Skeleton(id, packageName, title, points, minutes);
    }

    /**
     * The texts by their files.
     *
     * @throws IllegalArgumentException if one is there already, naming it
     */
    public Map<Path, String> files(Path root) {
        Site site = new Site(root, packageName);
        Path reference = site.itself().in(site.checkout().references());
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(reference.resolve("package-info.java"), packageInfo());
        files.put(reference.resolve(type() + ".java"), reference());
        files.put(site.checkout().chapter(site.itself()), chapter());
        files.put(site.checkout().examples(site.itself()).resolve(type() + "Examples.java"),
            examples());
        files.put(site.checkout().hidden(site.itself()).resolve(type() + "Suite.java"), suite());
        files.put(site.checkout().chaffs(site.itself()), chaffs());
        files.put(site.checkout().answers(site.itself()), answers());
        files.keySet().forEach(file -> require(!Files.exists(file),
            site.checkout().shown(file) + " is there already"));
        return files;
    }

    /** Writes files, with the folders that they need. */
    public static void write(Map<Path, String> files) {
        files.forEach((file, text) -> {
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        });
    }

    /** The title as a type: "Two sums" is TwoSums. */
    private String type() {
        return Arrays.stream(title.split("\\W+"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1))
            .collect(Collectors.joining());
    }

    private String packageInfo() {
        return """
            /** Exercise %s: what it is, in a few words. */
            @Exercise(id = "%s", title = "%s", points = %d, minutes = %d)
            package %s;

            import workbook.grader.Exercise;
            """.formatted(id, id, title, points, minutes, packageName);
    }

    private String reference() {
        return """
            package %s;

            import workbook.grader.Solve;

            /** What it is for the caller: bounds, errors, complexity, thread-safety. */
            public final class %s {

                private %s() {
                }

                /**
                 * What it returns.
                 *
                 * @throws IllegalArgumentException if {@code value} is negative, naming it
                 */
                @Solve
                public static int of(int value) {
                    if (value < 0) {
                        throw new IllegalArgumentException("value " + value + " < 0");
                    }
                    return value;
                }
            }
            """.formatted(packageName, type(), type());
    }

    private String chapter() {
        String head = "# %s %s\n\n%d points, about %d minutes. You write `%s.java`.\n"
            .formatted(id, title, points, minutes, type());
        return head + Chapters.SECTIONS.stream()
            .map(section -> "\n## " + section + "\n\n" + switch (section) {
                case "Your task" -> "...\n\n" + Chapters.verdict(declared()) + "\n";
                case "Break it" -> "<!-- break: accepts-anything -->\n";
                case "Predict", "Questions" -> "1. ...\n";
                default -> "...\n";
            })
            .collect(Collectors.joining());
    }

    private ExercisePackage declared() {
        return new ExercisePackage(packageName,
            new Declared(id, title, points, minutes, new String[0], new String[0]));
    }

    private String examples() {
        return """
            package %s;

            import static org.assertj.core.api.Assertions.assertThat;

            import org.junit.jupiter.api.Test;

            /** What the chapter shows. */
            class %sExamples {

                @Test
                void oneIsOne() {
                    assertThat(%s.of(1)).as("of(1)").isEqualTo(1);
                }
            }
            """.formatted(packageName, type(), type());
    }

    private String suite() {
        return """
            package %s;

            import static org.assertj.core.api.Assertions.assertThat;
            import static org.assertj.core.api.Assertions.assertThatThrownBy;

            import org.junit.jupiter.api.Test;
            import workbook.grader.Property;
            import workbook.grader.Weight;

            class %sSuite {

                @Test
                @Weight(2)
                @Property("the rule in one sentence, which does not give away the solution")
                void keepsTheRule() {
                    assertThat(%s.of(2)).as("of(2)").isEqualTo(2);
                }

                @Test
                @Property("a value below zero is refused and named")
                void refusesWhatIsNegative() {
                    assertThatThrownBy(() -> %s.of(-2), "of(-2)")
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("-2");
                }
            }
            """.formatted(packageName, type(), type(), type());
    }

    private String chaffs() {
        return """
            - name: accepts-anything
              misconception: What somebody believes who writes this, in a sentence.
              file: %s.java
              replace: "if (value < 0) {"
              with: "if (value < -9) {"
              killedBy: %sSuite.refusesWhatIsNegative
            """.formatted(type(), type());
    }

    private String answers() {
        return "# %s %s\n".formatted(id, title) + Answers.SECTIONS.stream()
            .map(section -> "\n## " + section + "\n\n1. ...\n")
            .collect(Collectors.joining());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
