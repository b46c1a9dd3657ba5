package workbook.dsalgo.ds.bloomfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.bloomfilter.Keys.hashes;
import static workbook.dsalgo.ds.bloomfilter.Keys.positions;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;
import workbook.grader.rule.FromScratch;

/** What a filter finds, sets, merges and estimates. */
class BloomFilterSuite {

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
    @Property("what was added is found, always")
    void noFalseNegative() {
        FilterHistories.verifyFound();
        BloomFilter<Long> filter = filter(BloomShape.of(100, 0.01));
        for (long element : Keys.EXTREMES) {
            filter.add(element);
            assertThat(filter.mightContain(element))
                .as("mightContain of an element of hash %d after its add", element).isTrue();
        }
    }

    @Test
    @Weight(3)
    @Property("all elements that were added are found, and of the absent ones no more than the "
        + "rate allows, and a quarter of that")
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
        for (long bits : new long[] {1, 63, 64, 65, 128, 129, 640}) {
            BloomFilter<Long> other = filter(new BloomShape(bits, 2));
            assertThat(other.inspect().words()).as("words of %d bits", bits)
                .hasSize((int) ((bits + 63) / 64));
        }
    }

    @Test
    @Property("a filter keeps bits of an element, and not the element")
    void keepsNoElement() throws ReflectiveOperationException {
        BloomFilter<Object> filter = new BloomFilter<>(new BloomShape(640, 3), Object::hashCode);
        Object added = List.of("added");
        Object looked = List.of("looked for");
        filter.add(added);
        assertThat(filter.mightContain(added)).as("mightContain after add").isTrue();
        filter.mightContain(looked);
        assertThat(Reachable.from(filter, added)).as("whether a field or an array of the filter "
            + "leads to an element that was added").isFalse();
        assertThat(Reachable.from(filter, looked)).as("whether a field or an array of the filter "
            + "leads to an element that was looked for").isFalse();
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
    @Weight(2)
    @Property("the estimate follows from bits, hashes and the bits that are set by the formula, "
        + "rounded, also after a merge")
    void estimatesByTheFormula() {
        for (BloomShape shape : List.of(new BloomShape(65, 1), new BloomShape(100, 3),
                new BloomShape(1000, 7), new BloomShape(129, 2), new BloomShape(2000, 1))) {
            BloomFilter<Long> filter = filter(shape);
            assertThat(filter.estimatedSize()).as("estimatedSize of an empty filter").isZero();
            for (long element = 0; element < shape.bits(); element++) {
                filter.add(element);
                filter.add(element);
                if (element % 13 == 0) {
                    assertEstimate(filter, "after %d different elements, each twice"
                        .formatted(element + 1));
                }
            }
            BloomFilter<Long> half = filter(shape);
            BloomFilter<Long> same = filter(shape);
            LongStream.range(0, shape.bits() / 4).forEach(half::add);
            LongStream.range(0, shape.bits() / 4).forEach(same::add);
            half.merge(same);
            assertEstimate(half, "after merging a filter of the same elements");
        }
    }

    private static void assertEstimate(BloomFilter<Long> filter, String what) {
        BloomShape shape = filter.shape();
        double bits = shape.bits();
        long ones = filter.inspect().ones();
        assertThat(ones).as("bits set of %s %s", shape, what).isPositive();
        if (ones < shape.bits()) {
            double exact = -bits / shape.hashes() * Math.log(1 - ones / bits);
            assertThat(Math.abs(filter.estimatedSize() - exact))
                .as("estimatedSize %s in %s, where %d bits are set: difference to %.3f", what,
                    shape, ones, exact).isLessThan(0.5001);
        }
    }

    @Test
    @Property("the estimate is within 5 percent, repetitions not counted, as far as the positions "
        + "are spread over all bits")
    void estimatesItsSize() {
        BloomFilter<Long> filter = filter(BloomShape.of(10_000, 0.01));
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
    @Property("null is refused by name, what the hash throws comes out, and the filter is as it "
        + "was")
    void refusesBadElements() {
        BloomFilter<Object> filter = new BloomFilter<>(new BloomShape(64, 2), element -> {
            if ("bad".equals(element)) {
                throw new IllegalStateException("no hash of bad");
            }
            return 7; // for null too
        });
        filter.add("good");
        BloomFilterView before = filter.inspect();
        assertThat(before.ones()).as("bits set after add(good)").isPositive();
        Refusals.of(NullPointerException.class).naming("shape")
            .by("new BloomFilter<>(null, hash)",
                () -> new BloomFilter<Long>(null, Long::longValue)).verify();
        Refusals.of(NullPointerException.class).naming("hash")
            .by("new BloomFilter<>(shape, null)",
                () -> new BloomFilter<Long>(new BloomShape(8, 2), null)).verify();
        Refusals.of(NullPointerException.class).naming("element")
            .by("add(null), hash 7", () -> filter.add(null))
            .by("mightContain(null), hash 7", () -> filter.mightContain(null)).verify();
        Refusals.of(NullPointerException.class).naming("other")
            .by("merge(null)", () -> filter.merge(null)).verify();
        assertThatThrownBy(() -> filter.add("bad"), "add of an element whose hash throws")
            .isInstanceOf(IllegalStateException.class).hasMessage("no hash of bad");
        assertThatThrownBy(() -> filter.mightContain("bad"),
            "mightContain of an element whose hash throws")
            .isInstanceOf(IllegalStateException.class).hasMessage("no hash of bad");
        assertThat(filter.inspect()).as("the filter after all that").isEqualTo(before);
    }

    private static void assertRate(int size, double rate, int absent, Keys keys) {
        BloomFilter<Long> filter = new BloomFilter<>(BloomShape.of(size, rate),
            element -> keys.hashOf().applyAsLong(element));
        LongStream.range(0, size).forEach(filter::add);
        assertThat(LongStream.range(0, size).filter(filter::mightContain).count())
            .as("found of %d elements that were added, rate %s: %s", size, rate, keys.name())
            .isEqualTo(size);
        long found = LongStream.range(size, size + absent).filter(filter::mightContain).count();
        assertThat(found).as("found by mistake of %d absent elements, %d added, rate %s: %s",
            absent, size, rate, keys.name()).isLessThanOrEqualTo((long) (1.25 * rate * absent));
    }

    /** A filter of numbers, each its own hash. */
    private static BloomFilter<Long> filter(BloomShape shape) {
        return new BloomFilter<>(shape, Long::longValue);
    }
}
