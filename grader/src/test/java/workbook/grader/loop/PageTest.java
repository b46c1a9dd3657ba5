package workbook.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;

/** The screen, without a terminal. */
class PageTest {

    private static final Item SEARCH = new Item("4.14", "Binary search", 5, 40, List.of(),
        "workbook.dsalgo.algo.binarysearch");
    private static final Page PLAIN = new Page(80, 24, false, true);

    private static WatchState solved() {
        Manifest.Exercise exercise = new Manifest.Exercise("4.14", SEARCH.packageName(),
            SEARCH.title(), 5, List.of(new Manifest.Test("p.S.t", "it is found", 1, false)));
        Checked checked = new Checked(SEARCH, Scoring.score(exercise,
            List.of(TestResult.passed("p.S.t"))), List.of(), false, "", new TreeMap<>(),
            new TreeMap<>(),
            40, 9);
        return WatchState.of(SEARCH).withFile("phase4/BinarySearch.java", "file:///x")
            .withScore(Standing.SOLVED, 1, 20, "5", 285).withChecked(checked, 84);
    }

    @Test
    void aPageIsAsHighAsTheWindowAndNoWiderAndReadableWithoutColour() {
        List<String> lines = PLAIN.lines(solved().withPane(Pane.VERDICT, "Solved."));
        assertThat(lines).hasSize(24).allMatch(line -> line.length() <= 80);
        assertThat(lines.getFirst())
            .startsWith("4.14 Binary search   ").endsWith("  [x] solved, 5 of 5 points, 84 ms")
            .hasSize(80);
        assertThat(lines.get(1)).isEqualTo("phase4/BinarySearch.java");
        assertThat(lines.get(3)).isEqualTo("Solved.");
        assertThat(lines.get(22)).isEqualTo("[##--------------------------------------] "
            + "1 of 20 solved, 5 of 285 points");
        assertThat(lines.get(23)).isEqualTo("n next \u00b7 h hint \u00b7 l list \u00b7 "
            + "t all failures \u00b7 d diff \u00b7 x reset \u00b7 q quit");
    }

    @Test
    void aWideWindowHasTheWholeKeyLine() {
        assertThat(new Page(100, 30, false, false).lines(solved()).getLast()).isEqualTo("n next | "
            + "h hint | l list | t all failures | d diff to last pass | x reset | q quit");
    }

    @Test
    void colourChangesNoWord() {
        String plain = String.join("\n", PLAIN.lines(solved()));
        String coloured = String.join("\n", new Page(80, 24, true, true).lines(solved()));
        assertThat(coloured).isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\033]8;;[^\033]*\033\\\\|\033\\[[\\d;]*m", ""))
            .isEqualTo(plain);
    }

    @Test
    void checkingIsSaidAtOnceAndTheLastVerdictStays() {
        WatchState state = solved().withPane(Pane.VERDICT, "old").withChecking(true, 0);
        assertThat(PLAIN.lines(state).getFirst()).endsWith("[.] checking");
        assertThat(PLAIN.lines(state.withChecking(true, 1)).getFirst())
            .endsWith("[.] checking 1 of 1");
        assertThat(PLAIN.lines(state).get(3)).isEqualTo("old");
    }

    @Test
    void whatDoesNotFitIsAnnouncedAndCanBeScrolledTo() {
        WatchState state = solved().withPane(Pane.ALL,
            String.join("\n", Collections.nCopies(40, "line")) + "\nlast");
        assertThat(PLAIN.lines(state).get(19)).contains("25 more lines");
        assertThat(PLAIN.lines(state.withScroll(40))).contains("last").hasSize(24);
    }

    @Test
    void aLongPathKeepsItsFileAndLine() {
        WatchState state = solved().withPane(Pane.VERDICT, "    file      phase4-ds-algo/src/main/"
            + "java/workbook/dsalgo/algo/binarysearch/BinarySearch.java:53");
        assertThat(PLAIN.lines(state).get(3))
            .isEqualTo("    file      .../binarysearch/BinarySearch.java:53");
    }

    @Test
    void aLongSentenceIsBrokenBetweenWords() {
        WatchState state = solved().withPane(Pane.VERDICT, "  " + "word ".repeat(30));
        assertThat(PLAIN.lines(state).get(4)).startsWith("  word");
    }

    @Test
    void anotherExerciseThatWasSavedIsNamedAndNothingMoves() {
        WatchState state = solved().withElsewhere(
            new Item("4.4", "Heap", 10, 60, List.of(), "workbook.dsalgo.ds.heap"));
        assertThat(PLAIN.lines(state)).contains("You saved 4.4 ds.heap: g goes there.");
        assertThat(state.elsewhere()).isNotEqualTo(Optional.empty());
    }

    @Test
    void aTinyWindowIsStillAPage() {
        assertThat(new Page(10, 3, false, false).lines(solved())).hasSize(8)
            .allMatch(line -> line.length() <= 20);
    }
}
