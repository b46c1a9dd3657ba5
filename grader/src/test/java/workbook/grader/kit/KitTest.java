package workbook.grader.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.Item;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.source.TextFiles;

/** What is in a kit, what is not, and what becomes of a folder in which none could be made. */
class KitTest {

    private static final String SECRET =
        "String turnedAround = new StringBuilder(text).reverse().toString();";
    private static final String ECHO = "solutions/src/main/java/workbook/dsalgo/mini/echo/";
    private static final String CHAPTER =
        "phase4-ds-algo/src/main/java/workbook/dsalgo/mini/echo/README.md";
    private static final String RECORDINGS =
        "phase4-ds-algo/src/hidden-test/resources/workbook/dsalgo/mini/";

    @TempDir
    private Path folder;
    private MiniCheckout checkout;

    @BeforeEach
    void write() {
        checkout = new MiniCheckout(folder.resolve("check out"));
        checkout.write(ECHO + "Echo.java", """
            package workbook.dsalgo.mini.echo;
            import workbook.grader.Solve;
            public final class Echo {
                @Solve
                public static String of(String text) {
                    return turnedTwice(text);
                }
                private static String turnedTwice(String text) {
                    %s
                    return new StringBuilder(turnedAround).reverse().toString();
                }
            }
            """.formatted(SECRET));
        checkout.write(RECORDINGS + "echo/said.csv", "said,heard\na,a\n");
    }

    @Test
    void itHoldsStubsChaptersExamplesAndCompiledSuites() throws IOException {
        checkout.adder(MiniCheckout.solvedAdder());
        Kit.Made made = make("kit", null);
        assertThat(made.selection().items()).extracting(Item::id)
            .containsExactly("4.1", "4.2", "4.3");
        assertThat(contents(made.folder()).keySet()).contains(
            MiniCheckout.ADDER + "/Adder.java", CHAPTER, "README.md", "kit.properties",
            "phase4-ds-algo/src/test/java/workbook/dsalgo/mini/adder/AdderExamples.java",
            "phase4-ds-algo/suites/mini.adder.jar")
            .noneMatch(name -> name.contains("solutions") || name.contains("hidden-test"));
        assertThat(made.folder().resolve(MiniCheckout.ADDER + "/Adder.java")).content()
            .as("the stub, whatever stands in the checkout").contains("throw new Unsolved(");
        assertThat(made.folder().resolve("README.md")).content().contains("3 exercises",
            "| 4.1 | [mini.adder](" + MiniCheckout.ADDER + ") | Adder | 10 | 5 |",
            "| | | **3 exercises** | **30** | |").doesNotContain("{{");
        assertThat(entries(made, "mini.echo")).containsExactly("META-INF/needs.txt",
            "META-INF/stubs/Echo.java", "META-INF/stubs/package-info.java",
            "workbook/dsalgo/mini/echo/EchoSuite.class", "workbook/dsalgo/mini/echo/said.csv");
        assertThat(made.files()).isEqualTo(contents(made.folder()).size());
    }

    @Test
    void theSameCheckout_makesTheSameBytes() throws IOException {
        Kit.Made one = make("one", null);
        Kit.Made other = make("other", null);
        assertThat(contents(one.folder())).isEqualTo(contents(other.folder()));
        assertThat(one.bytes()).isEqualTo(other.bytes());
    }

    @Test
    void only_takesWhatIsAskedForAndWhatThatIsBuiltOn() throws IOException {
        Kit.Made made = make("kit", "4.3");
        assertThat(made.selection().along()).extracting(Item::id).containsExactly("4.1");
        assertThat(contents(made.folder()).keySet())
            .contains("phase4-ds-algo/suites/mini.sums.jar", "phase4-ds-algo/suites/mini.adder.jar")
            .noneMatch(name -> name.contains("echo"));
        assertThat(contents(make("alone", "echo").folder()).keySet())
            .noneMatch(name -> name.contains("adder") || name.contains("sums"));
    }

    @Test
    void aFolderThatIsNotEmpty_isRefused_andStaysAsItIs() throws IOException {
        Path kit = folder.resolve("kit");
        Files.createDirectories(kit);
        Files.writeString(kit.resolve("mine.txt"), "mine");
        refused(null, "is not empty: mine.txt");
        assertThat(kit.resolve("mine.txt")).content().isEqualTo("mine");
        Files.delete(kit.resolve("mine.txt"));
        assertThat(make("kit", "4.2").folder()).as("an empty one is fine").isEqualTo(kit);
        refused(null, "is not empty: README.md");
    }

    @Test
    void aLineOfASolution_isFoundWhereverItStands() throws IOException {
        String chapter = Files.readString(checkout.root().resolve(CHAPTER));
        checkout.write(CHAPTER, chapter + "\n   " + SECRET + "\n");
        refused(null, CHAPTER + ": the line", "of " + ECHO + "Echo.java");
        checkout.write(CHAPTER, chapter);
        checkout.write(RECORDINGS + "echo/said.csv", SECRET + "\n");
        refused(null, "mini.echo.jar!workbook/dsalgo/mini/echo/said.csv: the line");
    }

    @Test
    void aPrivateNameOfASolution_isFoundInASuite() {
        checkout.write("phase4-ds-algo/src/hidden-test/java/workbook/dsalgo/mini/echo/Other.java",
            "package workbook.dsalgo.mini.echo; class Other { int turnedTwice; }");
        checkout.write("phase4-ds-algo/src/hidden-test/java/workbook/dsalgo/mini/echo/"
            + "EchoSuite.java", """
            package workbook.dsalgo.mini.echo;
            import org.junit.jupiter.api.Test;
            import workbook.grader.Property;
            class EchoSuite {
                @Test @Property("same") void same() {
                    new Other().turnedTwice++;
                }
            }
            """);
        refused(null, "EchoSuite.class: the name turnedTwice, private in " + ECHO + "Echo.java");
    }

    @Test
    void aSuiteThatDoesNotCompile_isNamed() {
        checkout.write("phase4-ds-algo/src/hidden-test/java/workbook/dsalgo/mini/echo/"
            + "EchoSuite.java",
            "package workbook.dsalgo.mini.echo; class EchoSuite { int i = a; }");
        refused(null, "there is no kit of what does not compile", "EchoSuite.java:1");
    }

    @Test
    void withoutSolutions_thereIsNoKit() throws IOException {
        TextFiles.deleteBelow(checkout.root().resolve("solutions"));
        refused(null, "there are no solutions below");
    }

    private Kit.Made make(String name, String only) {
        return new Kit(checkout.root()).make(folder.resolve(name), Optional.ofNullable(only));
    }

    /** Nothing but the checkout, and what was in the kit's folder before, is left. */
    private void refused(String only, String... words) {
        List<Path> before = everything();
        assertThatThrownBy(() -> make("kit", only)).isInstanceOf(KitException.class)
            .hasMessageContainingAll(words);
        assertThat(everything()).as("no half kit is left").isEqualTo(before);
    }

    private List<Path> everything() {
        try (var files = Files.walk(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> entries(Kit.Made made, String exercise) throws IOException {
        Path jar = made.folder().resolve("phase4-ds-algo/suites/" + exercise + ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }

    private static SortedMap<String, String> contents(Path kit) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path file : TextFiles.below(kit)) {
            contents.put(kit.relativize(file).toString().replace('\\', '/'),
                java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return contents;
    }
}
