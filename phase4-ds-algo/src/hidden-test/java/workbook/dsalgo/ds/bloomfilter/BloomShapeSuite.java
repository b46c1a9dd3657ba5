package workbook.dsalgo.ds.bloomfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.bloomfilter.Keys.hashes;
import static workbook.dsalgo.ds.bloomfilter.Keys.positions;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

/** How large a filter is, and where the bits of an element are. */
class BloomShapeSuite {

    @Test
    @Weight(2)
    @Property("bits and hashes follow from the number of elements and the rate")
    void sizedFromElementsAndRate() {
        assertShape(1000, 0.01, 9_586, 7);
        assertShape(1000, 0.001, 14_378, 10);
        assertShape(1000, 0.1, 4_793, 3);
        assertShape(1, 0.01, 10, 7);
        assertShape(1_000_000, 0.02, 8_142_364, 6);
        assertShape(1_000_000_000, 0.01, 9_585_058_378L, 7);
        assertShape(3, 1e-300, 4_314, 997);
        assertShape(1, 0.36, 3, 2); // 2.13 bits, so more for each than the rate alone asks for
        assertShape(2, 0.36, 5, 2);
        assertShape(64, 0.05, 400, 4);
    }

    @Test
    @Property("a filter has at least one bit and one hash, however many mistakes are allowed")
    void atLeastOneOfEach() {
        assertShape(1, 0.99, 1, 1);
        assertShape(1000, 0.9, 220, 1);
    }

    @Test
    @Property("elements and rates that make no filter are refused by value")
    void refusesBadSizes() {
        for (long expected : new long[] {0, -1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> BloomShape.of(expected, 0.01), "of(" + expected + ", 0.01)")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Long.toString(expected));
        }
        for (double rate : new double[] {0, -0.5, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> BloomShape.of(1000, rate), "of(1000, " + rate + ")")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Double.toString(rate));
        }
        for (long expected : new long[] {1_000_000_000_000L, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> BloomShape.of(expected, 0.01), "of(" + expected + ", 0.01)")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(Long.toString(expected), "0.01");
        }
        for (long bits : new long[] {0, BloomShape.MAX_BITS + 1}) {
            assertThatThrownBy(() -> new BloomShape(bits, 1), "a shape of " + bits + " bits")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Long.toString(bits));
        }
        assertThatThrownBy(() -> new BloomShape(1, 0), "a shape of 0 hashes")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
    }

    @Test
    @Weight(2)
    @Property("every position is one of the filter's bits, whatever the hash, and always the same; "
        + "different hashes have different ones, where there is room")
    void positionsAreInRange() {
        for (long bits : new long[] {1, 2, 63, 64, 65, 9586, 1L << 31, 1L << 36}) {
            BloomShape shape = new BloomShape(bits, 5);
            BloomShape equal = new BloomShape(bits, 5);
            Set<Long> first = new HashSet<>();
            for (long hash : hashes(200)) {
                first.add(shape.position(hash, 0));
                for (int probe = 0; probe < 5; probe++) {
                    long position = shape.position(hash, probe);
                    assertThat(position).as("position(%d, %d) of %d bits", hash, probe, bits)
                        .isBetween(0L, bits - 1);
                    assertThat(equal.position(hash, probe))
                        .as("position(%d, %d) of %d bits, again, in an equal shape", hash, probe,
                            bits).isEqualTo(position);
                }
            }
            if (bits >= 9586) {
                assertThat(first.size()).as("different positions of probe 0 of 209 hashes, %d bits",
                    bits).isGreaterThan(180);
            }
        }
    }

    @Test
    @Property("a probe that an element does not have is refused by number")
    void refusesUnknownProbes() {
        BloomShape shape = new BloomShape(100, 3);
        for (int probe : new int[] {-1, 3, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> shape.position(5, probe), "position(5, " + probe
                + ") of 3 hashes").isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining(Integer.toString(probe));
        }
    }

    @Test
    @Property("the bits of one element are at different positions")
    void probesDiffer() {
        BloomShape shape = new BloomShape(9586, 7);
        for (Keys keys : Keys.ALL) {
            long repeated = LongStream.range(0, 1000)
                .filter(i -> positions(shape, keys.hashOf().applyAsLong(i)).size() < 7).count();
            assertThat(repeated)
                .as("elements of 1000 that have two of 7 bits at one position: " + keys.name())
                .isLessThanOrEqualTo(30);
        }
    }

    @Test
    @Property("the positions of a long filter reach its end, on every probe")
    void positionsReachTheEnd() {
        BloomShape shape = new BloomShape(BloomShape.MAX_BITS, 4);
        for (Keys keys : Keys.ALL) {
            for (int probe = 0; probe < 4; probe++) {
                int fixed = probe;
                long upper = LongStream.range(1, 1001)
                    .map(i -> shape.position(keys.hashOf().applyAsLong(i), fixed))
                    .filter(position -> position >= BloomShape.MAX_BITS / 2).count();
                assertThat(upper).as("of 1000 positions in 2^36 bits, how many are in the upper "
                    + "half: probe %d, %s", probe, keys.name()).isBetween(400L, 600L);
            }
        }
    }

    @Test
    @Property("each of the 64 bits of a hash has an influence on the positions")
    void everyBitOfTheHashCounts() {
        BloomShape shape = new BloomShape(BloomShape.MAX_BITS, 5);
        for (long hash : hashes(20)) {
            for (int bit = 0; bit < Long.SIZE; bit++) {
                assertThat(positions(shape, hash ^ 1L << bit))
                    .as("positions of the hash %d, where bit %d is flipped, in 2^36 bits; those of "
                        + "the hash %d are the same", hash ^ 1L << bit, bit, hash)
                    .isNotEqualTo(positions(shape, hash));
            }
        }
    }

    private static void assertShape(long expected, double rate, long bits, int hashes) {
        BloomShape shape = BloomShape.of(expected, rate);
        assertThat(shape.bits()).as("bits for %d elements at rate %s", expected, rate)
            .isEqualTo(bits);
        assertThat(shape.hashes()).as("hashes for %d elements at rate %s", expected, rate)
            .isEqualTo(hashes);
    }
}
