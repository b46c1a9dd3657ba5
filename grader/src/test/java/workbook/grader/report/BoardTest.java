package workbook.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;

class BoardTest {

    private static final Manifest.Exercise SEARCH = new Manifest.Exercise("4.14",
        "workbook.dsalgo.algo.binarysearch", "Binary search", 10, List.of(
            new Manifest.Test("p.SearchSuite.finds", "what is there is found", 1, false),
            new Manifest.Test("p.SearchSuite.leftmost", "the first of equals is found", 2, false)));
    private static final Manifest.Exercise HEAP = new Manifest.Exercise("4.4",
        "workbook.dsalgo.ds.heap", "Binary heap", 5, List.of(
            new Manifest.Test("p.HeapSuite.pops", "pops in order", 1, false)));

    @Test
    void oneLineAnExerciseAndTheSum() {
        Scorecard card = new Scorecard(1, "phase4-ds-algo",
            List.of(Scoring.notAttempted(HEAP), wrong()));
        assertThat(Board.overview(card)).isEqualTo("""
            phase4-ds-algo
              [ ] 4.4   ds.heap                      not attempted         0 / 5
              [/] 4.14  algo.binarysearch            partial             3.3 / 10
                                                                         3.3 / 15 points
            """);
    }

    @Test
    void aMistakeSaysTheRuleAndWhatCame() {
        assertThat(Board.headline(wrong()) + Board.mistakes(wrong(), "", "looking\n")).isEqualTo("""
            [/] 4.14 algo.binarysearch: partial, 3.3 of 10 points

              the first of equals is found
                did       first([1, 1], 1)
                expected  0
                got       1
                          at BinarySearch.first(BinarySearch.java:31)
                test      SearchSuite.leftmost

              printed
                | looking
            """);
    }

    @Test
    void furtherMistakesAreNamedByTheirRule() {
        ExerciseScore both = Scoring.score(SEARCH, List.of(
            new TestResult("p.SearchSuite.finds", TestVerdict.TIMED_OUT, Finding.of("no end")),
            TestResult.notRun("p.SearchSuite.leftmost", "the exercise had hung")));
        assertThat(Board.headline(both) + Board.mistakes(both, "", ""))
            .contains("[~] 4.14 algo.binarysearch: hangs, 0 of 10 points", "no end",
                "  and then\n    not run   1 test\n  in full: ./workbook run 4.14 --all\n")
            .doesNotContain("printed");
    }

    @Test
    void ofALongOutputTheEndIsShown() {
        String output = "line\n".repeat(50) + "the last\n";
        assertThat(Board.mistakes(wrong(), "", output))
            .contains("printed (last 10 lines)").endsWith("    | the last\n")
            .satisfies(text -> assertThat(text.split("\\| line")).hasSize(10));
    }

    @Test
    void aGateComesFirst_saysWhatItTakes_andTheOthersAreShownAllTheSame() {
        Manifest.Exercise gated = new Manifest.Exercise("4.14", "workbook.dsalgo.algo.search",
            "Search", 10, List.of(
                new Manifest.Test("p.SearchSuite.finds", "what is there is found", 1, false),
                new Manifest.Test("p.SearchSuite.own", "it is written here", 0, true),
                new Manifest.Test("p.SearchSuite.leftmost", "the first is found", 2, false)));
        ExerciseScore score = Scoring.score(gated, List.of(
            new TestResult("p.SearchSuite.finds", TestVerdict.FAILED, Finding.of("not found")),
            new TestResult("p.SearchSuite.own", TestVerdict.FAILED, Finding.of("Collections")),
            TestResult.passed("p.SearchSuite.leftmost")));
        assertThat(Board.mistakes(score, "", "")).isEqualTo("""

              it is written here
                          Collections
                          This takes all points of the exercise.
                test      SearchSuite.own

              Without that, 1 of the other 2 tests pass.

              and then
                failed    what is there is found
              in full: ./workbook run 4.14 --all
            """);
    }

    private static ExerciseScore wrong() {
        return Scoring.score(SEARCH, List.of(
            TestResult.passed("p.SearchSuite.finds"),
            new TestResult("p.SearchSuite.leftmost", TestVerdict.FAILED, new Finding(
                "first([1, 1], 1)", "0", "1", List.of(),
                List.of("at BinarySearch.first(BinarySearch.java:31)")))));
    }

    @Test
    void pointsHaveOneDecimalAtMost_andLookNeitherFullNorEmptyWhenTheyAreNot() {
        assertThat(List.of("5.00", "2.50", "3.33", "9.99", "0.04", "0.00", "10").stream()
            .map(points -> Board.points(new BigDecimal(points))))
            .containsExactly("5", "2.5", "3.3", "9.9", "0.1", "0", "10");
    }
}
