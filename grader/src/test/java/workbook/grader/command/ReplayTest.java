package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.run;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;

/** {@code ./workbook replay} on a small checkout. */
@ExtendWith(RootProperty.class)
class ReplayTest {

    @TempDir
    private Path root;

    @BeforeEach
    void compile() {
        RootProperty.set(root);
        new MiniWorkbook(root.resolve("phase4-ds-algo/target"))
            .mini("private int n;\npublic void add() {\n n++;\n }\npublic int n() {\nreturn n;\n}")
            .suite("""
                static final class Twice implements workbook.grader.interleave.Scenario {
                    private final Mini mini = new Mini();
                    public java.util.List<Action> threads() {
                        return java.util.List.of(mini::add, mini::add);
                    }
                    public void check() {
                        assertThat(mini.n()).isEqualTo(2);
                    }
                }
                """)
            .compile();
    }

    @Test
    void aFailingScheduleFailsAgain() {
        Ran ran = run("replay", "mini.exercise", "Twice", "4B");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.text()).contains("one of the two writes is lost", "schedule 4B");
    }

    @Test
    void withoutAScheduleAllAreTried() {
        assertThat(run("replay", "mini.exercise", "Twice").text()).contains("schedule 4B, the 4th");
    }

    @Test
    void theUsualScheduleShowsWhatElseIsWrong() {
        Ran ran = run("replay", "mini.exercise", "Twice", "-");
        assertThat(ran.code()).as("a data race even without a switch").isEqualTo(1);
        assertThat(ran.text()).contains("Data race");
    }

    @Test
    void whatCannotBeRunIsNamed() {
        assertThat(run("replay", "mini.exercise", "Twice", "4Q").text())
            .contains("4Q was not possible");
        assertThat(run("replay", "mini.exercise", "Twice", "4,B").text()).contains("'4,B'");
        assertThat(run("replay", "mini.exercise", "Thrice").text()).contains("Thrice");
        assertThat(run("replay", "no.exercise", "Twice").text()).contains("no.exercise");
        assertThat(run("replay").code()).isEqualTo(2);
    }
}
