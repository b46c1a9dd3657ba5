package workbook.grader.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.format.Chapters;
import workbook.grader.format.ExerciseTable;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.source.Projection;
import workbook.grader.source.TextFiles;

/**
 * A checkout of two small exercises with all that an author writes: 4.1 stands alone, 4.2 is built
 * on it. Everything is in order until a test changes something.
 */
final class ProvenCheckout {

    static final String ADDER = "workbook/dsalgo/mini/adder";
    static final String SUMS = "workbook/dsalgo/mini/sums";
    static final String REFERENCES = "solutions/src/main/java/";
    static final String CHAFFS = "solutions/src/chaffs/" + ADDER + ".yaml";
    static final String ANSWERS = "solutions/src/answers/" + ADDER + ".md";
    static final String WHEAT = "solutions/src/wheats/" + ADDER + "/bits/Adder.java";
    static final String STUB = "phase4-ds-algo/src/main/java/" + ADDER + "/Adder.java";
    static final String CHAPTER = "phase4-ds-algo/src/main/java/" + ADDER + "/README.md";
    static final String SUITE = "phase4-ds-algo/src/hidden-test/java/" + ADDER + "/AdderSuite.java";
    static final String HELPER = "phase4-ds-algo/src/hidden-test/java/" + ADDER + "/Cases.java";
    static final String EXAMPLES = "phase4-ds-algo/src/test/java/" + ADDER + "/AdderExamples.java";
    static final String RECORDING =
        "phase4-ds-algo/src/hidden-test/resources/" + ADDER + "/sums.csv";

    private final Path root;

    ProvenCheckout(Path root) {
        this.root = root;
        adder();
        sums();
        write("README.md", "# Mini\n\n| | | **0 exercises** | **0** | |\n");
        new Projection(root).write();
        write("README.md", ExerciseTable.written(text("README.md"),
            Shelf.ofReferences(root).items().stream().map(Declared::of).toList()));
    }

    Path root() {
        return root;
    }

    Item item(String id) {
        return Shelf.ofReferences(root).byId(id).orElseThrow();
    }

    String text(String file) {
        return TextFiles.read(root.resolve(file));
    }

    /** Replaces {@code from}, which must be there, by {@code to}. */
    void change(String file, String from, String to) {
        String text = text(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("no " + from + " in " + file);
        }
        write(file, text.replace(from, to));
    }

    /** One chaff more. It costs the worker that tries it. */
    void addChaffThatHangs() {
        write(CHAFFS, text(CHAFFS) + "\n"
            + chaff("never-ends:return one;:while (true) { }:nothing") + "  by: TIMED_OUT\n");
    }

    void write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void adder() {
        reference(ADDER, "4.1", "Adder", """
            package workbook.dsalgo.mini.adder;

            import workbook.grader.Solve;

            public final class Adder {

                private Adder() {
                }

                @Solve
                public static int add(int one, int other) {
                    if (other == 0) {
                        return one;
                    }
                    return one + other;
                }
            }
            """);
        write(CHAPTER, chapter("4.1", "Adder", """
            Take away what you add:

            <!-- break: takes-away -->
            ```
              one and two are three
                did       add(1, 2)
                expected  3
                got       -1
                test      AdderExamples.oneAndTwo
            ```
            """));
        write(EXAMPLES, suite("adder", "AdderExamples", """
            @Test
            @Property("one and two are three")
            void oneAndTwo() {
                assertThat(Adder.add(1, 2)).as("add(1, 2)").isEqualTo(3);
            }
            """));
        write(HELPER, """
            package workbook.dsalgo.mini.adder;

            final class Cases {

                static final int[] ALL = {-3, 0, 4};
            }
            """);
        write(RECORDING, "one,other,sum\n2,3,5\n");
        write(SUITE, suite("adder", "AdderSuite", """
            @Test
            @Property("nothing more is the same")
            void nothing() {
                for (int each : Cases.ALL) {
                    assertThat(Adder.add(each, 0)).as("add(" + each + ", 0)").isEqualTo(each);
                }
            }

            @Test
            @Weight(3)
            @Property("numbers are added")
            void adds() {
                assertThat(Adder.add(2, 3)).as("add(2, 3)").isEqualTo(5);
                for (Map<String, String> row : Recording.rows(Cases.class, "sums.csv")) {
                    int one = Integer.parseInt(row.get("one"));
                    int other = Integer.parseInt(row.get("other"));
                    assertThat(Adder.add(one, other)).as("add(" + one + ", " + other + ")")
                        .isEqualTo(Integer.parseInt(row.get("sum")));
                }
            }
            """));
        write(CHAFFS, chaffs());
        write(ANSWERS, """
            # 4.1 Adder

            ## Predict

            1. Three:

               <!-- run -->
               ```java
               import static workbook.dsalgo.mini.adder.Adder.add;
               IO.println(add(1, 2));
               ```

               ```
               3
               ```

            ## Questions

            1. Because.
            """);
        write(WHEAT, """
            package workbook.dsalgo.mini.adder;

            public final class Adder {

                private Adder() {
                }

                public static int add(int one, int other) {
                    return (one ^ other) + ((one & other) << 1);
                }
            }
            """);
    }

    private void sums() {
        reference(SUMS, "4.2", "Sums", """
            package workbook.dsalgo.mini.sums;

            import workbook.dsalgo.mini.adder.Adder;
            import workbook.grader.Solve;

            public final class Sums {

                private Sums() {
                }

                @Solve
                public static int sum(int... all) {
                    int sum = 0;
                    for (int each : all) {
                        sum = Adder.add(sum, each);
                    }
                    return sum;
                }
            }
            """);
        write("phase4-ds-algo/src/hidden-test/java/" + SUMS + "/SumsSuite.java",
            suite("sums", "SumsSuite", """
                @Test
                @Property("numbers are added")
                void adds() {
                    assertThat(Sums.sum(1, 2, 3)).as("sum(1, 2, 3)").isEqualTo(6);
                }
                """));
    }

    private void reference(String folder, String id, String title, String text) {
        write(REFERENCES + folder + "/package-info.java", """
            @Exercise(id = "%s", title = "%s", points = 4, minutes = 5)
            package %s;

            import workbook.grader.Exercise;
            """.formatted(id, title, folder.replace('/', '.')));
        write(REFERENCES + folder + "/" + title + ".java", text);
    }

    private static String chaffs() {
        return List.of("takes-away:one + other:one - other:adds",
                "forgets:one + other:one:adds", "one-more:return one;:return one + 1;:nothing",
                "none:return one;:return 0;:nothing").stream()
            .map(ProvenCheckout::chaff)
            .collect(Collectors.joining("\n"));
    }

    private static String chaff(String line) {
        return """
            - name: %s
              misconception: m
              file: Adder.java
              replace: "%s"
              with: "%s"
              killedBy: AdderSuite.%s
            """.formatted((Object[]) line.split(":"));
    }

    private static String chapter(String id, String title, String broken) {
        return "# " + id + " " + title + "\n\n4 points, about 5 minutes.\n\n"
            + Chapters.SECTIONS.stream()
                .map(section -> "## " + section + "\n\n" + switch (section) {
                    case "Break it" -> broken;
                    case "Your task" -> "`./workbook run " + id + "` gives the verdict; "
                        + "`mvn test -pl phase4-ds-algo` grades the whole phase.\n";
                    case "Predict", "Questions" -> "1. Text?\n";
                    default -> "Text.\n";
                })
                .collect(Collectors.joining("\n"));
    }

    private static String suite(String name, String type, String body) {
        return """
            package workbook.dsalgo.mini.%s;

            import static org.assertj.core.api.Assertions.assertThat;

            import java.util.Map;
            import org.junit.jupiter.api.Test;
            import workbook.grader.Property;
            import workbook.grader.Weight;
            import workbook.grader.probe.Recording;

            class %s {

            %s}
            """.formatted(name, type, body.indent(4));
    }
}
