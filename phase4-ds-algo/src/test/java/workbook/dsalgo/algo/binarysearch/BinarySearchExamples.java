package workbook.dsalgo.algo.binarysearch;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter's pictures show. */
class BinarySearchExamples {

    private static final List<Integer> SORTED = List.of(1, 2, 3, 3, 3, 5);

    @Test
    void boundsStandBeforeAndBehindEqualKeys() {
        assertThat(BinarySearch.lowerBound(SORTED, 3, naturalOrder()))
            .as("lowerBound(%s, 3)", SORTED).isEqualTo(2);
        assertThat(BinarySearch.upperBound(SORTED, 3, naturalOrder()))
            .as("upperBound(%s, 3)", SORTED).isEqualTo(5);
    }

    @Test
    void firstAndLastOfEqualKeys() {
        assertThat(BinarySearch.first(SORTED, 3, naturalOrder()))
            .as("first(%s, 3)", SORTED).isEqualTo(2);
        assertThat(BinarySearch.last(SORTED, 3, naturalOrder()))
            .as("last(%s, 3)", SORTED).isEqualTo(4);
        assertThat(BinarySearch.first(SORTED, 4, naturalOrder()))
            .as("first(%s, 4)", SORTED).isEqualTo(-1);
    }

    @Test
    void findsInARotatedList() {
        List<Integer> rotated = List.of(4, 5, 1, 2, 3);
        assertThat(BinarySearch.rotated(rotated, 5, naturalOrder()))
            .as("rotated(%s, 5)", rotated).isEqualTo(1);
    }

    @Test
    void searchesAnAnswer() {
        assertThat(BinarySearch.firstTrue(0, 1000, side -> side * side >= 200))
            .as("smallest side whose square is at least 200").isEqualTo(15);
    }
}
