package workbook.dsalgo.algo.binarysearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/** The search for an answer instead of an element. */
class FirstTrueSuite {

    @Test
    @Property("an answer is the smallest number that holds, or the end of the range")
    void findsTheBorder() {
        for (long border = -5; border <= 6; border++) {
            long expected = border;
            assertThat(BinarySearch.firstTrue(-5, 6,
                patient("firstTrue(-5, 6)", number -> number >= expected)))
                .as("firstTrue(-5, 6, number >= %d)", border).isEqualTo(border);
        }
        assertThat(BinarySearch.firstTrue(7, 7, number -> true))
            .as("firstTrue(7, 7, always)").isEqualTo(7);
    }

    @Test
    @Property("an answer search among n numbers asks at most ceil(log2 n) + 1 questions, "
        + "each about one of them")
    void questionsAreLogarithmic() {
        for (int width = 0; width <= 70; width++) {
            for (long border = 0; border <= width; border++) {
                long expected = border;
                List<Long> asked = new ArrayList<>();
                String call = "firstTrue(0, %d), true from %d on".formatted(width, border);
                long found = BinarySearch.firstTrue(0, width, patient(call, number -> {
                    asked.add(number);
                    return number >= expected;
                }));
                assertThat(found).as(call).isEqualTo(border);
                int end = width;
                assertThat(asked).as(call + ": numbers asked about")
                    .allMatch(number -> 0 <= number && number < end, "in the range")
                    .hasSizeLessThanOrEqualTo(width == 0 ? 0
                        : BinarySearchSuite.ceilLog2(width) + 1);
            }
        }
    }

    @Test
    @Property("an answer search may span all of long, and asks only about numbers in its range")
    void spansAllOfLong() {
        for (long border : new long[] {Long.MIN_VALUE, -3, 0, 1L << 40, Long.MAX_VALUE}) {
            List<Long> asked = new ArrayList<>();
            String call = "firstTrue(Long.MIN_VALUE, Long.MAX_VALUE), true from " + border;
            long found = BinarySearch.firstTrue(Long.MIN_VALUE, Long.MAX_VALUE,
                patient(call, number -> {
                    asked.add(number);
                    return number >= border;
                }));
            assertThat(found).as("firstTrue over all of long, true from %d", border)
                .isEqualTo(border);
            assertThat(asked).as("numbers asked about").hasSizeLessThanOrEqualTo(65)
                .doesNotContain(Long.MAX_VALUE);
        }
    }

    @Test
    @Property("a range that ends before it starts is refused by name of both ends")
    void refusesBackwardRanges() {
        assertThatThrownBy(() -> BinarySearch.firstTrue(58, 47, number -> true),
            "firstTrue(58, 47)")
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContainingAll("58", "47");
        assertThatThrownBy(
            () -> BinarySearch.firstTrue(Long.MAX_VALUE, Long.MIN_VALUE, number -> true),
            "firstTrue(Long.MAX_VALUE, Long.MIN_VALUE)")
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContainingAll("" + Long.MAX_VALUE, "" + Long.MIN_VALUE);
    }

    /** Ends a search that asks for ever. */
    private static LongPredicate patient(String call, LongPredicate holds) {
        AtomicInteger questions = new AtomicInteger();
        return number -> {
            assertThat(questions.incrementAndGet()).as("questions asked by %s, the last about %d",
                    call, number)
                .isLessThanOrEqualTo(1000);
            return holds.test(number);
        };
    }
}
