package workbook.concurrency.sync.bitset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the chapter shows, on one thread. */
class ConcurrentBitsetExamples {

    @Test
    void aBitSaysWhatItWasBefore() {
        ConcurrentBitset bits = new ConcurrentBitset(10);
        assertThat(bits.set(5)).as("set(5) in a new set").isFalse();
        assertThat(bits.set(5)).as("set(5) again").isTrue();
        assertThat(bits.clear(5)).as("clear(5)").isTrue();
        assertThat(bits.flip(5)).as("flip(5)").isFalse();
        assertThat(bits.get(5)).as("get(5) after flip(5)").isTrue();
    }

    @Test
    void claimTakesTheLowestClearBit() {
        ConcurrentBitset slots = new ConcurrentBitset(2);
        assertThat(slots.claim()).as("claim() in a new set of 2").isEqualTo(0);
        assertThat(slots.claim()).as("claim() again").isEqualTo(1);
        assertThat(slots.claim()).as("claim() when both are taken").isEqualTo(-1);
        slots.clear(0);
        assertThat(slots.claim()).as("claim() after clear(0)").isEqualTo(0);
    }

    @Test
    void cardinalityCountsOverAllWords() {
        ConcurrentBitset bits = new ConcurrentBitset(130);
        bits.set(0);
        bits.set(64);
        bits.set(129);
        assertThat(bits.cardinality()).as("cardinality() with 0, 64 and 129 set").isEqualTo(3);
    }
}
