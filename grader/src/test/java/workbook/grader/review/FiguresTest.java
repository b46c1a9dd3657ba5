package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.SampleRecords;
import workbook.grader.review.TimeOnTask.Row;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.similarity.Similarities;

/** The figures of the class page. */
class FiguresTest {

    @Test
    void aTenthHoldsItsLowerBoundAndTheLastBoth() {
        Histogram histogram = Histogram.of(Stream.of("0", "0.0999", "0.1", "0.89", "0.9", "1",
            "1.5", "-0.1").map(BigDecimal::new).toList());
        assertThat(histogram.columns()).extracting(Histogram.Column::count)
            .containsExactly(3, 1, 0, 0, 0, 0, 0, 0, 1, 3);
        assertThat(histogram.columns().getFirst().words()).isEqualTo("0 to 9 %");
        assertThat(histogram.columns().getLast().words()).isEqualTo("90 to 100 %");
        assertThat(histogram.columns().getFirst().height()).isEqualTo(160);
        assertThat(histogram.columns().get(1).height()).isEqualTo(53);
    }

    @Test
    void quartilesAreTimesThatSomebodyNeeded() {
        TimeOnTask time = TimeOnTask.of(new TreeMap<>(Map.of(
            "4.1", List.of(40, 10, 30, 20), "4.2", List.of(7), "4.3", List.of(0))));
        assertThat(time.rows()).containsExactly(
            new Row("4.1", 4, 10, 20, 30, 113, 226, 340),
            new Row("4.2", 1, 7, 7, 7, 79, 79, 79), new Row("4.3", 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void rangesAreAsPeopleWriteThem() {
        assertThat(Ranges.of(List.of())).isEmpty();
        assertThat(Ranges.of(List.of(7))).isEqualTo("7");
        assertThat(Ranges.of(List.of(7, 9, 10, 11, 13, 200, 201)))
            .isEqualTo("7, 9-11, 13, 200-201");
    }

    @Test
    void aTestThatDidNotRunIsNoFailureAndAStubIsNoAttempt() {
        ClassTally tally = new ClassTally();
        tally.add(of(Verdict.PARTIAL, TestVerdict.UNSOLVED));
        tally.add(of(Verdict.NOT_ATTEMPTED, TestVerdict.NOT_RUN));
        tally.add(of(Verdict.DOES_NOT_COMPILE, TestVerdict.NOT_RUN));
        tally.add(of(Verdict.HANGS, TestVerdict.TIMED_OUT));
        tally.add(of(Verdict.CRASHED, TestVerdict.CRASHED));
        tally.add(of(Verdict.WRONG, TestVerdict.NOT_CHECKABLE));
        tally.add(of(Verdict.SOLVED, TestVerdict.PASSED));
        assertThat(page(tally).tests()).singleElement().satisfies(test -> {
            assertThat(test.passed()).isEqualTo(1);
            assertThat(test.failed()).isEqualTo(3);
            assertThat(test.notRun()).isEqualTo(1);
            assertThat(test.notAttempted()).isEqualTo(2);
        });
    }

    @Test
    void whatTheGraderFailedAtCountsForNoTestAndNoPoints() {
        ClassTally tally = new ClassTally();
        tally.add(new Grade(SampleRecords.inTrouble("x"), List.of()));
        ClassPage page = page(tally);
        assertThat(page.tests()).extracting(TestTally::exercise).containsExactly("4.1");
        assertThat(page.leftOut()).isEqualTo(1);
        assertThat(page.points().number()).isZero();
        assertThat(page.exercises().getLast().notGraded()).isEqualTo(1);
        assertThat(page.exercises().getLast().mean()).isEqualTo("–");
    }

    @Test
    void fiveOfThoseWhoFailAreNamedAndTheOthersCounted() {
        ClassTally tally = new ClassTally();
        for (int at = 0; at < 7; at++) {
            tally.add(of(Verdict.WRONG, TestVerdict.FAILED));
        }
        assertThat(page(tally).tests().getFirst().whoFail()).hasSize(5);
        assertThat(page(tally).tests().getFirst().others()).isEqualTo(2);
    }

    private static ClassPage page(ClassTally tally) {
        return tally.page(Similarities.absent(""), Set.of());
    }

    private static Grade of(Verdict whole, TestVerdict verdict) {
        var passed = SampleClass.passed("a", "rule");
        return new Grade(SampleClass.record("x", SampleClass.search(whole, "0.00", List.of(
            new TestScore(
                passed.test(), verdict, SampleClass.NOTHING)))), List.of());
    }
}
