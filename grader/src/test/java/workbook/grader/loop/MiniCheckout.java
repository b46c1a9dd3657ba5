package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.suite.TestListener;

/**
 * A checkout of three small exercises, written into a folder: 4.1 and 4.2 stand alone, 4.3 is
 * built on 4.1.
 */
public final class MiniCheckout {

    public static final String ADDER = "phase4-ds-algo/src/main/java/workbook/dsalgo/mini/adder";

    public static final String TESTS =
        "phase4-ds-algo/src/hidden-test/java/workbook/dsalgo/mini/adder";

    private static final String SOLVED = "return one + other;";
    private static final String STUB = "throw new workbook.grader.Unsolved(\"Adder.add\");";

    private final Path root;

    public MiniCheckout(Path root) {
        this.root = root;
        exercise("adder", "4.1", "Adder", "", adder(STUB, "throw new workbook.grader.Unsolved(\""
            + "Adder.twice\");"), """
            @Test @Property("one and two are three") void adds() {
                assertThat(Adder.add(1, 2)).as("add(1, 2)").isEqualTo(3);
            }
            @Test @Weight(3) @Property("twice two is four") void doubles() {
                assertThat(Adder.twice(2)).as("twice(2)").isEqualTo(4);
            }
            """);
        write(test("adder") + "/AdderExamples.java", suite("adder", "AdderExamples", """
            @Test void nothingPlusNothing() {
                assertThat(Adder.add(0, 0)).as("add(0, 0)").isEqualTo(0);
            }
            """));
        exercise("echo", "4.2", "Echo", "", """
            package workbook.dsalgo.mini.echo;
            import workbook.grader.Solve;
            public final class Echo {
                @Solve
                public static String of(String text) {
                    throw new workbook.grader.Unsolved("Echo.of");
                }
            }
            """, """
            @Test @Property("a text comes back") void comesBack() {
                assertThat(Echo.of("a")).as("of(a)").isEqualTo("a");
            }
            """);
        exercise("sums", "4.3", "Sums", ", requires = \"4.1\"", sums("Adder.add(sum, each)"), """
            @Test @Property("three numbers are added") void adds() {
                assertThat(Sums.sum(1, 2, 3)).as("sum(1, 2, 3)").isEqualTo(6);
            }
            """);
    }

    public Path root() {
        return root;
    }

    public Places places() {
        return new Places(root);
    }

    public Shelf shelf() {
        return Shelf.of(root);
    }

    public Item item(String id) {
        return shelf().byId(id).orElseThrow();
    }

    /** Writes the learner's two bodies of 4.1. */
    public MiniCheckout adder(String both) {
        return write(ADDER + "/Adder.java", both);
    }

    /** The text of 4.1 with these bodies; each stands on a line of its own, 6 and 10. */
    public static String adder(String add, String twice) {
        return """
            package workbook.dsalgo.mini.adder;
            import workbook.grader.Solve;
            public final class Adder {
                @Solve
                public static int add(int one, int other) {
                    %s
                }
                @Solve
                public static int twice(int number) {
                    %s
                }
            }
            """.formatted(add, twice);
    }

    /** The text of 4.3, which makes a sum of {@code sum} and {@code each} so. */
    public static String sums(String added) {
        return """
            package workbook.dsalgo.mini.sums;
            import workbook.dsalgo.mini.adder.Adder;
            import workbook.grader.Solve;
            public final class Sums {
                @Solve
                public static int sum(int... all) {
                    int sum = 0;
                    for (int each : all) {
                        sum = %s;
                    }
                    return sum;
                }
            }
            """.formatted(added);
    }

    public static String solvedAdder() {
        return adder(SOLVED, "return 2 * number;");
    }

    public static String wrongAdder() {
        return adder("return one - other;", "return 2 * number;");
    }

    public static String halfAdder() {
        return adder(SOLVED, "throw new workbook.grader.Unsolved(\"Adder.twice\");");
    }

    public static String brokenAdder() {
        return adder("return one + othr;", "return 2 * number;");
    }

    public static String endlessAdder() {
        return adder("while (one != 1000000) { } return 0;", "return 2 * number;");
    }

    public static String exitingAdder() {
        return adder("System.exit(3); return 0;", "return 2 * number;");
    }

    /** Writes a file of the checkout. */
    public MiniCheckout write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks one exercise once. */
    public Checked check(String id) throws InterruptedException {
        try (Bench bench = bench()) {
            return bench.check(item(id), TestListener.NONE);
        }
    }

    public Bench bench() {
        return new Bench(places(), shelf(), new Supervisor(
            WorkerCommand.here(System.getProperty("java.class.path"))));
    }

    private void exercise(String name, String id, String title, String more, String main,
            String tests) {
        String folder = "phase4-ds-algo/src/main/java/workbook/dsalgo/mini/" + name;
        String info = """
            /** Exercise. */
            @Exercise(id = "%s", title = "%s", points = 10, minutes = 5%s)
            package workbook.dsalgo.mini.%s;

            import workbook.grader.Exercise;
            """.formatted(id, title, more, name);
        write(folder + "/package-info.java", info);
        write(folder + "/" + title + ".java", main);
        write("solutions/src/main/java/workbook/dsalgo/mini/" + name + "/" + title + ".java",
            name.equals("adder") ? solvedAdder() : main);
        write("solutions/src/main/java/workbook/dsalgo/mini/" + name + "/package-info.java", info);
        write(folder + "/README.md", """
            # %s %s

            10 points, about 5 minutes. You write `%s.java`.

            ## Why

            Because **it is** [small](docs/x.md).

            ## Hints

            1. Begin with the first
               method.
            2. Then write the second.
            """.formatted(id, title, title));
        write("phase4-ds-algo/src/hidden-test/java/workbook/dsalgo/mini/" + name + "/" + title
            + "Suite.java", suite(name, title + "Suite", tests));
    }

    private static String test(String name) {
        return "phase4-ds-algo/src/test/java/workbook/dsalgo/mini/" + name;
    }

    private static String suite(String name, String type, String body) {
        return """
            package workbook.dsalgo.mini.%s;
            import static org.assertj.core.api.Assertions.assertThat;
            import org.junit.jupiter.api.Test;
            import workbook.grader.*;
            class %s {
            %s
            }
            """.formatted(name, type, body);
    }
}
