package workbook.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.grader.score.Verdict;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.TestListener;

/** What an editor, an accident or a misunderstanding does to a file is said in those terms. */
class SourceTroubleTest {

    private static final String FILE = MiniCheckout.ADDER + "/Adder.java";

    @TempDir
    private Path folder;
    private MiniCheckout checkout;

    @BeforeEach
    void write() {
        checkout = new MiniCheckout(folder);
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsAreRead() throws Exception {
        assertThat(checkout.adder("\ufeff" + MiniCheckout.solvedAdder().replace("\n", "\r\n"))
            .check("4.1").solved()).isTrue();
    }

    @Test
    void anotherEncodingIsSaidOfTheFileAndTheLine() throws Exception {
        bytes(MiniCheckout.solvedAdder().replace("return one", "// \u00f6\nreturn one")
            .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal()).contains(FILE + ":6\n", "Adder.java is not saved as UTF-8",
            "0xF6 in line 6").doesNotContain("another one");
        bytes(MiniCheckout.solvedAdder().getBytes(StandardCharsets.UTF_16));
        assertThat(refusal()).contains(FILE + "\n", "saved as UTF-16")
            .doesNotContain("another one");
    }

    @Test
    void theEncodingOfANeededFileIsSaidOfThatFile() throws Exception {
        bytes(MiniCheckout.solvedAdder().getBytes(StandardCharsets.UTF_16));
        assertThat(text(checkout.check("4.3"))).contains("built on a file of another one",
            FILE + "\n", "saved as UTF-16");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatIsNotThere(boolean references) throws Exception {
        withReferences(references);
        Files.delete(checkout.root().resolve(FILE));
        assertThat(refusal()).contains(FILE + "\n", "Adder.java is missing.",
            "./workbook reset 4.1");
    }

    @Test
    void aFileWithNothingInIt() throws Exception {
        for (String text : List.of("", "// class Adder { }\n")) {
            checkout.adder(text);
            assertThat(refusal()).contains(FILE + ":1\n", "this file is empty", "./workbook reset");
        }
    }

    @Test
    void anotherPackageOrNone() throws Exception {
        checkout.adder("\n" + MiniCheckout.solvedAdder().replace("mini.adder", "mini"));
        assertThat(refusal()).contains(FILE + ":2\n", "belongs to workbook.dsalgo.mini,",
            "Write `package workbook.dsalgo.mini.adder;`");
        checkout.adder(MiniCheckout.solvedAdder().replaceFirst("package.*", ""));
        assertThat(refusal()).contains(FILE + ":1\n", "no package line",
            "Write `package workbook.dsalgo.mini.adder;`");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherName(boolean references) throws Exception {
        withReferences(references);
        checkout.adder(MiniCheckout.solvedAdder().replace("public final class Adder",
            "final class Ader"));
        assertThat(refusal()).contains(FILE + ":3\n", "Adder.java declares Ader and not Adder.");
    }

    @Test
    void aTypeThatMovedToAnotherFileIsNoTrouble() throws Exception {
        Files.delete(checkout.root().resolve(FILE));
        checkout.write(MiniCheckout.ADDER + "/All.java",
            MiniCheckout.solvedAdder().replace("public final class", "final class"));
        assertThat(checkout.check("4.1").solved()).isTrue();
    }

    @Test
    void aChangedSignatureIsShownBesideTheStubs_andNoLineOfTheSuite() throws Exception {
        checkout.adder(MiniCheckout.solvedAdder()
            .replace("int twice(int number)", "int twice(String number)")
            .replace("2 * number", "2 * number.length()"));
        assertThat(refusal()).contains("does not fit your code any more", FILE + ":9\n",
                "the stub has  public static int twice(int number)",
                "here it is    public static int twice(String number)")
            .doesNotContain("add(", "AdderSuite", "assertThat");
        checkout.adder(MiniCheckout.solvedAdder().replace("twice", "thrice"));
        assertThat(refusal()).contains("twice(int number)", "here it is    not declared")
            .doesNotContain("AdderSuite", "assertThat");
    }

    @Test
    void withoutReferences_noLineOfTheSuiteIsShownEither() throws Exception {
        withReferences(false);
        checkout.adder(MiniCheckout.solvedAdder().replace("int twice(int number)",
            "int twice(String number)").replace("2 * number", "2 * number.length()"));
        assertThat(refusal()).contains("does not fit your code any more", FILE + "\n", "javac says")
            .doesNotContain("AdderSuite.java", "assertThat(");
    }

    @Test
    void whatWasPublicStaysPublic() throws Exception {
        checkout.adder(MiniCheckout.solvedAdder().replace("public static int twice",
            "static int twice"));
        assertThat(refusal()).contains(FILE + ":9\n", "twice is public in the stub");
        assertThat(refusal()).as("the second time").contains("twice is public in the stub");
        checkout.adder(MiniCheckout.solvedAdder().replace("public final class", "final class"));
        assertThat(refusal()).contains(FILE + ":3\n", "Adder is public in the stub");
        checkout.adder(MiniCheckout.solvedAdder());
        assertThat(checkout.check("4.1").solved()).isTrue();
    }

    @Test
    void aPreviewFeatureIsRefusedWithWhatToUse() throws Exception {
        checkout.adder(MiniCheckout.adder(
            "try (var all = java.util.concurrent.StructuredTaskScope.open()) { } return one;",
            "return 0;"));
        assertThat(refusal()).contains(FILE + ":6", "StructuredTaskScope: preview features of Java "
                + "25 are off here", "newVirtualThreadPerTaskExecutor")
            .doesNotContain("--enable-preview");
        checkout.adder(MiniCheckout.adder(
            "Object o = one; return o instanceof int i ? i : 0;", "return 0;"));
        assertThat(refusal()).contains("primitive patterns: preview features of Java 25 are off")
            .doesNotContain("--enable-preview");
    }

    @Test
    void aTypingErrorIsSaidByJavac_whateverElseIsMissing() throws Exception {
        checkout.write("solutions/src/main/java/workbook/dsalgo/mini/adder/Given.java",
            "package workbook.dsalgo.mini.adder; final class Given { }");
        checkout.adder(MiniCheckout.brokenAdder());
        assertThat(refusal()).contains(FILE + ":6", "cannot find symbol", "othr")
            .doesNotContain("Given");
    }

    private void withReferences(boolean there) throws Exception {
        if (!there) {
            TextFiles.deleteBelow(checkout.root().resolve("solutions"));
        }
    }

    private void bytes(byte[] bytes) throws Exception {
        Files.write(checkout.root().resolve(FILE), bytes);
    }

    private String refusal() throws Exception {
        try (Bench bench = checkout.bench()) {
            Checked checked = bench.check(checkout.item("4.1"), TestListener.NONE);
            assertThat(checked.score().verdict()).isEqualTo(Verdict.DOES_NOT_COMPILE);
            return text(checked);
        }
    }

    private String text(Checked checked) {
        return new Account(checkout.places()).full(checked);
    }
}
