package workbook.grader.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who changed, by how much, because of which test. */
class DifferencesTest {

    @Test
    void theTestThatChanged_isNamed() {
        List<Change> changes = Differences.between(List.of(SampleRecords.partial("anna")),
            List.of(SampleRecords.solved("anna")));
        assertThat(changes).extracting(Change::toString).containsExactly(
            "anna  4.14 algo.binarysearch  2.50 -> 5.00  BinarySearchSuite.ofTwo passed, was "
                + "failed; solved, was partial",
            "anna  4.1 ds.stack  0.00 -> 10.00  StackSuite.lastInFirstOut passed, was not run; "
                + "solved, was not attempted");
    }

    @Test
    void aName_isSeenAsItIs() {
        assertThat(Differences.between(List.of(SampleRecords.partial("an\u001b[2J\nna")),
            List.of(SampleRecords.solved("an\u001b[2J\nna"))).getFirst().toString())
            .startsWith("an\\u001B[2J\\u000Ana  4.14");
    }

    @Test
    void whoIsNewOrGone_isSaid_andWhoStaysIsNot() {
        assertThat(Differences.between(
            List.of(SampleRecords.solved("anna"), SampleRecords.partial("ben")),
            List.of(SampleRecords.partial("ben"), SampleRecords.partial("cem"))))
            .extracting(Change::toString)
            .containsExactly("anna  4.14 algo.binarysearch  5.00 -> -  is not graded now",
                "anna  4.1 ds.stack  10.00 -> -  is not graded now",
                "cem  4.14 algo.binarysearch  - -> 2.50  was not graded before",
                "cem  4.1 ds.stack  - -> 0.00  was not graded before");
    }

    @Test
    void aFailureOfTheGrader_isNoChangeOfTheStudents() {
        assertThat(Differences.between(List.of(SampleRecords.inTrouble("anna")),
            List.of(SampleRecords.partial("anna")))).extracting(Change::toString)
            .containsExactly("anna  4.14 algo.binarysearch  - -> 2.50  the grader had failed");
        assertThat(Differences.between(List.of(SampleRecords.partial("anna")),
            List.of(SampleRecords.inTrouble("anna")))).extracting(Change::toString)
            .containsExactly("anna  4.14 algo.binarysearch  2.50 -> -  the grader failed: no "
                + "worker could be started");
        assertThat(Differences.between(List.of(SampleRecords.inTrouble("anna")),
            List.of(SampleRecords.inTrouble("anna")))).isEmpty();
    }
}
