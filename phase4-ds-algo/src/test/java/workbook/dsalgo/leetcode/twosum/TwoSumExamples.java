package workbook.dsalgo.leetcode.twosum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class TwoSumExamples {

    @Test
    void fourAndFiveMakeNine() {
        assertThat(TwoSum.twoSum(IntStream.of(7, 1, 4, 5).iterator(), 9))
            .as("twoSum([7, 1, 4, 5], 9)").contains(new Pair(2, 3));
        assertThat(TwoSum.twoSum(IntStream.of(7, 1, 4, 5).iterator(), 10))
            .as("twoSum([7, 1, 4, 5], 10)").isEmpty();
    }

    @Test
    void aWordAndItsMirrorImage() {
        List<String> words = List.of("loop", "part", "pool", "trap");
        assertThat(TwoSum.firstPair(words.iterator(),
                word -> new StringBuilder(word).reverse().toString()))
            .as("firstPair of %s, reversed", words).contains(new Pair(0, 2));
    }

    @Test
    void threeEqualNumbersAreThreePairs() {
        assertThat(TwoSum.<Integer>countPairs(List.of(2, 2, 2).iterator(), number -> 4 - number))
            .as("countPairs([2, 2, 2]) with 4 - x").isEqualTo(3);
    }

    @Test
    void sortedNumbersNeedNoMemory() {
        assertThat(TwoSum.sortedPair(SortedNumbers.of(1, 2, 4, 7, 11), 9))
            .as("sortedPair([1, 2, 4, 7, 11], 9)").contains(new Pair(1, 3));
    }

    @Test
    void threeNumbersNearATarget() {
        assertThat(TwoSum.closestTriple(SortedNumbers.of(-4, -1, 1, 2), 1))
            .as("closestTriple([-4, -1, 1, 2], 1)").isEqualTo(2);
    }
}
