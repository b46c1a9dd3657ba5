package workbook.dsalgo.algo.twopointers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class TwoPointersExamples {

    @Test
    void aPairAndItsSum() {
        assertThat(TwoPointers.pairWithSum(List.of(1, 3, 4, 6, 9), 10))
            .as("pairWithSum([1, 3, 4, 6, 9], 10)").isPresent();
        assertThat(TwoPointers.pairWithSum(List.of(1, 3, 4, 6, 9), 6))
            .as("pairWithSum([1, 3, 4, 6, 9], 6)").isEmpty();
    }

    @Test
    void eachTripleOnce() {
        assertThat(TwoPointers.triplesWithSum(List.of(-2, -1, -1, 0, 1, 2, 2), 0))
            .as("triplesWithSum([-2, -1, -1, 0, 1, 2, 2], 0)")
            .containsExactly(new Triple(-2, 0, 2), new Triple(-1, -1, 2), new Triple(-1, 0, 1));
    }

    @Test
    void waterBetweenWalls() {
        List<Integer> heights = List.of(2, 0, 3, 1, 4);
        assertThat(TwoPointers.mostWater(heights)).as("mostWater(%s)", heights).isEqualTo(8);
        assertThat(TwoPointers.trappedWater(heights)).as("trappedWater(%s)", heights).isEqualTo(4);
    }

    @Test
    void differentNumbersMoveToTheFront() {
        List<Integer> numbers = Arrays.asList(1, 1, 2, 5, 5);
        assertThat(TwoPointers.removeDuplicates(numbers)).as("removeDuplicates([1, 1, 2, 5, 5])")
            .isEqualTo(3);
        assertThat(numbers.subList(0, 3)).as("the first 3 afterwards").containsExactly(1, 2, 5);
    }
}
