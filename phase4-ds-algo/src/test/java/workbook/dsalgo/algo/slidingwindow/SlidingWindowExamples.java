package workbook.dsalgo.algo.slidingwindow;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the chapter's pictures show. */
class SlidingWindowExamples {

    @Test
    void theLongestPartWithoutARepetition() {
        assertThat(SlidingWindow.longestUnique("abcadb")).as("longestUnique(abcadb)")
            .isEqualTo(new Span(1, 5));
    }

    @Test
    void theLargestOfEachThree() {
        assertThat(SlidingWindow.maxima(List.of(3, 1, 2, 0, 4, 4), 3, naturalOrder()))
            .as("maxima of 3 1 2 0 4 4, width 3").containsExactly(3, 2, 4, 4);
    }

    @Test
    void theShortestPartThatHasAll() {
        assertThat(SlidingWindow.cover("abcadb", "ab")).as("cover(abcadb, ab)")
            .isEqualTo(Optional.of(new Span(0, 2)));
        assertThat(SlidingWindow.cover("abcadb", "bd")).as("cover(abcadb, bd)")
            .isEqualTo(Optional.of(new Span(4, 6)));
        assertThat(SlidingWindow.cover("abcadb", "cc")).as("cover(abcadb, cc)")
            .isEqualTo(Optional.empty());
    }
}
