package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.run;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.MiniCheckout;

/** The commands of an evening, one by one. */
@ExtendWith(RootProperty.class)
class LearnerCommandsTest {

    private static final String SUMS =
        MiniCheckout.ADDER.replace("adder", "sums") + "/Sums.java";

    @TempDir
    private Path folder;
    private MiniCheckout checkout;

    @BeforeEach
    void write() {
        RootProperty.set(folder);
        checkout = new MiniCheckout(folder);
    }

    @Test
    void run_saysWhatMavenSays_andItsExitCodeTells() {
        assertThat(run("run", "4.1")).extracting(Ran::code).isEqualTo(1);
        checkout.adder(MiniCheckout.wrongAdder());
        assertThat(run("run", "adder").text()).contains("[/] 4.1 mini.adder: partial, 7.5 of 10")
            .contains("did       add(1, 2)");
        checkout.adder(MiniCheckout.solvedAdder());
        assertThat(run("run")).as("the one that was last at work")
            .satisfies(ran -> assertThat(ran.code()).isZero())
            .satisfies(ran -> assertThat(ran.text()).contains("[x] 4.1"));
        assertThat(run("run", "--json", "4.1").text()).startsWith("{\"version\":1,\"id\":\"4.1\"")
            .contains("\"verdict\":\"SOLVED\"");
        assertThat(run("run", "nothing")).satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
            .satisfies(ran -> assertThat(ran.text()).contains("no exercise \"nothing\""));
        assertThat(checkout.places().progress()).content().contains("4.1 solved ", " points=10");
    }

    @Test
    void run_saysItsVerdictOnce_andThatMoreIsThere() {
        checkout.adder(MiniCheckout.adder("return one - other;", "return number;"));
        String text = run("run", "4.1").text();
        assertThat(text).containsOnlyOnce("4.1 mini.adder").startsWith(
            "[/] 4.1 mini.adder: partial, 0 of 10 points\n".replace("[/]", "[!]")
                .replace("partial", "wrong"))
            .contains("  and then\n    failed    twice two is four\n"
                + "  in full: ./workbook run 4.1 --all\n")
            .endsWith("\n  A hint is there: ./workbook hint 4.1 (0 of 2 seen)\n");
        run("hint", "4.1");
        run("hint", "4.1");
        assertThat(run("run", "4.1", "--all").text())
            .startsWith("[!] 4.1 mini.adder: wrong, 0 of 10 points\n")
            .contains("did       add(1, 2)", "did       twice(2)").endsWith("\n")
            .doesNotContain("hint");
    }

    @Test
    void run_saysThatAMistakeMayComeFromWhatAnExerciseIsBuiltOn() {
        checkout.write(SUMS, MiniCheckout.sums("Adder.add(sum, each)"));
        checkout.adder(MiniCheckout.wrongAdder());
        String line = "\n  4.3 uses your 4.1 mini.adder, which %s."
            + " The mistake may be in there: ./workbook run 4.1\n";
        assertThat(run("run", "4.3").text()).as("it was never graded")
            .contains(line.formatted("is not solved"));
        run("run", "4.1");
        assertThat(run("run", "4.3", "--all").text()).contains(line.formatted("is not solved"));
        checkout.adder(MiniCheckout.solvedAdder());
        run("run", "4.1");
        checkout.adder(MiniCheckout.wrongAdder());
        assertThat(run("run", "4.3").text())
            .contains(line.formatted("has changed since it was solved"));
        checkout.adder(MiniCheckout.solvedAdder());
        run("run", "4.1");
        checkout.write(SUMS, MiniCheckout.sums("each"));
        assertThat(run("run", "4.3").text()).as("its own mistake").doesNotContain("uses your");
    }

    @Test
    void run_onASolvedExercise_saysWhatComesNext() {
        checkout.adder(MiniCheckout.solvedAdder());
        String solved = """
            [x] 4.1 mini.adder: solved, 10 of 10 points

              Break it    ./workbook show 4.1 --section break-it
              Questions   ./workbook show 4.1 --section questions
              Another way ./workbook solution 4.1
              Next        4.2 mini.echo: ./workbook show 4.2
            """;
        assertThat(run("run", "4.1")).isEqualTo(new Ran(0, solved));
        assertThat(run("run", "4.1", "--all")).isEqualTo(new Ran(0, solved));
    }

    @Test
    void whatWasSolvedStaysSo_whenItIsBrokenOnPurpose() {
        checkout.adder(MiniCheckout.solvedAdder());
        run("run", "4.1");
        checkout.adder(MiniCheckout.wrongAdder());
        assertThat(run("list", "adder").text()).contains("[x]*4.1", "* changed since");
        assertThat(run("run", "4.1")).satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
            .satisfies(ran -> assertThat(ran.text()).endsWith(
                "  Your best result is kept: solved. This version has 7.5 of 10 points.\n"));
        assertThat(run("list", "adder").text()).contains("[x] 4.1", "solved, now 7.5 of 10",
            "10 / 10", "1 of 1 solved, 10 of 10 points").doesNotContain("changed since");
        assertThat(run("list", "--json", "adder").text()).contains("\"state\":\"solved\"",
            "\"now\":\"partial\",\"latest\":7.5,\"changed\":false");
        run("hint", "4.1");
        assertThat(run("hint", "4.1").text()).contains("Hint 2 of 2");
        assertThat(run("list", "--json", "adder").text()).contains("\"hints\":0");
        assertThat(run("solution", "4.1").code()).isZero();
        assertThat(run("next").text()).contains("4.2");
    }

    @Test
    void show_aSection() {
        assertThat(run("show", "4.1", "--section", "why").text())
            .isEqualTo("Why\n---\n\nBecause it is small.\n\n");
        assertThat(run("show", "4.1", "--section", "hints")).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.text()).contains("no section \"hints\"", "there are why");
        });
    }

    @Test
    void aDamagedRecordIsNamed() {
        checkout.write(".workbook/verdicts/4.1.json", "{");
        assertThat(run("list").text()).contains("4.1.json is no verdict", "[ ] 4.1");
    }

    @Test
    void run_withOneSeed_isNotNoted() {
        checkout.adder(MiniCheckout.solvedAdder());
        Ran ran = run("run", "--seed", "-7", "4.1");
        assertThat(ran.code()).isZero();
        assertThat(ran.text()).contains("[x] 4.1", "With seed -7 only: this run is not noted.");
        assertThat(checkout.places().progress()).doesNotExist();
        assertThat(folder.resolve(".workbook/verdicts")).doesNotExist();
        assertThat(run("run", "--seed", "one", "4.1")).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.text()).contains("'one'", "--seed");
        });
    }

    @Test
    void list_filters() {
        run("skip", "4.2");
        assertThat(run("list").text()).contains("[ ] 4.1", "[-] 4.2", "[ ] 4.3",
            "0 of 3 solved, 0 of 30 points");
        assertThat(run("list", "--state", "skipped").text()).contains("4.2").doesNotContain("4.1");
        assertThat(run("list", "--state", "open", "sum").text()).contains("4.3")
            .doesNotContain("4.1");
        assertThat(run("list", "--phase", "1").text()).contains("No exercise is like that");
        assertThat(run("list", "--state", "lost")).satisfies(
            ran -> assertThat(ran.code()).isEqualTo(2));
        assertThat(run("list", "--json", "echo").text()).startsWith("{\"id\":\"4.2\"")
            .contains("\"state\":\"skipped\"");
    }

    @Test
    void hints_comeOneByOne_andAreCounted() {
        assertThat(run("hint", "4.1").text())
            .contains("Hint 1 of 2: Begin with the first method.");
        assertThat(run("hint", "4.1").text()).contains("Hint 2 of 2: Then write the second.");
        assertThat(run("hint", "4.1").text()).contains("You have seen all 2 hints");
        assertThat(run("hint", "4.1", "1").text()).contains("Hint 1 of 2");
        assertThat(run("hint", "4.1", "3").code()).isEqualTo(2);
        assertThat(checkout.places().progress()).content().contains("hints=2");
    }

    @Test
    void solution_isForThoseWhoHaveSolvedItOrGiveUp() {
        assertThat(run("solution", "4.1")).satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
            .satisfies(ran -> assertThat(ran.text()).contains("--give-up")
                .doesNotContain("return one + other"));
        assertThat(checkout.places().progress()).doesNotExist();
        assertThat(run("solution", "--give-up", "4.1").text()).contains("return one + other;");
        assertThat(checkout.places().progress()).content().contains("gave-up=");
        checkout.adder(MiniCheckout.solvedAdder());
        run("run", "4.1");
        assertThat(run("solution", "4.1").code()).isZero();
    }

    @Test
    void answers_areForThoseWhoHaveSolvedItOrGiveUp() {
        checkout.write(MiniCheckout.ADDER + "/README.md",
            "# 4.1 Adder\n\n## Predict\n\n1. One and two?\n\n## Questions\n\n1. Why?\n");
        checkout.write("solutions/src/answers/workbook/dsalgo/mini/adder.md",
            "# 4.1 Adder\n\n## Predict\n\n1. Three.\n\n## Questions\n\n1. Because.\n");
        assertThat(run("answers", "4.1")).satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
            .satisfies(ran -> assertThat(ran.text()).contains("--give-up", "--section questions")
                .doesNotContain("Three."));
        assertThat(checkout.places().progress()).doesNotExist();
        assertThat(run("answers", "--give-up", "4.1").text())
            .contains("1. One and two?", "Answer. Three.", "1. Why?", "Answer. Because.");
        assertThat(checkout.places().progress()).content().contains("gave-up=");
        checkout.adder(MiniCheckout.solvedAdder());
        assertThat(run("run", "4.1").text()).contains("Answers     ./workbook answers 4.1");
        assertThat(run("answers", "4.1").code()).isZero();
        assertThat(run("answers", "--give-up", "4.2").text())
            .isEqualTo("This copy of the workbook has no answers to 4.2 mini.echo.\n");
    }

    @Test
    void reset_asksAndKeepsABackup() throws Exception {
        checkout.adder(MiniCheckout.wrongAdder());
        checkout.write(MiniCheckout.ADDER + "/Mine.java", "package workbook.dsalgo.mini.adder;");
        var before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("n\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(run("reset", "4.1").text()).contains("Nothing was changed");
        } finally {
            System.setIn(before);
        }
        assertThat(adder()).contains("one - other");
        assertThat(run("reset", "4.1", "--yes").text()).contains(".workbook/backup/mini.adder/");
        assertThat(adder()).contains("throw new Unsolved(\"Adder.add\")");
        assertThat(folder.resolve(MiniCheckout.ADDER + "/Mine.java")).doesNotExist();
        try (var kept = Files.walk(folder.resolve(".workbook/backup"))) {
            assertThat(kept.map(file -> file.getFileName().toString()))
                .contains("Adder.java", "Mine.java");
        }
        assertThat(run("run", "4.1").text()).contains("not attempted");
    }

    @Test
    void next_goesToTheFirstOpenOne_andShowIsItsChapter() {
        checkout.write(".workbook/progress", "4.1 solved 2026-11-21\nnonsense\n");
        Ran next = run("next");
        assertThat(next.text()).contains("4.2", "Echo.java",
            ".workbook/progress: line 2 is not \"exercise state date\"");
        assertThat(run("show").text()).contains("4.2 Echo", "There are 2 hints")
            .doesNotContain("Begin with the first");
        checkout.write(".workbook/progress",
            "4.1 solved 2026-11-21\n4.2 solved 2026-11-21\n4.3 skipped 2026-11-21\n");
        assertThat(run("next").text()).contains("Every exercise is solved or skipped.");
    }

    @Test
    void picture_takesTheNumber() {
        assertThat(run("picture", "4.1").text()).contains("mini.adder has no pictures");
        assertThat(run("picture", "4.77").text()).contains("no exercise '4.77'");
    }

    @Test
    void doctor_looksAtEverything() {
        assertThat(run("doctor").text()).contains("ok  JDK", "compiler", "Maven", "disk",
            "encoding", "checkout", "state file", "a check");
    }

    private String adder() throws Exception {
        return Files.readString(folder.resolve(MiniCheckout.ADDER + "/Adder.java"));
    }
}
