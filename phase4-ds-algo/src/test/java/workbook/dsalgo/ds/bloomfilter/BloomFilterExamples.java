package workbook.dsalgo.ds.bloomfilter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class BloomFilterExamples {

    private final BloomFilter<String> seen =
        new BloomFilter<>(BloomShape.of(1000, 0.01), String::hashCode);

    @Test
    void aThousandElementsAtOnePercent() {
        assertThat(BloomShape.of(1000, 0.01)).as("shape of 1000 elements, rate 0.01")
            .isEqualTo(new BloomShape(9586, 7));
    }

    @Test
    void whatWasAddedIsFound() {
        seen.add("ada");
        assertThat(seen.mightContain("ada")).as("mightContain(ada) after add(ada)").isTrue();
        assertThat(seen.mightContain("bob")).as("mightContain(bob) after add(ada)").isFalse();
    }

    @Test
    void addingTwiceIsNothingNew() {
        assertThat(seen.add("ada")).as("add(ada)").isTrue();
        assertThat(seen.add("ada")).as("add(ada) again").isFalse();
    }
}
