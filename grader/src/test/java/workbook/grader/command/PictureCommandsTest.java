package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./workbook picture} and {@code ./workbook pictures} on a small checkout. */
@ExtendWith(RootProperty.class)
class PictureCommandsTest {

    private static final String PHASE = "phase4-ds-algo/src/main/java/";
    private static final String SOLUTIONS = "solutions/src/main/java/";
    private static final String MINI = "workbook/dsalgo/ds/mini/";

    private static final String INFO = """
        @workbook.grader.Exercise(id = "4.99", title = "Mini", points = 10, minutes = 5)
        package workbook.dsalgo.ds.mini;
        """;
    private static final String ILLUSTRATION = """
        package workbook.dsalgo.ds.mini;
        import java.util.List;
        import workbook.dsalgo.ds.other.Other;
        import workbook.grader.picture.*;
        public final class MiniIllustration implements Illustration<Mini> {
            public Mini start() {
                return new Mini();
            }
            public List<Operation<Mini>> operations() {
                return List.of(new Operation<>("add N", (mini, call) -> {
                    mini.add(call.number("N"));
                    return Other.WORD;
                }));
            }
            public String example() {
                return "add 1; add 2";
            }
            public Picture draw(Mini mini) {
                return Picture.of("mini", new Part.Chain("sum", List.of(Cell.plain(mini.sum()))));
            }
        }
        """;
    private static final String OTHER = """
        package workbook.dsalgo.ds.other;
        public final class Other {
            public static final String WORD = new String("added");
        }
        """;
    private static final String CHAPTER = """
        ## The picture

        <!-- picture: add 1; add 2 -->
        ```
        after add 1; add 2:

        mini
        sum [ 3 ]
        ```
        """;

    @TempDir
    private Path root;

    @BeforeEach
    void checkout() throws IOException {
        RootProperty.set(root);
        for (String folder : new String[] {PHASE, SOLUTIONS}) {
            write(folder + MINI + "package-info.java", INFO);
            write(folder + MINI + "MiniIllustration.java", ILLUSTRATION);
            write(folder + "workbook/dsalgo/ds/other/Other.java", OTHER);
            write(folder + "workbook/dsalgo/ds/broken/Broken.java", "not Java");
        }
        write(SOLUTIONS + MINI + "Mini.java", mini("sum += n;"));
        write(PHASE + MINI + "Mini.java", mini("sum = n;"));
        write(PHASE + MINI + "README.md", CHAPTER);
    }

    @Test
    void theLearnersOwnStructureIsDrawnStepByStep() {
        Ran ran = run("picture", "ds.mini", "--ops", "add 1; add 2");
        assertThat(ran).isEqualTo(new Ran(0, """
            > start: new
            mini
            sum [ 0 ]

            > add 1: added
            mini
            sum [ 1*]

            > add 2: added
            mini
            sum [ 2*]

            A star marks what a step has changed.
            """));
    }

    @Test
    void theReferenceIsDrawnOnRequest() {
        assertThat(run("picture", "ds.mini", "--ops", "add 1; add 2", "--reference").text())
            .contains("> add 2: added\nmini\nsum [ 3*]\n");
    }

    @Test
    void withoutOperationsTheyAreListedEvenForAStub() throws IOException {
        write(PHASE + MINI + "Mini.java",
            mini("throw new workbook.grader.Unsolved(\"Mini.add\");"));
        assertThat(run("picture", "ds.mini")).isEqualTo(new Ran(0, """
            Operations of ds.mini:
              add N

            Example: ./workbook picture ds.mini --ops "add 1; add 2"
            """));
        assertThat(run("picture", "ds.mini", "--ops", "add 1")).isEqualTo(new Ran(1, """
            workbook: Mini.add is not written yet, so there is nothing to draw; \
            --reference draws the reference
            """));
    }

    @Test
    void aPageIsWritten() throws IOException {
        Path page = root.resolve("page.html");
        Ran ran = run("picture", "ds.mini", "--ops", "add 1", "--html", page.toString());
        assertThat(ran).isEqualTo(new Ran(0, page + ": 2 steps\n"));
        assertThat(Files.readString(page)).contains("<h1>ds.mini, step by step</h1>", "<svg ");
    }

    @Test
    void whatIsNotUnderstoodIsOneLine() {
        assertRefused("no exercise 'ds.no'; pictures there are of: ds.mini",
            "picture", "ds.no");
        assertRefused("no exercise '../mini'; pictures there are of: ds.mini",
            "picture", "../mini");
        assertRefused("ds.other has no pictures; pictures there are of: ds.mini",
            "picture", "ds.other", "--ops", "add 1");
        assertRefused("unknown operation 'ad'; there are: add N",
            "picture", "ds.mini", "--ops", "ad 1");
        assertRefused("N in \"add x\" is a number, and 'x' is none",
            "picture", "ds.mini", "--ops", "add x");
        Path page = root.resolve("no/page.html");
        assertRefused("cannot write " + page + ": NoSuchFileException",
            "picture", "ds.mini", "--ops", "add 1", "--html", page.toString());
    }

    @Test
    void whatDoesNotCompileIsNamedWithItsLine() throws IOException {
        write(PHASE + MINI + "Mini.java", mini("sum = m;"));
        assertThat(run("picture", "ds.mini", "--ops", "add 1")).isEqualTo(new Ran(1,
            "workbook: workbook.dsalgo.ds.mini does not compile: "
                + "Mini.java:5: cannot find symbol\n"));
    }

    @Test
    void anExitOfTheLearnersCodeIsNamedWithItsLine() throws IOException, InterruptedException {
        write(PHASE + MINI + "Mini.java", mini("System.exit(0);"));
        Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), "-Dworkbook.root=" + root,
            Workbook.class.getName(), "picture", "ds.mini", "--ops", "add 1").start();
        assertThat(process.errorReader().readAllAsString()).isEqualToNormalizingNewlines(
            "workbook: there is no picture, since System.exit was called at Mini.java:5\n");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void chaptersShowTheReference() throws IOException {
        assertThat(run("pictures", "--check")).isEqualTo(new Ran(0,
            "All pictures of 1 chapters, and what they break, are what a run shows.\n"));
        write(PHASE + MINI + "README.md", CHAPTER.replace("[ 3 ]", "[ 4 ]"));
        String file = PHASE + MINI + "README.md";
        assertThat(run("pictures", "--check")).isEqualTo(new Ran(1, file
            + ": a picture, or what is broken, is not what a run shows\n"
            + "1 chapters differ; run: ./workbook pictures\n"));
        assertThat(run("pictures")).isEqualTo(new Ran(0,
            "drew " + file + "\n1 chapters changed.\n"));
        assertThat(Files.readString(root.resolve(file))).isEqualTo(CHAPTER);
    }

    @Test
    void aChapterThatCannotBeDrawnIsNamed() throws IOException {
        write(PHASE + MINI + "README.md", "<!-- picture: ad 1 -->\n");
        assertThat(run("pictures", "--check")).isEqualTo(new Ran(1, "workbook: " + PHASE + MINI
            + "README.md: unknown operation 'ad'; there are: add N\n"));
    }

    private void assertRefused(String message, String... arguments) {
        assertThat(run(arguments)).isEqualTo(new Ran(2, "workbook: " + message + "\n"));
    }

    private static String mini(String add) {
        return """
            package workbook.dsalgo.ds.mini;
            public final class Mini {
                private long sum;
                public void add(long n) {
                    %s
                }
                public long sum() {
                    return sum;
                }
            }
            """.formatted(add);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
