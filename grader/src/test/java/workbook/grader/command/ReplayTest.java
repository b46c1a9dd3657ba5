package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.run;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.MiniCheckout;

/** {@code ./workbook replay} on a small checkout. */
@ExtendWith(RootProperty.class)
class ReplayTest {

    private static final String COUNT =
        "phase4-ds-algo/src/main/java/workbook/dsalgo/mini/count/Count.java";

    @TempDir
    private Path root;

    @BeforeEach
    void write() {
        RootProperty.set(root);
        MiniCheckout checkout = new MiniCheckout(root);
        checkout.write("phase4-ds-algo/src/main/java/workbook/dsalgo/mini/count/package-info.java",
            """
            @Exercise(id = "4.4", title = "Count", points = 10, minutes = 5)
            package workbook.dsalgo.mini.count;

            import workbook.grader.Exercise;
            """);
        checkout.write(COUNT, count("n++;"));
        checkout.write("phase4-ds-algo/src/hidden-test/java/workbook/dsalgo/mini/count/"
            + "CountSuite.java", """
            package workbook.dsalgo.mini.count;
            import static org.assertj.core.api.Assertions.assertThat;
            import java.util.List;
            import org.junit.jupiter.api.Test;
            import workbook.grader.Property;
            import workbook.grader.interleave.Interleave;
            import workbook.grader.interleave.Scenario;
            class CountSuite {
                @Test @Property("nothing is lost") void twice() {
                    Interleave.of(Twice.class).verify();
                }
                static final class Twice implements Scenario {
                    private final Count count = new Count();
                    public List<Action> threads() {
                        return List.of(count::add, count::add);
                    }
                    public void check() {
                        assertThat(count.n()).isEqualTo(2);
                    }
                }
            }
            """);
    }

    private static String count(String add) {
        return """
            package workbook.dsalgo.mini.count;
            public class Count {
                private int n;
                public void add() {
                    %s
                }
                public int n() {
                    return n;
                }
            }
            """.formatted(add);
    }

    @Test
    void theLineThatWasPrintedWorks_byNumberNameAndPath() {
        String printed = run("run", "4.4").text();
        assertThat(printed).contains("again: ./workbook replay 4.4 Twice \"4B\"");
        for (String name : List.of("4.4", "mini.count", "count", COUNT)) {
            Ran ran = run("replay", name, "Twice", "4B");
            assertThat(ran.code()).as(name).isEqualTo(1);
            assertThat(ran.text()).contains("one of the two writes is lost", "schedule 4B");
        }
    }

    @Test
    void itsSourcesAreWhatTheyAreNow() {
        write(count("synchronized (this) {\nn++;\n}"));
        assertThat(run("replay", "4.4", "Twice").text()).startsWith("Nothing goes wrong under");
        write(count("n++"));
        assertThat(run("replay", "4.4", "Twice")).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.text()).contains("[c] 4.4 mini.count", "';' expected");
        });
    }

    private void write(String text) {
        new MiniCheckout(root).write(COUNT, text);
    }

    @Test
    void withoutAScheduleAllAreTried() {
        assertThat(run("replay", "4.4", "Twice").text()).contains("schedule 4B, the ");
    }

    @Test
    void theUsualScheduleShowsWhatElseIsWrong() {
        Ran ran = run("replay", "4.4", "Twice", "-");
        assertThat(ran.code()).as("a data race even without a switch").isEqualTo(1);
        assertThat(ran.text()).contains("Data race");
    }

    @Test
    void whatCannotBeRunIsNamed() {
        assertThat(run("replay", "4.4", "Twice", "4Q").text())
            .contains("4Q was not possible");
        assertThat(run("replay", "4.4", "Twice", "4,B").text()).contains("'4,B'");
        assertThat(run("replay", "4.4", "Thrice").text()).contains("Thrice");
        assertThat(run("replay", "no.exercise", "Twice")).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.text()).contains("no exercise \"no.exercise\"");
        });
        assertThat(run("replay").code()).isEqualTo(2);
    }
}
