package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.review.StubDiff.Line;

class StubDiffTest {

    @Test
    void changesHaveThreeLinesAroundThem() {
        List<String> stub = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
        List<String> code = stub.stream().map(line -> line.equals("9") ? "nine" : line).toList();
        assertThat(StubDiff.of(stub, code).lines()).containsExactly(
            new Line("hunk", "@@ -7,7 +7,7 @@"), new Line("same", " 6"), new Line("same", " 7"),
            new Line("same", " 8"), new Line("removed", "-9"), new Line("added", "+nine"),
            new Line("same", " 10"), new Line("same", " 11"), new Line("same", " 12"));
    }

    @Test
    void linesThatLookLikeADiffAreText() {
        assertThat(StubDiff.of(List.of(), List.of("-- a", "@@ -1 @@")).lines())
            .extracting(Line::kind).containsExactly("hunk", "added", "added");
    }

    @Test
    void theStubItselfIsNamed() {
        assertThat(StubDiff.of(List.of("a"), List.of("a")).why())
            .isEqualTo("This is the stub as it was.");
    }

    @Test
    void whatTakesTooLongIsNotCompared() {
        List<String> stub = Collections.nCopies(10, "a");
        assertThat(StubDiff.of(stub, Collections.nCopies(StubDiff.LONGEST - 10, "b")).why())
            .isEmpty();
        assertThat(StubDiff.of(stub, Collections.nCopies(StubDiff.LONGEST - 9, "b")))
            .isEqualTo(StubDiff.none("This file is too long to be compared with its stub: it has "
                + "5991 lines."));
    }
}
