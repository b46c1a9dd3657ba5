package workbook.concurrency.sync.bitset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;
import workbook.grader.probe.Allocation;
import workbook.grader.rule.FromScratch;

/** The set on one thread. */
class ConcurrentBitsetSuite {

    @Test
    @Gate
    @Property("the words are your own, and no thread keeps others out")
    void fromScratch() {
        FromScratch.of(ConcurrentBitset.class)
            .neverUses(BitSet.class)
            .keepsNo(Collection.class, Map.class)
            .neverLocks()
            .verify();
    }

    /** The learner's set and the model. */
    private record Both(ConcurrentBitset bits, BitsetModel model) {
        Both(int size) {
            this(new ConcurrentBitset(size), new BitsetModel(size));
        }

        void assertSame(String call, Object got, Object expected) {
            assertThat(got).as(call).isEqualTo(expected);
        }
    }

    @Test
    @Property("every call returns what it promises, whatever was called before")
    void randomCalls() {
        for (int size : List.of(1, 63, 64, 65, 130)) {
            Histories.of(() -> new Both(size), (random, at) -> {
                int bit = random.nextInt(size);
                return switch (random.nextInt(10)) {
                    case 0, 1 -> step("set(" + bit + ")", size, both -> both.bits.set(bit),
                        both -> both.model.set(bit));
                    case 2 -> step("clear(" + bit + ")", size, both -> both.bits.clear(bit),
                        both -> both.model.clear(bit));
                    case 3 -> step("flip(" + bit + ")", size, both -> both.bits.flip(bit),
                        both -> both.model.flip(bit));
                    case 4 -> step("get(" + bit + ")", size, both -> both.bits.get(bit),
                        both -> both.model.get(bit));
                    case 5 -> step("cardinality()", size, both -> both.bits.cardinality(),
                        both -> both.model.cardinality());
                    default -> step("claim()", size, both -> both.bits.claim(),
                        both -> both.model.claim());
                };
            }).madeBy("new ConcurrentBitset(" + size + ")").verify(10, 250);
        }
    }

    private interface Call {
        Object on(Both both);
    }

    private static Step<Both> step(String name, int size, Call call, Call inModel) {
        return new Step<>(name, both -> both.assertSame(name + " of " + size + " bits",
            call.on(both), inModel.on(both)));
    }

    @Test
    @Property("every bit is its own: a call changes that one and no other")
    void everyBitIsItsOwn() {
        for (int bit = 0; bit < 130; bit++) {
            ConcurrentBitset bits = new ConcurrentBitset(130);
            assertThat(bits.set(bit)).as("set(%d) in a new set of 130", bit).isFalse();
            assertThat(BitsetScenarios.set(bits)).as("bits that are set after set(%d)", bit)
                .containsExactly(bit);
            assertThat(bits.clear(bit)).as("clear(%d) after it", bit).isTrue();
            assertThat(BitsetScenarios.set(bits)).as("bits that are set after clear(%d)", bit)
                .isEmpty();
        }
    }

    @Test
    @Property("claim gives all bits away, from the lowest on, and then -1")
    void claimsAll() {
        for (int size : List.of(1, 63, 64, 65, 128, 130)) {
            ConcurrentBitset bits = new ConcurrentBitset(size);
            List<Integer> claimed = IntStream.range(0, size).mapToObj(_ -> bits.claim()).toList();
            assertThat(claimed).as("bits claimed one after the other, size %d", size)
                .isEqualTo(IntStream.range(0, size).boxed().toList());
            assertThat(bits.claim()).as("claim() when all %d are taken", size).isEqualTo(-1);
            assertThat(bits.cardinality()).as("cardinality() then").isEqualTo(size);
            bits.clear(size - 1);
            assertThat(bits.claim()).as("claim() after clear(%d)", size - 1).isEqualTo(size - 1);
        }
    }

    @Test
    @Property("a set knows its size, which no call changes")
    void knowsItsSize() {
        for (int size : List.of(1, 64, 100)) {
            ConcurrentBitset bits = new ConcurrentBitset(size);
            bits.set(0);
            assertThat(bits.size()).as("size() of new ConcurrentBitset(%d), after set(0)", size)
                .isEqualTo(size);
        }
    }

    @Test
    @Property("sets know nothing of each other")
    void setsAreIndependent() {
        ConcurrentBitset bits = new ConcurrentBitset(10);
        new ConcurrentBitset(10).set(3);
        assertThat(bits.set(3)).as("set(3), after set(3) in another set").isFalse();
        assertThat(bits.set(3)).as("set(3) again").isTrue();
    }

    @Test
    @Property("a word of 64 bits takes 32 bytes at most")
    void takesLittleMemory() {
        int words = 10_000;
        ConcurrentBitset[] kept = new ConcurrentBitset[1];
        new ConcurrentBitset(64).set(0);
        long bytes = Allocation.of(() -> kept[0] = new ConcurrentBitset(64 * words))
            + Allocation.of(() -> kept[0].set(64 * words - 1));
        assertThat(kept[0].cardinality()).as("cardinality() after one set(..)").isEqualTo(1);
        assertThat(bytes).as("bytes allocated for %d words; half as much again is allowed, for "
            + "what is thrown away", words).isLessThanOrEqualTo(48L * words);
    }

    @Test
    @Property("a bit outside is refused with its number and the size, also where the last word "
        + "would have room")
    void refusesBitsOutside() {
        for (int size : List.of(10, 64, 100)) {
            for (int bit : List.of(-1, -64, size, size + 1, 127, Integer.MAX_VALUE,
                    Integer.MIN_VALUE)) {
                ConcurrentBitset bits = new ConcurrentBitset(size);
                refused("get", bit, size, bits::get);
                refused("set", bit, size, bits::set);
                refused("clear", bit, size, bits::clear);
                refused("flip", bit, size, bits::flip);
                assertThat(bits.cardinality()).as("cardinality() after these").isZero();
            }
        }
    }

    private static void refused(String name, int bit, int size, IntFunction<Boolean> call) {
        assertThatThrownBy(() -> call.apply(bit), "%s(%d) of %d bits", name, bit, size)
            .isInstanceOf(IndexOutOfBoundsException.class)
            .hasMessageContainingAll(String.valueOf(bit), String.valueOf(size));
    }

    @Test
    @Property("a size below 1 is refused by name")
    void refusesSizes() {
        for (int size : List.of(0, -1, -64, Integer.MIN_VALUE)) {
            assertThatThrownBy(() -> new ConcurrentBitset(size), "new ConcurrentBitset(%d)", size)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(size));
        }
    }
}
