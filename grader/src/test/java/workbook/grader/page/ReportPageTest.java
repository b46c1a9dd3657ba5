package workbook.grader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.page.SourceCoverage.Line;
import workbook.grader.probe.Figure;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.source.Phase;

/** From scores to the text of the page. */
class ReportPageTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Manifest.Exercise SEARCH = new Manifest.Exercise("4.14",
        "workbook.dsalgo.algo.binarysearch", "Binary search", 10, List.of(
            new Manifest.Test("p.SearchSuite.finds", "what is there is found", 1, false),
            new Manifest.Test("p.SearchSuite.leftmost", "the first of <equals> & more", 2, false)));
    private static final Manifest.Exercise HEAP = new Manifest.Exercise("4.4",
        "workbook.dsalgo.ds.heap", "Heap", 5, List.of(
            new Manifest.Test("p.HeapSuite.pops", "pops in order", 1, false)));

    private static final Extras EXTRAS = new Extras() {
        @Override
        public Optional<Long> reference(String test, String of) {
            return test.equals("p.SearchSuite.leftmost") && of.equals("comparisons")
                ? Optional.of(1234L) : Optional.empty();
        }

        @Override
        public List<SourceCoverage> coverage(String exercise) {
            return exercise.equals("algo.binarysearch")
                ? List.of(new SourceCoverage("Search.java", 9, List.of(new Line(7, "a < b;"))))
                : List.of();
        }

        @Override
        public Drawing drawing(String exercise) {
            return exercise.equals("algo.binarysearch")
                ? new Drawing("find 1",
                    List.of(new Drawing.Step("find 1", "<none>", "<svg class=\"picture\"></svg>")),
                    "")
                : Drawing.NONE;
        }

        @Override
        public List<String> outdated() {
            return List.of("algo.binarysearch");
        }
    };

    @TempDir
    private Path classes;

    @Test
    void anExerciseSaysWhatItsScorecardSaysAndMore() {
        String page = page(List.of(graded(wrong(), Scoring.notAttempted(HEAP))), EXTRAS);
        assertThat(page)
            .contains("3.3 of 15 points", "0 of 2 exercises solved", "graded last 2026-03-04 12:00")
            .contains("First mistake: the first of &lt;equals&gt; &amp; more",
                "<dt>expected</dt><dd><pre>0</pre>", "<dt>got</dt><dd><pre>1</pre>",
                "<dt>where</dt><dd><pre>at BinarySearch.first(BinarySearch.java:31)</pre>")
            .contains("<span class=\"over\">too many</span>", "<td class=\"number\">"
                + "1\u00a0234</td><td class=\"number\">2\u00a0000</td>")
            .contains("Changed since they were graded: algo.binarysearch.")
            .contains("8 of 9", "<span class=\"soft\">7</span> <code>a &lt; b;</code>")
            .contains("<code>find 1</code>: &lt;none&gt;", "<svg class=\"picture\"></svg>");
    }

    @Test
    void whatNobodyBeganIsNamedInTheProgressAlone() {
        String page = page(List.of(graded(Scoring.notAttempted(HEAP))), Extras.NONE);
        assertThat(page).contains("Heap<span class=\"aside\">, not attempted</span>")
            .doesNotContain("id=\"ds.heap\"", "pops in order")
            .doesNotContain("Not graded yet");
    }

    @Test
    void whatWasSolvedOnceStaysSo_andWhatIsNotGradedIsSaid() {
        Graded.Entry broken = new Graded.Entry(wrong(), Optional.of(NOON), BigDecimal.TEN, true,
            List.of());
        Graded.Entry untouched = new Graded.Entry(Scoring.notAttempted(HEAP), Optional.empty(),
            BigDecimal.ZERO, false, List.of());
        String page = page(List.of(new Graded(Phase.DSALGO, List.of(broken)),
            new Graded(Phase.PATTERNS, List.of(untouched))), Extras.NONE);
        assertThat(page).contains("10 of 15 points", "1 of 2 exercises solved",
            "[x]</span> solved, now partial</span> 3.3 of 10 points",
            "Not graded yet: phase3-patterns.", "0 of 5 points, nothing graded yet");
    }

    @Test
    void everyLinkLeadsSomewhereAndNothingComesFromElsewhere() {
        String page = page(List.of(graded(wrong(), Scoring.notAttempted(HEAP))), EXTRAS);
        List<String> targets = java.util.regex.Pattern.compile("href=\"([^\"]*)\"")
            .matcher(page).results().map(link -> link.group(1)).toList();
        assertThat(targets).isNotEmpty().allSatisfy(target ->
            assertThat(page).contains("id=\"" + target.substring(1) + "\""));
        assertThat(page).doesNotContain("http://", "https://", "src=", "@import");
    }

    private static Graded graded(ExerciseScore... exercises) {
        return new Graded(Phase.DSALGO, Stream.of(exercises)
            .map(exercise -> new Graded.Entry(exercise, NOON)).toList());
    }

    private String page(List<Graded> graded, Extras extras) {
        return new ReportPage(classes)
            .print(Reports.of(graded, extras, NOON, ZoneOffset.UTC));
    }

    private static ExerciseScore wrong() {
        return Scoring.score(SEARCH, List.of(
            TestResult.passed("p.SearchSuite.finds"),
            new TestResult("p.SearchSuite.leftmost", TestVerdict.FAILED, new Finding(
                "first([1, 1], 1)", "0", "1", List.of(),
                List.of("at BinarySearch.first(BinarySearch.java:31)")),
                List.of(new Figure("comparisons", 2345, 2000)))));
    }
}
