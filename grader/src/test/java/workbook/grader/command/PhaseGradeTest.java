package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import workbook.grader.loop.MiniCheckout;

/** What {@code mvn test} makes of a phase, whatever somebody did to one of its files. */
@ExtendWith(RootProperty.class)
class PhaseGradeTest {

    private static final String MODULE = "workbook.module";
    private static final String ECHO = "phase4-ds-algo/src/main/java/workbook/dsalgo/mini/echo/";

    @TempDir
    private Path folder;
    private MiniCheckout checkout;
    private String board = "";

    @BeforeEach
    void write() {
        RootProperty.set(folder);
        checkout = new MiniCheckout(folder).adder(MiniCheckout.solvedAdder());
    }

    @Test
    void whatNobodyBeganIsSkipped_whatIsWrongIsRed_whatIsRightIsGreen() throws Exception {
        checkout.write(ECHO + "Echo.java", """
            package workbook.dsalgo.mini.echo;
            import workbook.grader.Solve;
            public final class Echo {
                @Solve
                public static String of(String text) {
                    throw new workbook.grader.Unsolved("Echo.of");
                }
            }
            """);
        checkout.adder(MiniCheckout.wrongAdder());
        Map<String, Throwable> tests = grade();
        assertThat(tests.get("4.1 mini.adder"))
            .hasMessage("4.1 mini.adder: partial, 7.5 of 10 points");
        assertThat(tests.get("4.2 mini.echo")).isInstanceOf(TestAbortedException.class);
        assertThat(board).contains("[/] 4.1   mini.adder", "[ ] 4.2   mini.echo",
            "did       add(1, 2)", "file      " + MiniCheckout.ADDER + "/Adder.java:6");
        assertThat(folder.resolve(".workbook/build/mini.echo/test-classes"))
            .as("suites of what nobody has begun").doesNotExist();
        assertThat(folder.resolve(".workbook/current")).doesNotExist();
    }

    @Test
    void aFileThatIsNoTextCostsItsOwnExercise() throws Exception {
        Files.write(folder.resolve(ECHO + "Echo.java"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertBroken("Echo.java", "UTF-8");
    }

    @Test
    void aFileThatNoParserUnderstandsCostsItsOwnExercise() throws Exception {
        checkout.write(ECHO + "Echo.java", "package workbook.dsalgo.mini.echo;\nclass \u0000 {{{ ("
            + "(".repeat(20_000));
        assertBroken("mini/echo");
    }

    @Test
    void aFileOfAnotherPackageCostsItsOwnExercise() throws Exception {
        checkout.write(ECHO + "Echo.java", """
            package workbook.dsalgo.mini;
            public final class Echo {
            }
            """);
        assertBroken(ECHO + "Echo.java:1", "stands in the folder of workbook.dsalgo.mini.echo");
    }

    @Test
    void aDeclarationThatIsTakenIsNamed_andTheExerciseKeepsItsNumber() throws Exception {
        String copy = "phase4-ds-algo/src/main/java/workbook/dsalgo/mini/acopy/package-info.java";
        checkout.write(copy, Files.readString(folder.resolve(MiniCheckout.ADDER
            + "/package-info.java")).replace("mini.adder", "mini.acopy"));
        Map<String, Throwable> tests = grade();
        assertThat(tests.get("4.1 mini.adder")).isNull();
        assertThat(tests.get(copy)).hasMessage(copy
            + ": id \"4.1\" is taken by workbook.dsalgo.mini.adder; ids are unique");
        assertThat(board).contains("[x] 4.1   mini.adder", copy + ": id \"4.1\" is taken");
    }

    @Test
    void aDeclarationThatCannotBeReadIsNamed() throws Exception {
        checkout.write(ECHO + "package-info.java", "package workbook.dsalgo.mini.echo;\n");
        assertThat(grade()).doesNotContainKey("4.2 mini.echo")
            .containsEntry("4.1 mini.adder", null);
        assertThat(board).contains(ECHO + "package-info.java: declares no @Exercise");
        Files.delete(folder.resolve(ECHO + "package-info.java"));
        grade();
        assertThat(board).contains(ECHO + "package-info.java: is missing");
        Files.write(folder.resolve(ECHO + "package-info.java"), new byte[] {(byte) 0xc3});
        grade();
        assertThat(board).contains(ECHO + "package-info.java: cannot be read", "UTF-8");
        checkout.write(ECHO + "package-info.java", "@Exercise(id = \"4.2\", title = \"Echo\", "
            + "points = 10, minutes = 5)\npackage workbook.mini.echo;\n");
        grade();
        assertThat(board).as("the declaration of the solutions counts")
            .contains("[ ] 4.2   mini.echo");
    }

    private void assertBroken(String... said) throws Exception {
        Map<String, Throwable> tests = grade();
        assertThat(tests.get("4.1 mini.adder")).as("its neighbour").isNull();
        assertThat(tests.get("4.2 mini.echo"))
            .hasMessage("4.2 mini.echo: does not compile, 0 of 10 points");
        assertThat(board).contains("[x] 4.1   mini.adder", "[c] 4.2   mini.echo").contains(said);
    }

    /** Grades a phase of the checkout at work. @return what it printed */
    static String board(String module) throws InterruptedException {
        System.setProperty(MODULE, module);
        return grade(_ -> { });
    }

    /** Grades, and says what became of each test; null if it passed. */
    private Map<String, Throwable> grade() throws InterruptedException {
        Map<String, Throwable> tests = new TreeMap<>();
        System.setProperty(MODULE, "phase4-ds-algo");
        board = grade(test -> tests.put(test.getDisplayName(),
            catchThrowable(() -> test.getExecutable().execute())));
        return tests;
    }

    private static String grade(Consumer<DynamicTest> made) throws InterruptedException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            new PhaseGrade().exercises().forEach(made);
        } finally {
            System.setOut(before);
            System.clearProperty(MODULE);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
