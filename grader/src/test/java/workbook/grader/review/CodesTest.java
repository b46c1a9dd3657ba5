package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.review.Code.Line;
import workbook.grader.sandbox.Coverage;
import workbook.grader.score.Finding;
import workbook.grader.score.Verdict;

/** Which file belongs where, and which line is marked. */
class CodesTest {

    private static final String INNER = SampleClass.FOLDER + "algo/binarysearch/parts/Inner.java";
    private static final String TWIN =
        SampleClass.FOLDER + "algo/binarysearch/parts/BinarySearch.java";

    @Test
    void aFileBelongsToTheExerciseWhoseFolderItIsIn() {
        var files = Codes.byExercise(SampleClass.record("x", Map.of(SampleClass.SEARCH, "a",
            INNER, "b", SampleClass.COUNTER, "c", "Stray.java", "d",
            SampleClass.FOLDER + "algo/Up.java", "e"),
            search(), SampleClass.counter()));
        assertThat(files.get("4.14").keySet()).containsExactly(SampleClass.SEARCH, INNER);
        assertThat(files.get("2.3").keySet()).containsExactly(SampleClass.COUNTER);
        assertThat(files.get("").values()).containsExactlyInAnyOrder("d", "e");
    }

    @Test
    void ofTwoFilesOfOneNameTheOuterOneIsMarked() {
        List<Code> codes = codes(Map.of(TWIN, "a\nb\nc\n", SampleClass.SEARCH, "a\nb\nc\n"),
            search("at BinarySearch.first(BinarySearch.java:2)"));
        assertThat(codes).extracting(Code::path).containsExactly(SampleClass.SEARCH, TWIN);
        assertThat(marked(codes.getFirst())).containsExactly(2);
        assertThat(marked(codes.getLast())).isEmpty();
    }

    @Test
    void aMarkOnAFileThatIsMissingGoesNowhere() {
        List<Code> codes = codes(Map.of(), search("at BinarySearch.first(BinarySearch.java:2)"));
        assertThat(codes).singleElement().satisfies(code -> {
            assertThat(code.missing()).isTrue();
            assertThat(code.hasReference()).isTrue();
        });
    }

    @Test
    void placesThatNoFileHasAreLeftOut() {
        List<Code> codes = codes(Map.of(SampleClass.SEARCH, "a\nb\n"), search(
            "at BinarySearch.first(BinarySearch.java:99999999999)", "at X.y(Native Method)",
            "at BinarySearch.first(BinarySearch.java:7)", "", "(.java:1)"));
        assertThat(marked(codes.getFirst())).isEmpty();
        assertThat(codes.getFirst().place(7)).isEmpty();
        assertThat(codes.getFirst().place(0)).isEmpty();
    }

    @Test
    void twoTestsAtOneLineAreBothSaid() {
        ExerciseRecord two = SampleClass.search(Verdict.WRONG, "0.00", List.of(
            SampleClass.failed("a", "rule a", finding("at B.b(BinarySearch.java:1)")),
            SampleClass.failed("b", "rule b", finding("at B.b(BinarySearch.java:1)"))));
        assertThat(codes(Map.of(SampleClass.SEARCH, "a"), two).getFirst().lines())
            .singleElement().extracting(Line::notes).isEqualTo(List.of("rule a", "rule b"));
    }

    @Test
    void linesThatNeverRan_areShadedInTheirFile_alsoIfAnotherHasItsName() {
        ExerciseRecord found = search();
        ExerciseRecord inner = new ExerciseRecord(found.score(), found.key(), "", List.of(), "",
            List.of(new Coverage.Lines("BinarySearch.java", List.of(1), List.of(2)),
                new Coverage.Lines("parts/BinarySearch.java", List.of(2), List.of(3))), 0, false,
            -1);
        List<Code> codes = codes(
            Map.of(TWIN, "a\nb\nc\n", SampleClass.SEARCH, "a\nb\nc\n"), inner);
        assertThat(codes).extracting(Code::missed).containsExactly("2", "3");
    }

    private static List<Code> codes(Map<String, String> files, ExerciseRecord exercise) {
        return new Codes(SampleClass.REFERENCES).of(exercise, SampleClass.sorted(files));
    }

    private static List<Integer> marked(Code code) {
        return IntStream.range(0, code.lines().size())
            .filter(at -> !code.lines().get(at).notes().isEmpty())
            .map(at -> at + 1).boxed().toList();
    }

    private static ExerciseRecord search(String... where) {
        return SampleClass.search(Verdict.WRONG, "0.00",
            List.of(SampleClass.failed("a", "rule", finding(where))));
    }

    private static Finding finding(String... where) {
        return new Finding("", "", "", List.of(), List.of(where));
    }
}
