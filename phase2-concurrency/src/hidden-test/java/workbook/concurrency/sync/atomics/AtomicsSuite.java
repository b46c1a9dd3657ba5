package workbook.concurrency.sync.atomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Refusals;
import workbook.grader.rule.FromScratch;

/** The gate, the bounded counter and the padded counters. */
class AtomicsSuite {

    @Test
    @Gate
    @Property("nothing here is a lock, an adder or a concurrent collection of the library")
    void fromScratch() {
        FromScratch.of(SlotList.class)
            .neverLocks()
            .neverUses(LongAdder.class, LongAccumulator.class, ConcurrentMap.class,
                ConcurrentLinkedQueue.class, ConcurrentLinkedDeque.class, BlockingQueue.class,
                ConcurrentSkipListSet.class, CopyOnWriteArrayList.class,
                CopyOnWriteArraySet.class)
            .verify();
    }

    @Test
    @Property("a counter adds what keeps it between 0 and its limit, and nothing else")
    void staysWithinItsLimit() {
        BoundedCounter counter = new BoundedCounter(10);
        assertThat(counter.tryAdd(10)).as("tryAdd(10) to 0 of 10").isTrue();
        assertThat(counter.tryAdd(-10)).as("tryAdd(-10) to 10 of 10").isTrue();
        assertThat(counter.tryAdd(4)).as("tryAdd(4) to 0 of 10").isTrue();
        assertThat(counter.tryAdd(0)).as("tryAdd(0) to 4 of 10").isTrue();
        assertThat(counter.tryAdd(7)).as("tryAdd(7) to 4 of 10").isFalse();
        assertThat(counter.tryAdd(-5)).as("tryAdd(-5) to 4 of 10").isFalse();
        assertThat(counter.tryAdd(Long.MAX_VALUE)).as("tryAdd(2^63 - 1) to 4 of 10").isFalse();
        assertThat(counter.tryAdd(Long.MIN_VALUE)).as("tryAdd(-2^63) to 4 of 10").isFalse();
        assertThat(counter.get()).as("get() afterwards").isEqualTo(4);
        BoundedCounter large = new BoundedCounter(Long.MAX_VALUE);
        assertThat(large.tryAdd(Long.MAX_VALUE)).as("tryAdd(2^63 - 1) to 0 of 2^63 - 1").isTrue();
        assertThat(large.tryAdd(1)).as("tryAdd(1) to 2^63 - 1 of 2^63 - 1").isFalse();
        assertThat(large.tryAdd(-Long.MAX_VALUE)).as("tryAdd(1 - 2^63)").isTrue();
        assertThat(large.get()).as("get() afterwards").isZero();
        assertThat(new BoundedCounter(0).tryAdd(1)).as("tryAdd(1) to 0 of 0").isFalse();
    }

    @Test
    @Weight(2)
    @Property("threads add at the same time: what was added fitted at that moment, and is counted")
    void additionsAtTheSameTime() {
        Interleave.everySchedule(AtomicsScenarios.RoomForOne.class, 300, 216);
        Interleave.everySchedule(AtomicsScenarios.UpAndDown.class, 300, 216);
    }

    @Test
    @Property("no thread waits for another one to count")
    void countersAreLockFree() {
        Interleave.of(AtomicsScenarios.ThreeAdd.class).lockFree().verify();
        Interleave.of(AtomicsScenarios.Neighbours.class).lockFree().verify();
    }

    @Test
    @Property("padded counters lose no addition, and keep theirs apart")
    void paddedCountersAdd() {
        Interleave.everySchedule(AtomicsScenarios.Neighbours.class, 300, 216);
        PaddedCounters counters = new PaddedCounters(1);
        counters.add(0, Long.MAX_VALUE);
        counters.add(0, 1);
        assertThat(counters.get(0)).as("get(0) after 2^63 - 1 and 1 were added")
            .isEqualTo(Long.MIN_VALUE);
        PaddedCounters most = new PaddedCounters(10_000);
        most.add(9_999, 7);
        assertThat(most.get(9_999)).as("get(9999) of 10000 counters after add(9999, 7)")
            .isEqualTo(7);
    }

    @Test
    @Weight(2)
    @Property("each padded counter has a cache line of its own: other counters, the array's header "
        + "and what comes behind are 8 elements away")
    void linesOfTheirOwn() {
        for (int number : List.of(1, 2, 5, 100)) {
            PaddedCounters counters = new PaddedCounters(number);
            int length = counters.cells().length();
            assertThat(length).as("elements for %d counters", number)
                .isLessThanOrEqualTo((number + 1) * 2 * PaddedCounters.LINE);
            for (int i = 0; i < number; i++) {
                int position = counters.position(i);
                assertThat(position).as("elements in front of counter %d of %d", i, number)
                    .isGreaterThanOrEqualTo(PaddedCounters.LINE);
                assertThat(length - 1 - position).as("elements behind counter %d of %d", i, number)
                    .isGreaterThanOrEqualTo(PaddedCounters.LINE);
                for (int j = 0; j < i; j++) {
                    assertThat(Math.abs(position - counters.position(j)))
                        .as("elements from counter %d to counter %d", j, i)
                        .isGreaterThanOrEqualTo(PaddedCounters.LINE);
                }
            }
        }
    }

    @Test
    @Property("a counter is the element that position names, and no other element changes")
    void positionsAreTrue() {
        PaddedCounters counters = new PaddedCounters(3);
        AtomicLongArray cells = counters.cells();
        for (int i = 0; i < 3; i++) {
            counters.add(i, i + 1);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(cells.get(counters.position(i)))
                .as("element position(%d) of cells(), got before add(%d, %d)", i, i, i + 1)
                .isEqualTo(i + 1);
            assertThat(counters.get(i)).as("get(%d)", i).isEqualTo(i + 1);
        }
        long sum = 0;
        for (int element = 0; element < cells.length(); element++) {
            sum += cells.get(element);
        }
        assertThat(sum).as("all elements of cells() after 1, 2 and 3 were added").isEqualTo(6);
    }

    @Test
    @Property("limits and numbers that cannot be are refused by name, and change nothing")
    void refusesBadNumbers() {
        Refusals.of(IllegalArgumentException.class).naming("-1")
            .by("new BoundedCounter(-1)", () -> new BoundedCounter(-1))
            .by("new PaddedCounters(-1)", () -> new PaddedCounters(-1)).verify();
        Refusals.of(IllegalArgumentException.class).naming("0")
            .by("new PaddedCounters(0)", () -> new PaddedCounters(0)).verify();
        Refusals.of(IllegalArgumentException.class).naming("10001")
            .by("new PaddedCounters(10001)", () -> new PaddedCounters(10_001)).verify();
        PaddedCounters counters = new PaddedCounters(2);
        Refusals.of(IndexOutOfBoundsException.class).naming("2")
            .by("add(2, 1) of 2 counters", () -> counters.add(2, 1))
            .by("get(2) of 2 counters", () -> counters.get(2)).verify();
        Refusals.of(IndexOutOfBoundsException.class).naming("-1")
            .by("add(-1, 1)", () -> counters.add(-1, 1))
            .by("get(-1)", () -> counters.get(-1)).verify();
        assertThat(counters.get(0) + counters.get(1)).as("both counters afterwards").isZero();
    }
}
