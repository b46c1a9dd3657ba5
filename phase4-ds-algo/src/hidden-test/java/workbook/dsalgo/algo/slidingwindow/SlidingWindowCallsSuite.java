package workbook.dsalgo.algo.slidingwindow;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Copied;

/** What one call leaves to another. */
class SlidingWindowCallsSuite {

    @Test
    @Property("a text, a list or an order may call the same method again while it is used")
    void calledAgainWhileUsed() {
        assertThat(SlidingWindow.longestUnique(
            new Calling("abcadb", () -> SlidingWindow.longestUnique("xyzabc"))))
            .as("longestUnique(abcadb), called again while it reads").isEqualTo(new Span(1, 5));
        assertThat(SlidingWindow.cover(
            new Calling("acbba", () -> SlidingWindow.cover("xaybz", "aab")), "ab"))
            .as("cover(acbba, ab), called again while it reads")
            .isEqualTo(Optional.of(new Span(3, 5)));
        List<Integer> others = List.of(9, 8, 7, 9);
        assertThat(SlidingWindow.maxima(List.of(3, 1, 2, 0, 4, 4), 3, (one, other) -> {
            SlidingWindow.maxima(others, 2, naturalOrder());
            return one.compareTo(other);
        })).as("maxima of 3 1 2 0 4 4, width 3, called again while it compares")
            .containsExactly(3, 2, 4, 4);
        List<Integer> calling = new AbstractList<>() {

            @Override
            public Integer get(int index) {
                SlidingWindow.maxima(others, 2, naturalOrder());
                return List.of(3, 1, 2, 0, 4, 4).get(index);
            }

            @Override
            public int size() {
                return 6;
            }
        };
        assertThat(SlidingWindow.maxima(calling, 3, naturalOrder()))
            .as("maxima of 3 1 2 0 4 4, width 3, called again while it reads")
            .containsExactly(3, 2, 4, 4);
    }

    @Test
    @Property("the maxima are a new list, which does not change with the one that was given")
    void maximaAreANewList() {
        for (int width = 1; width <= 2; width++) {
            List<Integer> given = new ArrayList<>(List.of(5, 5, 5));
            List<Integer> maxima = SlidingWindow.maxima(given, width, naturalOrder());
            given.set(0, 9);
            given.set(2, 0);
            assertThat(Copied.of(maxima))
                .as("maxima of 5 5 5, width %d, after the given list changed", width)
                .isEqualTo(List.of(5, 5, 5).subList(width - 1, 3));
        }
    }

    /** A text that runs something whenever it is read. */
    private record Calling(String text, Runnable eachRead) implements CharSequence {

        @Override
        public char charAt(int index) {
            eachRead.run();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            eachRead.run();
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            eachRead.run();
            return text;
        }
    }
}
