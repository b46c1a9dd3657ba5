package workbook.concurrency.goroutines.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.rule.FromScratch;

class CounterSuite {

    private static final List<Supplier<Counter>> KINDS =
        List.of(LockedCounter::new, CasCounter::new, () -> new StripedCounter(3));

    @Test
    @Gate
    @Property("no counter is one of the library's adders")
    void fromScratch() {
        FromScratch.of(Counter.class)
            .neverUses(LongAdder.class, LongAccumulator.class, DoubleAdder.class,
                DoubleAccumulator.class)
            .verify();
    }

    @Test
    @Property("a counter adds, negative numbers too, and wraps around like long")
    void adds() {
        for (Supplier<Counter> kind : KINDS) {
            Counter counter = kind.get();
            String name = counter.getClass().getSimpleName();
            assertThat(counter.sum()).as("sum() of a new %s", name).isZero();
            counter.add(Long.MAX_VALUE);
            counter.add(2);
            assertThat(counter.sum()).as("sum() of 2^63 - 1 and 2 in a %s", name)
                .isEqualTo(Long.MIN_VALUE + 1);
            counter.add(-2);
            assertThat(counter.sum()).as("sum() after add(-2) in a %s", name)
                .isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    @Property("counters of the same kind know nothing of each other")
    void countersAreIndependent() {
        for (Supplier<Counter> kind : KINDS) {
            Counter counter = kind.get();
            kind.get().add(5);
            assertThat(counter.sum()).as("sum() of a %s, after add(5) to another one",
                counter.getClass().getSimpleName()).isZero();
            counter.add(2);
            assertThat(counter.sum()).as("sum() of it after add(2)").isEqualTo(2);
        }
    }

    @Test
    @Property("an interrupted thread adds like any other, and stays interrupted")
    void interruptedThreadsAdd() throws InterruptedException {
        for (Supplier<Counter> kind : KINDS) {
            Counter counter = kind.get();
            AtomicBoolean flag = new AtomicBoolean();
            Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                counter.add(5);
                flag.set(counter.sum() == 5 && Thread.currentThread().isInterrupted());
            }).join();
            String name = counter.getClass().getSimpleName();
            assertThat(counter.sum()).as("sum() of a %s after add(5) by an interrupted thread",
                name).isEqualTo(5);
            assertThat(flag.get()).as("whether the thread saw 5, and was interrupted still")
                .isTrue();
        }
    }

    @Test
    @Weight(2)
    @Property("the locked counter loses nothing under any schedule, and has no data race")
    void lockedLosesNothing() {
        Interleave.of(Additions.Locked.class).preemptions(2).thenRandom(500, 23).races(true)
            .earlyTimeouts().verify();
    }

    @Test
    @Weight(2)
    @Property("the compare-and-set counter loses nothing under any schedule")
    void casLosesNothing() {
        Interleave.everySchedule(Additions.Cas.class, 500, 23);
    }

    @Test
    @Property("no thread waits for another one in the compare-and-set counter")
    void casIsLockFree() {
        Interleave.of(Additions.Cas.class).lockFree().verify();
    }

    @Test
    @Weight(2)
    @Property("threads that share a stripe lose nothing under any schedule")
    void oneStripeLosesNothing() {
        Interleave.everySchedule(Additions.OneStripe.class, 500, 23);
    }

    @Test
    @Property("threads with stripes of their own lose nothing under any schedule")
    void manyStripesLoseNothing() {
        Interleave.everySchedule(Additions.ThreeStripes.class, 500, 23);
    }

    @Test
    @Property("no thread waits for another one in the striped counter")
    void stripesAreLockFree() {
        Interleave.of(Additions.OneStripe.class).lockFree().verify();
        Interleave.of(Additions.ThreeStripes.class).lockFree().verify();
    }

    @Test
    @Property("threads spread over the stripes, and the stripes add up to the sum")
    void threadsSpread() throws InterruptedException {
        StripedCounter counter = new StripedCounter(8);
        for (int i = 0; i < 64; i++) {
            Thread.ofPlatform().start(() -> counter.add(1)).join();
        }
        List<Long> stripes = counter.stripes();
        assertThat(stripes).as("stripes of 8").hasSize(8);
        assertThat(stripes.stream().filter(stripe -> stripe > 0).count())
            .as("stripes in use after 64 threads added 1: %s", stripes).isGreaterThan(4);
        assertThat(stripes.stream().mapToLong(Long::longValue).sum())
            .as("the stripes %s add up to", stripes).isEqualTo(64);
        assertThat(counter.sum()).as("sum() of the stripes %s", stripes).isEqualTo(64);
    }

    @Test
    @Property("a copy of the stripes stays as it is")
    void stripesAreACopy() {
        StripedCounter counter = new StripedCounter(1);
        List<Long> before = counter.stripes();
        counter.add(5);
        assertThat(before).as("stripes() taken before add(5)").containsExactly(0L);
        assertThat(counter.stripes()).as("stripes() taken after it").containsExactly(5L);
    }

    @Test
    @Property("a number of stripes below 1 is refused by name")
    void refusesBadInput() {
        assertThatThrownBy(() -> new StripedCounter(0), "0 stripes")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new StripedCounter(-7), "-7 stripes")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
    }
}
