package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.run;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.MiniCheckout;

/** {@code ./workbook grade --coverage}: the lines that ran, by isolated workers where there are. */
@ExtendWith(RootProperty.class)
class GradeCoverageTest {

    private static final String NOT_MEASURED = "Which lines the tests ran is not measured";
    private static final String CHOOSING = """
        if (one > 1000) {
            return 7;
        }
        return one + other;""";

    @TempDir
    private Path folder;
    private GradedClass room;

    @BeforeEach
    void handIn() {
        room = new GradedClass(folder)
            .handIn("anna", MiniCheckout.adder(CHOOSING, "return 2 * number;"))
            .handIn("ben", MiniCheckout.wrongAdder())
            .handIn("cem", MiniCheckout.brokenAdder());
    }

    @Test
    void pagesShadeWhatNeverRan_onceThatWasMeasured_andForGood() throws Exception {
        room.grade("out");
        assertThat(room.text("out", "review/anna.html")).contains(NOT_MEASURED)
            .doesNotContain("shaded");
        assertThat(room.text("out", "review/cem.html")).doesNotContain(NOT_MEASURED);
        Map<String, FileTime> before = room.outcomes("out");
        String table = room.text("out", "grades.csv");

        Ran ran = room.grade("out", "--coverage");
        assertThat(ran.code()).as(ran.text()).isZero();
        assertThat(room.text("out", "review/anna.html")).doesNotContain(NOT_MEASURED)
            .containsPattern("<li class=\"missed\">\\s*return 7;")
            .contains("never ran: 3, 7)").contains("3 of 5 lines ran");
        assertThat(room.text("out", "feedback/anna.html"))
            .containsPattern("<li class=\"missed\">\\s*return 7;");
        assertThat(room.text("out", "grades.csv")).isEqualTo(table);
        assertThat(room.outcomes("out")).as("nothing is graded again")
            .containsAllEntriesOf(before);

        Map<String, FileTime> measured = room.outcomes("out");
        String page = room.text("out", "review/anna.html");
        room.grade("out");
        assertThat(room.outcomes("out")).isEqualTo(measured);
        assertThat(room.text("out", "review/anna.html")).isEqualTo(page);
    }

    @Test
    void partsAndARunThatWasKilled_haveTheBytesOfTheWhole() throws Exception {
        room.gradeBeside("whole", "--coverage");
        room.gradeBeside("one", "--coverage", "--shard", "1/2");
        room.gradeBeside("two", "--coverage", "--shard", "2/2");
        Ran merged = run("merge", room.out("one").toString(), room.out("two").toString(), "--out",
            room.out("merged").toString());
        assertThat(merged.code()).as(merged.text()).isZero();
        room.isTheSame("merged", "whole");

        try (Child child = room.start("killed", "--coverage", "--jobs", "1")) {
            while (!child.printed().contains("1 of 3")) {
                assertThat(child.itself().isAlive()).as(child.printed()).isTrue();
                Thread.onSpinWait();
            }
            child.itself().destroyForcibly();
            child.itself().onExit().join();
        }
        Map<String, FileTime> done = room.outcomes("killed");
        assertThat(done.keySet()).anyMatch(name -> name.endsWith(".lines.json"));
        room.gradeBeside("killed", "--coverage");
        assertThat(room.outcomes("killed")).containsAllEntriesOf(done)
            .hasSameSizeAs(room.outcomes("whole"));
        room.isTheSame("killed", "whole");
    }
}
