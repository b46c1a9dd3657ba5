package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.source.TextFiles;

/** An exercise in a kit is the same exercise: verdicts and messages are those of the checkout. */
@ExtendWith(RootProperty.class)
class KitCommandsTest {

    @TempDir
    private static Path once;
    private static MiniCheckout checkout;
    private static Path made;

    @TempDir
    private Path folder;
    private Path kit;

    @BeforeAll
    static void make() {
        checkout = new MiniCheckout(once.resolve("checkout"));
        made = once.resolve("kit");
        String before = System.getProperty("workbook.root", ".");
        RootProperty.set(checkout.root());
        Ran ran = run("kit", made.toString());
        RootProperty.set(Path.of(before));
        assertThat(ran.text()).contains(made + ": 3 exercises, 30 points, ", "None of ");
        assertThat(ran.code()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        kit = folder.resolve("kit");
        for (Path file : TextFiles.below(made)) {
            Path copy = kit.resolve(made.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    @Test
    void everyVerdict_isToldInTheSameWords() throws IOException {
        for (String adder : List.of(MiniCheckout.wrongAdder(), MiniCheckout.halfAdder(),
                MiniCheckout.brokenAdder(), MiniCheckout.exitingAdder())) {
            isTheSame(adder, "4.1");
        }
    }

    @Test
    void whatIsBuiltOnAnotherExercise_isBuiltOnIt() throws IOException {
        Path sums = Path.of(MiniCheckout.ADDER).resolveSibling("sums/Sums.java");
        Files.copy(checkout.root().resolve(sums), kit.resolve(sums),
            StandardCopyOption.REPLACE_EXISTING);
        isTheSame(MiniCheckout.solvedAdder(), "4.3");
        isTheSame(MiniCheckout.brokenAdder(), "4.3");
    }

    @Test
    void aChangedSignature_isSaidToBeOne() throws IOException {
        String changed = MiniCheckout.solvedAdder()
            .replace("int twice(int number)", "int twice(String number)")
            .replace("2 * number", "2 * number.length()");
        assertThat(inKit(changed, "4.1").text()).contains("[c] 4.1",
            "does not fit your code any more", "Adder.java:9");
        isTheSame(changed, "4.1");
        assertThat(inKit(MiniCheckout.solvedAdder(), "4.1").code()).isZero();
    }

    @Test
    void reset_givesTheStubsBack_whateverTheLearnerAdded() throws IOException {
        Path adder = kit.resolve(MiniCheckout.ADDER + "/Adder.java");
        String stub = Files.readString(adder);
        inKit(MiniCheckout.solvedAdder().replace("public final class Adder {",
            "public final class Adder {\n    public static int mine;\n"), "4.1");
        Files.writeString(adder.resolveSibling("Mine.java"), "class Mine { }");
        assertThat(run("reset", "4.1", "--yes").text()).contains(".workbook/backup/mini.adder/");
        assertThat(adder).content().isEqualTo(stub);
        assertThat(adder.resolveSibling("Mine.java")).doesNotExist();
        assertThat(run("run", "4.1").text()).contains("not attempted");
    }

    @Test
    void whatNeedsSolutions_saysThatThisIsAKit() {
        RootProperty.set(kit);
        for (String command : List.of("stubs", "pictures", "costs", "solution 4.1", "answers 4.1",
                "kit " + folder.resolve("another"), "update", "table",
                "verify 4.1")) {
            Ran ran = run(command.split(" "));
            assertThat(ran.text()).as(command).startsWith("workbook: this is a kit: ")
                .hasLineCount(1);
            assertThat(ran.code()).as(command).isEqualTo(1);
        }
        assertThat(run("stubs", "--help").code()).isZero();
        assertThat(folder.resolve("another")).doesNotExist();
    }

    @Test
    void theOtherCommands_work() {
        RootProperty.set(kit);
        assertThat(run("list").text()).contains("0 of 3 solved, 0 of 30 points");
        assertThat(run("show", "4.1").text()).contains("4.1 Adder");
        assertThat(run("hint", "4.1").text()).contains("Hint 1 of 2: Begin with the first method.");
        assertThat(run("next").text()).contains("4.1");
        assertThat(run("doctor").text()).contains("a check      4.1 mini.adder is not attempted");
    }

    @Test
    void only_isRefusedByValue_andSaysWhatComesAlong() {
        RootProperty.set(checkout.root());
        Ran refused = run("kit", folder.resolve("few").toString(), "--only", "4.1,4.77");
        assertThat(refused.text()).contains("no exercise \"4.77\"");
        assertThat(refused.code()).isNotZero();
        assertThat(folder.resolve("few")).doesNotExist();
        assertThat(run("kit", folder.resolve("few").toString(), "--only", "sums").text())
            .contains("Along, since the others are built on them: 4.1 mini.adder.",
                "2 exercises, 20 points");
    }

    private void isTheSame(String adder, String exercise) throws IOException {
        Ran there = inCheckout(adder, exercise);
        assertThat(inKit(adder, exercise)).as(adder).isEqualTo(new Ran(there.code(),
            there.text().replaceAll("(?m)^ *Another way .*\\n", ""))); // a kit has no solutions
    }

    private Ran inCheckout(String adder, String exercise) {
        RootProperty.set(checkout.root());
        checkout.adder(adder);
        return run("run", exercise);
    }

    private Ran inKit(String adder, String exercise) throws IOException {
        RootProperty.set(kit);
        Files.writeString(kit.resolve(MiniCheckout.ADDER + "/Adder.java"), adder);
        return run("run", exercise);
    }
}
