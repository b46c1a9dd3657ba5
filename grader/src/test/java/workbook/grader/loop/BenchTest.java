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
            "[x] 4.1 mini.adder: solved, 10 of 10 points\n");
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
    void aHelperCalledLikeAClassOfTheSuite_orOfTheLanguage_costsNothing() throws Exception {
        checkout.adder(MiniCheckout.solvedAdder()
                .replace("return one + other;", "return new Hidden(one, Long.of(other)).sum();"))
            .write(MiniCheckout.ADDER + "/Hidden.java", """
                package workbook.dsalgo.mini.adder;
                record Hidden(int one, int other) {
                    int sum() { return one + other; }
                }
                """)
            .write(MiniCheckout.ADDER + "/Long.java", """
                package workbook.dsalgo.mini.adder;
                public final class Long {
                    static int of(int number) { return number; }
                    public static long parseLong(String text) { return 0; }
                }
                """)
            .write(MiniCheckout.TESTS + "/Hidden.java", """
                package workbook.dsalgo.mini.adder;
                record Hidden(String text) {
                    long three() { return Long.parseLong(text); }
                }
                """)
            .write(MiniCheckout.TESTS + "/HiddenSuite.java", """
                package workbook.dsalgo.mini.adder;
                import static org.assertj.core.api.Assertions.assertThat;
                import org.junit.jupiter.api.Test;
                import workbook.grader.Property;
                class HiddenSuite {
                    @Test @Property("one and two are three as the suite counts") void three() {
                        assertThat((long) Adder.add(1, 2)).isEqualTo(new Hidden("3").three());
                    }
                }
                """);
        Checked checked = checkout.check("4.1");
        assertThat(checked.solved()).as(text(checked)).isTrue();
    }

    @Test
    void aClassThatClaimsToBeNestedInASuite_isNotTheSuites() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.wrongAdder() + """
            class AdderSuite$Check {
                static int sum(int one, int other) { return one - other; }
            }
            """).write(MiniCheckout.TESTS + "/AdderSuite.java", """
            package workbook.dsalgo.mini.adder;
            import static org.assertj.core.api.Assertions.assertThat;
            import org.junit.jupiter.api.Test;
            import workbook.grader.Property;
            class AdderSuite {
                static class Check {
                    static int sum(int one, int other) { return one + other; }
                }
                @Test @Property("one and two are three") void adds() {
                    assertThat(Adder.add(1, 2)).isEqualTo(Check.sum(1, 2));
                }
            }
            """).check("4.1");
        assertThat(checked.score().verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void helpersBelowTheExercise_andInAPackageOfTheirOwn_areCompiledAndWatched() throws Exception {
        String util = "phase4-ds-algo/src/main/java/workbook/dsalgo/util/Sum.java";
        checkout.adder(MiniCheckout.solvedAdder()
                .replace("import workbook.grader.Solve;", """
                    import workbook.grader.Solve; import workbook.dsalgo.util.Sum;
                    import workbook.dsalgo.mini.adder.more.Twice;""")
                .replace("one + other", "Sum.of(one, other)")
                .replace("2 * number", "Twice.of(number)"))
            .write(util, """
                package workbook.dsalgo.util;
                public final class Sum {
                    public static int of(int one, int other) { return one + other; }
                }
                """)
            .write(MiniCheckout.ADDER + "/more/Twice.java", """
                package workbook.dsalgo.mini.adder.more;
                import workbook.dsalgo.util.*;
                public final class Twice {
                    public static int of(int number) { return Sum.of(number, number); }
                }
                """);
        try (Bench bench = checkout.bench()) {
            Item adder = checkout.item("4.1");
            assertThat(bench.check(adder, TestListener.NONE).solved()).isTrue();
            assertThat(new Needs(checkout.places(), checkout.shelf()).files(adder))
                .contains(checkout.root().resolve(util));
            checkout.write(util, "package workbook.dsalgo.util;\npublic final class Sum {\n"
                + "public static int of(int one, int other) { return one + othr; } }\n");
            Checked broken = bench.check(adder, TestListener.NONE);
            assertThat(text(broken)).contains("dsalgo/util/Sum.java:3", "cannot find symbol")
                .doesNotContain("of another one");
        }
    }

    @Test
    void aFileOfAnotherPackage_isNamedWithItsLine() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.solvedAdder()).write(
            MiniCheckout.ADDER + "/Gate.java", """
            /* package workbook.dsalgo.mini.adder; */
            package workbook.grader;
            public @interface Gate { }
            """).check("4.1");
        assertThat(checked.score().verdict()).isEqualTo(Verdict.DOES_NOT_COMPILE);
        assertThat(text(checked)).contains(MiniCheckout.ADDER + "/Gate.java:2",
            "belongs to workbook.grader", "Write `package workbook.dsalgo.mini.adder;`");
    }

    @Test
    void whatNoSolutionMayUse_isShownLikeAGate_andNothingIsRun() throws Exception {
        Checked checked = checkout.adder(MiniCheckout.adder(
            "try { return (int) Class.forName(\"a.B\").getMethods()[0].invoke(one, other); }"
            + " catch (Exception e) { return 0; }", "return 2 * number;")).check("4.1");
        assertThat(checked.score().verdict()).isEqualTo(Verdict.WRONG);
        assertThat(text(checked)).contains("nothing of it was run",
            MiniCheckout.ADDER + "/Adder.java:6 uses java.lang.Class.forName",
            "This takes all points");
        assertThat(checkout.check("4.1").score().verdict()).isEqualTo(Verdict.WRONG);
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
