package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SampleRecords;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Item;

/** How far a class is, on a terminal and in a pipe. */
class GradeProgressTest {

    private static final Item SEARCH = new Item(
        "4.14", "Binary search", 5, 20, List.of(), "workbook.dsalgo.algo.binarysearch");

    private final StringWriter printed = new StringWriter();
    private final AtomicLong clock = new AtomicLong();
    private List<Adjustment> adjustments = List.of();

    @Test
    void aPipe_getsALineForEachSubmission() {
        GradeProgress progress = progress(false);
        progress.begins(3);
        progress.running("anna", SEARCH);
        progress.done(SampleRecords.solved("anna"));
        progress.again("ben", SEARCH, "no worker could be started");
        progress.done(SampleRecords.inTrouble("ben"));
        progress.close();
        assertThat(printed.toString()).isEqualTo("""
            1 of 3  anna  15.00 of 15
            ben 4.14: the grader failed and tries again (no worker could be started)
            2 of 3  ben  NOT COMPLETE: the grader failed at 4.14; run the same command again
            """);
    }

    @Test
    void aName_commandsNoTerminal_andEndsNoLine() {
        String name = "an\u001b[2J\nna\u202e";
        String shown = "an\\u001B[2J\\u000Ana\\u202E";
        GradeProgress pipe = progress(false);
        pipe.begins(1);
        pipe.again(name, SEARCH, "why");
        pipe.done(SampleRecords.solved(name));
        assertThat(printed.toString()).isEqualTo(shown + " 4.14: the grader failed and tries again "
            + "(why)\n1 of 1  " + shown + "  15.00 of 15\n");
        GradeProgress terminal = progress(true);
        terminal.begins(1);
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        terminal.running(name, SEARCH);
        assertThat(last()).isEqualTo("0 of 1, " + shown + " 4.14");
    }

    @Test
    void whatCannotBeRead_isSaidWithItsReason() {
        GradeProgress progress = progress(false);
        progress.begins(1);
        progress.done(new SubmissionRecord(SubmissionRecord.VERSION, "eve", "eve.zip",
            "it breaks off", HandedIn.UNKNOWN, List.of(), new TreeMap<>(), List.of()));
        assertThat(printed.toString())
            .isEqualTo("1 of 1  eve  0.00 of 0  cannot be read: it breaks off\n");
    }

    @Test
    void aTerminal_showsWhoIsRunning_theTimeLeft_andFailures() {
        GradeProgress progress = progress(true);
        progress.begins(300);
        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        progress.running("ben", SEARCH);
        progress.done(SampleRecords.inTrouble("anna"));
        assertThat(last()).isEqualTo("1 of 300, 1 not complete, about 9 min left, ben 4.14");
        progress.done(SampleRecords.solved("ben"));
        assertThat(last()).isEqualTo("2 of 300, 1 not complete, about 4 min left");
        progress.close();
        assertThat(last()).isEmpty();
    }

    @Test
    void adjustmentsCount_forTheirStudent() {
        adjustments = List.of(
            new Adjustment("ben", "4.14", Optional.of(new BigDecimal("4.00")),
                Optional.of(new BigDecimal("2.50")), ""),
            new Adjustment("anna", "4.14", Optional.empty(), Optional.empty(), "good"));
        GradeProgress pipe = progress(false);
        pipe.begins(2);
        pipe.done(SampleRecords.solved("anna"));
        pipe.done(SampleRecords.partial("ben"));
        assertThat(printed.toString()).isEqualTo("""
            1 of 2  anna  15.00 of 15
            2 of 2  ben  4.00 of 15  adjusted; the grader gives 2.50
            """);
        GradeProgress terminal = progress(true);
        terminal.begins(3);
        terminal.done(SampleRecords.solved("anna"));
        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        terminal.done(SampleRecords.partial("ben"));
        assertThat(last()).isEqualTo("2 of 3, 1 adjusted, about 1 s left");
    }

    @Test
    void theLinesThatAreMeasured_areTold_andWhatCannotBeMeasuredToo() {
        GradeProgress terminal = progress(true);
        terminal.begins(1);
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        terminal.measuring("anna", SEARCH);
        assertThat(last()).isEqualTo("0 of 1, anna 4.14 for its lines");
        terminal.unmeasured("anna", SEARCH, "no worker");
        assertThat(last()).isEqualTo("anna 4.14: which lines ran is not known, and the grade "
            + "stays (no worker)\n");
    }

    @Test
    void theClosingLine_countsVerdictsAndAdjustments() {
        List<Adjustment> ben = List.of(new Adjustment("ben", "4.14",
            Optional.of(new BigDecimal("4.00")), Optional.of(new BigDecimal("2.50")), ""));
        assertThat(VerdictCounts.of(List.of(new Grade(SampleRecords.solved("anna"), List.of()),
            new Grade(SampleRecords.partial("ben"), ben),
            new Grade(SampleRecords.inTrouble("cem"), List.of())))).isEqualTo("Exercises: "
                + "solved 2, partial 1, failed 0, not attempted 2, not graded 1, adjusted by hand "
                + "1.");
        assertThat(VerdictCounts.of(List.of())).isEqualTo("Exercises: solved 0, partial 0, "
            + "failed 0, not attempted 0, not graded 0, adjusted by hand 0.");
    }

    @Test
    void aTerminalsLine_isNeverBroken_andNotWrittenMoreThanFourTimesASecond() {
        GradeProgress progress = progress(true);
        progress.begins(2);
        for (int at = 0; at < 50; at++) {
            progress.running("a student with a long name " + at, SEARCH);
        }
        assertThat(printed.toString()).containsOnlyOnce("0 of 2");
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        progress.running("anna", SEARCH);
        assertThat(last()).hasSize(79).endsWith("...");
    }

    private GradeProgress progress(boolean terminal) {
        return new GradeProgress(new PrintWriter(printed), terminal, clock::get,
            adjustments);
    }

    private String last() {
        String text = printed.toString();
        return text.substring(text.lastIndexOf("\033[K") + 3);
    }
}
