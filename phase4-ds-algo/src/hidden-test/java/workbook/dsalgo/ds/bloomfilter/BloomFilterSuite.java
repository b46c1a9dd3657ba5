package workbook.dsalgo.ds.bloomfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.rule.FromScratch;

class BloomFilterSuite {

    private static final List<Long> EXTREMES = List.of(
        0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, -1L << 31, 1L << 32, -1L >>> 32);

    /** Hashes that a caller might have, and what to call them. */
    private record Keys(String name, LongUnaryOperator hashOf) {

        static final List<Keys> ALL = List.of(
            new Keys("numbers that count up", i -> i),
            new Keys("multiples of 2^32", i -> i << 32),
            new Keys("multiples of 2^44", i -> i << 44),
            new Keys("multiples of 9586", i -> i * 9586),
            new Keys("negative numbers", i -> -i),
            new Keys("hash codes of names", i -> ("user-" + (100_000 + i)).hashCode()));
    }

    @Test
    @Gate
    @Property("bits are kept in words of your own, and elements in no set or map of the library")
    void fromScratch() {
        FromScratch.of(BloomFilter.class)
            .keepsNo(Collection.class, Map.class, BitSet.class)
            .given(BloomFilterView.class)
            .verify();
    }

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
    @Property("every position is one of the filter's bits, whatever the hash, and always the same")
    void positionsAreInRange() {
        for (long bits : new long[] {1, 2, 63, 64, 65, 9586, 1L << 31, 1L << 36}) {
            BloomShape shape = new BloomShape(bits, 5);
            for (long hash : hashes(200)) {
                for (int probe = 0; probe < 5; probe++) {
                    long position = shape.position(hash, probe);
                    assertThat(position).as("position(%d, %d) of %d bits", hash, probe, bits)
                        .isBetween(0L, bits - 1);
                    assertThat(shape.position(hash, probe))
                        .as("position(%d, %d) of %d bits, again", hash, probe, bits)
                        .isEqualTo(position);
                }
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
    @Weight(2)
    @Property("what was added is found, always")
    void noFalseNegative() {
        FilterHistories.verifyFound();
        BloomFilter<Long> filter = filter(BloomShape.of(100, 0.01));
        for (long element : EXTREMES) {
            filter.add(element);
            assertThat(filter.mightContain(element))
                .as("mightContain of an element of hash %d after its add", element).isTrue();
        }
    }

    @Test
    @Weight(3)
    @Property("of the absent elements no more are found than the rate allows, and a quarter")
    void keepsTheRate() {
        for (Keys keys : Keys.ALL) {
            assertRate(1000, 0.1, 20_000, keys);
            assertRate(10_000, 0.01, 60_000, keys);
        }
        assertRate(10_000, 0.001, 300_000, Keys.ALL.getFirst());
    }

    @Test
    @Property("an element sets the bits at its positions, and no others")
    void setsItsBitsOnly() {
        BloomShape shape = new BloomShape(1000, 5);
        for (long hash : hashes(50)) {
            BloomFilter<Long> filter = filter(shape);
            filter.add(hash);
            BloomFilterView view = filter.inspect();
            assertThat(view.words()).as("words of 1000 bits").hasSize(16);
            assertThat(view.ones()).as("bits set after add of one element of hash %d", hash)
                .isEqualTo(positions(shape, hash).size());
            for (long position : positions(shape, hash)) {
                assertThat(view.isSet(position))
                    .as("bit %d, a position of the only element, hash %d", position, hash).isTrue();
            }
        }
    }

    @Test
    @Property("a filter takes its bits and not more, however much is added")
    void takesItsBitsOnly() {
        BloomFilter<Long> filter = filter(BloomShape.of(1000, 0.01));
        for (long element = 0; element < 20_000; element++) {
            filter.add(element);
        }
        assertThat(filter.inspect().words()).as("words of 9586 bits after 20000 adds")
            .hasSize(150);
        assertThat(filter.shape()).as("shape").isEqualTo(new BloomShape(9586, 7));
    }

    @Test
    @Property("add says whether the element was certainly not there before")
    void addTellsWhatIsNew() {
        FilterHistories.verifyReturned();
    }

    @Test
    @Property("a look changes nothing")
    void lookingChangesNothing() {
        BloomFilter<Long> filter = filter(BloomShape.of(10, 0.1));
        filter.add(3L);
        BloomFilterView before = filter.inspect();
        LongStream.range(0, 100).forEach(filter::mightContain);
        assertThat(filter.estimatedSize()).as("estimatedSize after one add").isEqualTo(1);
        assertThat(filter.inspect()).as("the filter after 100 looks").isEqualTo(before);
    }

    @Test
    @Property("each call asks for the hash once")
    void hashesOnce() {
        AtomicInteger calls = new AtomicInteger();
        BloomFilter<Long> filter = new BloomFilter<>(BloomShape.of(1000, 0.001), element -> {
            calls.incrementAndGet();
            return element;
        });
        filter.add(1L);
        assertThat(calls.getAndSet(0)).as("hashes asked for by one add, 10 bits each")
            .isEqualTo(1);
        filter.mightContain(1L);
        assertThat(calls.getAndSet(0)).as("hashes asked for by one mightContain, 10 bits each")
            .isEqualTo(1);
    }

    @Test
    @Weight(2)
    @Property("merging is what adding all elements of the other filter would have been")
    void mergesAsIfAdded() {
        MergeHistories.verify();
    }

    @Test
    @Property("filters of different shapes are not merged, and neither changes")
    void refusesOtherShapes() {
        BloomFilter<Long> mine = filter(new BloomShape(640, 5));
        mine.add(1L);
        for (BloomShape shape : List.of(
                new BloomShape(639, 5), new BloomShape(641, 5), new BloomShape(640, 4))) {
            BloomFilter<Long> other = filter(shape);
            other.add(2L);
            BloomFilterView before = mine.inspect();
            assertThatThrownBy(() -> mine.merge(other), "merge of " + shape + " into "
                + mine.shape()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(mine.shape().toString(), shape.toString());
            assertThat(mine.inspect()).as("the filter after that").isEqualTo(before);
        }
    }

    @Test
    @Property("the number of elements is estimated within 5 percent, repetitions not counted")
    void estimatesItsSize() {
        BloomFilter<Long> filter = filter(BloomShape.of(10_000, 0.01));
        assertThat(filter.estimatedSize()).as("estimatedSize of an empty filter").isZero();
        for (long size = 1; size <= 20_000; size++) {
            filter.add(size);
            filter.add(size / 2 + 1);
            if (size % 2500 == 0) {
                assertThat(filter.estimatedSize()).as("estimatedSize after %d different elements "
                    + "and as many repetitions", size).isBetween(size * 95 / 100, size * 105 / 100);
            }
        }
    }

    @Test
    @Property("a filter without a free bit finds everything, and does not know how much it holds")
    void fullFilter() {
        BloomFilter<Long> filter = filter(new BloomShape(8, 2));
        LongStream.range(0, 1000).forEach(filter::add);
        assertThat(filter.inspect().ones()).as("bits set of 8 after 1000 adds").isEqualTo(8);
        assertThat(filter.estimatedSize()).as("estimatedSize with every bit set")
            .isEqualTo(Long.MAX_VALUE);
        assertThat(filter.add(5000L)).as("add of a new element with every bit set").isFalse();
    }

    @Test
    @Property("null is refused, what the hash throws comes out, and the filter is as it was")
    void refusesBadElements() {
        assertThatThrownBy(() -> new BloomFilter<Long>(null, Long::longValue), "no shape")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new BloomFilter<Long>(new BloomShape(8, 2), null), "no hash")
            .isInstanceOf(NullPointerException.class);
        BloomFilter<Object> filter = new BloomFilter<>(new BloomShape(64, 2), element -> {
            if ("bad".equals(element)) {
                throw new IllegalStateException("no hash of bad");
            }
            return 7; // for null too
        });
        filter.add("good");
        BloomFilterView before = filter.inspect();
        assertThatThrownBy(() -> filter.add(null), "add(null), hash 7")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> filter.mightContain(null), "mightContain(null), hash 7")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> filter.add("bad"), "add of an element whose hash throws")
            .isInstanceOf(IllegalStateException.class).hasMessage("no hash of bad");
        assertThat(filter.inspect()).as("the filter after all that").isEqualTo(before);
    }

    private static void assertShape(long expected, double rate, long bits, int hashes) {
        BloomShape shape = BloomShape.of(expected, rate);
        assertThat(shape.bits()).as("bits for %d elements at rate %s", expected, rate)
            .isEqualTo(bits);
        assertThat(shape.hashes()).as("hashes for %d elements at rate %s", expected, rate)
            .isEqualTo(hashes);
    }

    private static void assertRate(int size, double rate, int absent, Keys keys) {
        BloomFilter<Long> filter = new BloomFilter<>(BloomShape.of(size, rate),
            element -> keys.hashOf().applyAsLong(element));
        LongStream.range(0, size).forEach(filter::add);
        long found = LongStream.range(size, size + absent).filter(filter::mightContain).count();
        assertThat(found).as("found by mistake of %d absent elements, %d added, rate %s: %s",
            absent, size, rate, keys.name()).isLessThanOrEqualTo((long) (1.25 * rate * absent));
    }

    /** A filter of numbers, each its own hash. */
    private static BloomFilter<Long> filter(BloomShape shape) {
        return new BloomFilter<>(shape, Long::longValue);
    }

    private static Set<Long> positions(BloomShape shape, long hash) {
        Set<Long> positions = new TreeSet<>();
        for (int probe = 0; probe < shape.hashes(); probe++) {
            positions.add(shape.position(hash, probe));
        }
        return positions;
    }

    /** The extremes, and some at random. */
    private static List<Long> hashes(int random) {
        return LongStream.concat(EXTREMES.stream().mapToLong(Long::longValue),
            new Random(42).longs(random)).boxed().toList();
    }
}
