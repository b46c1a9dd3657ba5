package workbook.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.score.Verdict;
import workbook.grader.suite.TestListener;

/** Every state that an exercise can be in, from source to words. */
class BenchTest {

    @TempDir
    private Path folder;
    private MiniCheckout checkout;

    @BeforeEach
    void write() {
        checkout = new MiniCheckout(folder.resolve("Übung mit Leerzeichen"));
    }

    @Test
    void aStub_isNotAttempted_andTheFileToWriteIsNamed() throws Exception {
        Checked checked = checkout.check("4.1");
        assertThat(checked.score().verdict()).isEqualTo(Verdict.NOT_ATTEMPTED);
        assertThat(text(checked)).contains("[ ] 4.1", MiniCheckout.ADDER + "/Adder.java");
    }

    @Test
    void everythingRight_isSolved() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.solvedAdder()).check("4.1");
        assertThat(checked.solved()).isTrue();
        assertThat(text(checked)).isEqualTo(
            "  [x] 4.1   mini.adder                   solved               10 / 10 \n");
    }

    @Test
    void aMistake_isShownWithDidExpectedGotAndTheFile() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.wrongAdder()).check("4.1");
        assertThat(checked.score().verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(text(checked)).contains("one and two are three", "did       add(1, 2)",
            "expected  3", "got       -1", "file      " + MiniCheckout.ADDER + "/Adder.java:6");
    }

    @Test
    void halfOfIt_isPartialAndNotRed_andSaysWhatIsNext() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.halfAdder()).check("4.1");
        assertThat(checked.score().red()).isFalse();
        assertThat(text(checked)).contains("[/] 4.1", "2 of 3 tests pass, 1 waits for stubs",
            "Next: twice two is four");
    }

    @Test
    void aTypingError_showsTheFirstComplaintWithTheLearnersLine() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.brokenAdder()).check("4.1");
        assertThat(checked.score().verdict()).isEqualTo(Verdict.DOES_NOT_COMPILE);
        assertThat(text(checked)).contains("[c] 4.1", MiniCheckout.ADDER + "/Adder.java:6",
            "cannot find symbol", "| return one + othr;", "|              ^");
    }

    @Test
    void anotherExercisesTypingError_harmsNobodyElse() throws Exception {
        checkout.adder(MiniCheckout.brokenAdder());
        assertThat(checkout.check("4.2").score().verdict()).isEqualTo(Verdict.NOT_ATTEMPTED);
        Checked built = checkout.check("4.3");
        assertThat(built.score().verdict()).isEqualTo(Verdict.DOES_NOT_COMPILE);
        assertThat(text(built)).contains("built on a file of another one", "Adder.java:6");
    }

    @Test
    void whatIsBuiltOnAnotherExercise_usesTheLearnersOwn() throws Exception {
        assertThat(checkout.adder(MiniCheckout.solvedAdder()).check("4.3").solved()).isTrue();
        Checked checked = checkout.adder(MiniCheckout.wrongAdder()).check("4.3");
        assertThat(checked.score().verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void anExit_isACrashWithTheLine() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.exitingAdder()).check("4.1");
        assertThat(checked.score().verdict()).isEqualTo(Verdict.CRASHED);
        assertThat(text(checked)).contains("[*] 4.1", "System.exit ended the JVM",
            "at Adder.add(Adder.java:6)");
    }

    @Test
    void aChangedSignature_isSaidToBeOne() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.solvedAdder()
            .replace("int twice(int number)", "int twice(String number)")
            .replace("2 * number", "2 * number.length()")).check("4.1");
        assertThat(checked.inSuite()).isTrue();
        assertThat(text(checked)).contains("does not fit your code any more", "twice(int number)");
    }

    @Test
    void aFileThatIsNoText_isNamed() throws Exception {
        Files.write(checkout.root().resolve(MiniCheckout.ADDER + "/Adder.java"),
            new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Checked checked = checkout.check("4.1");
        assertThat(checked.score().verdict()).isEqualTo(Verdict.DOES_NOT_COMPILE);
        assertThat(text(checked)).contains("Adder.java", "UTF-8");
    }

    @Test
    void whatDidNotChange_isNotCompiledAgain_andWhatDidIs() throws Exception {
        checkout.adder(MiniCheckout.solvedAdder());
        try (Bench bench = checkout.bench()) {
            Item adder = checkout.item("4.1");
            bench.check(adder, TestListener.NONE);
            Path classes = checkout.places().build(adder);
            var suite = classes.resolve("suites.key");
            var main = classes.resolve("main.key");
            var suiteBefore = Files.getLastModifiedTime(suite);
            var mainBefore = Files.getLastModifiedTime(main);
            assertThat(bench.check(adder, TestListener.NONE).solved()).isTrue();
            assertThat(Files.getLastModifiedTime(main)).isEqualTo(mainBefore);
            checkout.adder(MiniCheckout.wrongAdder());
            assertThat(bench.check(adder, TestListener.NONE).solved()).isFalse();
            assertThat(Files.getLastModifiedTime(main)).isGreaterThan(mainBefore);
            assertThat(Files.getLastModifiedTime(suite)).as("a body is no reason to compile suites")
                .isEqualTo(suiteBefore);
        }
    }

    @Test
    void json_hasFilesLinesAndVerdicts() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.wrongAdder()).check("4.1");
        assertThat(CheckedJson.of(checked, checkout.places()))
            .contains("\"verdict\":\"PARTIAL\"", "\"line\":6", "\"got\":\"-1\"")
            .doesNotContain("\n");
    }

    private String text(Checked checked) {
        return new Account(checkout.places()).full(checked);
    }
}
