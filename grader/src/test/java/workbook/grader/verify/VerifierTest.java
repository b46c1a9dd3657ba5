package workbook.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.source.TextFiles;
import workbook.grader.verify.Verifier.Outcome;
import workbook.grader.verify.Verifier.Wanted;

/** A whole exercise, proved by a real worker process, which all tests share. */
class VerifierTest {

    private static final Path JAR = Path.of("target/workbook.jar").toAbsolutePath();

    @TempDir
    private static Path root;

    private static Verifier verifier;

    private ProvenCheckout checkout;

    @BeforeAll
    static void open() {
        verifier = new Verifier(root, JAR, 1);
    }

    @AfterAll
    static void close() {
        verifier.close();
    }

    /** Nothing is changed any more, and nothing proved. */
    @BeforeEach
    void begin() throws IOException {
        checkout = new ProvenCheckout(root);
        TextFiles.deleteBelow(root.resolve(".workbook/proved"));
    }

    @Test
    void anExerciseInOrderIsProvedOnce() {
        checkout.addChaffThatHangs();
        Outcome first = verify(Wanted.proof(false));
        assertThat(first.verified().problems()).isEmpty();
        assertThat(first.before()).isFalse();
        assertThat(VerifyText.full(first.verified())).contains(
            "4.1 mini.adder", "ok   projection", "ok   format", "ok   reference",
            "ok   coverage    100.0 % of lines, 100.0 % of branches", "ok   stub",
            "ok   chaffs      5 of 5", "ok   wheats      1 of 1", "ok   breaks      1 of 1",
            "ok   answers     to every question",
            "ok   recordings  1 of 1");
        close();
        open();
        assertThat(verify(Wanted.proof(false))).isEqualTo(new Outcome(first.verified(), true));
        checkout.change(ProvenCheckout.WHEAT, "<< 1", "* 2");
        assertThat(verify(Wanted.proof(false)).before()).isFalse();
    }

    @Test
    void everyTestShowsWhichTestKillsWhat() {
        Verified verified = verify(new Wanted(true, "", true)).verified();
        assertThat(verified.kills().get("takes-away"))
            .containsExactlyInAnyOrder("AdderExamples.oneAndTwo", "AdderSuite.adds");
        assertThat(verified.unproven()).isEmpty();
        assertThat(VerifyText.full(verified)).contains(" x . x  takes-away", " . x .  one-more");
    }

    @Test
    void oneChaffShowsWhatALearnerReads() {
        Verified verified =
            verify(new Wanted(true, "forgets", true)).verified();
        assertThat(verified.checks()).extracting(Check::what).containsExactly("chaff forgets");
        assertThat(VerifyText.messages(verified)).contains("chaff forgets",
            "one and two are three", "did       add(1, 2)", "got       1");
    }

    @Test
    void whatIsNotInOrderIsSaidWithItsPlace() {
        checkout.change(ProvenCheckout.CHAFFS, "return one + 1;", "return one + 0;");
        checkout.change(ProvenCheckout.WHEAT, "<< 1", "<< 2");
        checkout.change(ProvenCheckout.STUB, "Unsolved(\"Adder.add\")", "Unsolved(\"\")");
        checkout.change(ProvenCheckout.CHAPTER, "got       -1", "got       -2");
        checkout.change(ProvenCheckout.CHAPTER, "## Pitfalls", "## Falls");
        Verified verified = verify(Wanted.proof(false)).verified();
        assertThat(verified.problems()).hasSize(5)
            .anySatisfy(each -> assertThat(each).contains("projection", "Adder.java", "stubs"))
            .anySatisfy(each -> assertThat(each).contains("format", "sections"))
            .anySatisfy(each -> assertThat(each)
                .contains("4.1 mini.adder, chaff one-more", "(adder.yaml:15)", "survives"))
            .anySatisfy(each -> assertThat(each).contains("wheat bits", "AdderSuite.adds"))
            .anySatisfy(each -> assertThat(each).contains("break takes-away", "pictures"));
        assertThat(root.resolve(".workbook/proved/mini.adder.json")).doesNotExist();
    }

    @Test
    void aRecordingThatNoTestMissesIsSaid() {
        checkout.change(ProvenCheckout.SUITE, "isEqualTo(Integer.parseInt(row.get(\"sum\")))",
            "isNotZero()");
        assertThat(verify(Wanted.proof(false)).verified().problems()).singleElement()
            .asString().contains("recording sums.csv", "every value changed", "AdderSuite.adds")
            .doesNotContain("nothing recorded");
        checkout.change(ProvenCheckout.SUITE, "\"sums.csv\"", "\"sum\" + \"s.csv\"");
        assertThat(verify(Wanted.proof(false)).verified().problems()).singleElement()
            .asString().contains("no test has to do with it");
    }

    @Test
    void programsOfAnswersThatDoNotPrintWhatIsShownAreSaid() {
        checkout.change(ProvenCheckout.ANSWERS, "(add(1, 2)", "(add(1, 1)");
        assertThat(verify(Wanted.proof(false)).verified().problems()).singleElement()
            .asString().contains("answers", "adder.md", "line 7: the program prints\n2\n");
        checkout.change(ProvenCheckout.ANSWERS, "(add(1, 1)", "(1 / (1 - 1)");
        assertThat(verify(Wanted.proof(false)).verified().problems()).singleElement()
            .asString().contains("line 7: the program throws", "ArithmeticException");
        checkout.change(ProvenCheckout.ANSWERS, "(1 / (1 - 1)", "(1 +");
        assertThat(verify(Wanted.proof(false)).verified().problems()).singleElement()
            .asString().contains("does not compile", "AnswerAtLine7");
    }

    @Test
    void whatCannotBeReadOrCompiledIsSaid() {
        checkout.change(ProvenCheckout.CHAFFS, "misconception", "conception");
        assertThat(verify(Wanted.proof(false)).verified().problems()).singleElement()
            .asString().contains("adder.yaml:2", "unknown key 'conception'");
        checkout.change(ProvenCheckout.CHAFFS, "conception", "misconception");
        checkout.change(ProvenCheckout.SUITE, "Adder.add(2, 3)", "Adder.sum(2, 3)");
        assertThat(verify(Wanted.proof(false)).verified().problems()).singleElement()
            .asString().contains("compile", "AdderSuite.java:");
    }

    @Test
    void coverageThatFallsShortNamesTheLines() {
        checkout.change(ProvenCheckout.REFERENCES + ProvenCheckout.ADDER + "/Adder.java",
            "return one + other;", "if (one == 77) {\n            return other + 77;\n        }\n"
                + "        return one + other;");
        assertThat(verify(Wanted.proof(false)).verified().problems())
            .anySatisfy(each -> assertThat(each).contains("coverage", "Adder.java:15, 16"));
    }

    @Test
    void anExerciseWithoutChaffsAndWheatsIsBuiltOnAnother() {
        Verified verified =
            verifier.verify(checkout.item("4.2"), Wanted.proof(true)).join().verified();
        assertThat(verified.problems()).hasSize(2)
            .anySatisfy(each -> assertThat(each).contains("0 chaffs", "no wheat",
                "README.md: missing", "no tests", "no chaff names SumsSuite.adds"))
            .anySatisfy(each -> assertThat(each)
                .contains("there are none", "solutions/src/answers/" + ProvenCheckout.SUMS));
        assertThat(verified.unproven()).containsExactly("SumsSuite.adds");
        assertThat(Files.exists(root.resolve(".workbook/proved/mini.sums.json"))).isFalse();
    }

    private Outcome verify(Wanted wanted) {
        return verifier.verify(checkout.item("4.1"), wanted).join();
    }
}
