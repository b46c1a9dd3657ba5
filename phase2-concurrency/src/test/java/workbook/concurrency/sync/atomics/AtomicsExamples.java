package workbook.concurrency.sync.atomics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the chapter shows, on one thread. */
class AtomicsExamples {

    @Test
    void aCounterStaysWithinItsLimit() {
        BoundedCounter counter = new BoundedCounter(10);
        assertThat(counter.tryAdd(7)).as("tryAdd(7) to 0 of 10").isTrue();
        assertThat(counter.tryAdd(4)).as("tryAdd(4) to 7 of 10").isFalse();
        assertThat(counter.tryAdd(-8)).as("tryAdd(-8) to 7 of 10").isFalse();
        assertThat(counter.get()).as("get()").isEqualTo(7);
    }

    @Test
    void anUpdateMakesANewVersion() {
        ConfigHolder holder = new ConfigHolder();
        Config before = holder.current();
        Config after = holder.update(Map.of("host", "a", "port", "80"));
        assertThat(after).as("update of host and port").isEqualTo(
            new Config(1, Map.of("host", "a", "port", "80")));
        assertThat(holder.current()).as("current() afterwards").isEqualTo(after);
        assertThat(before).as("current() of before").isEqualTo(new Config(0, Map.of()));
    }

    @Test
    void aSlotIsInOneHandAtATime() {
        SlotList slots = new SlotList(2);
        assertThat(slots.take()).as("first take()").isEqualTo(OptionalInt.of(0));
        assertThat(slots.take()).as("second take()").isEqualTo(OptionalInt.of(1));
        assertThat(slots.take()).as("third take() of 2 slots").isEmpty();
        slots.giveBack(0);
        assertThatThrownBy(() -> slots.giveBack(0), "giveBack(0) again")
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("0");
    }

    @Test
    void countersLieApart() {
        PaddedCounters counters = new PaddedCounters(3);
        counters.add(1, 5);
        assertThat(counters.get(1)).as("get(1) after add(1, 5)").isEqualTo(5);
        assertThat(Math.abs(counters.position(1) - counters.position(0)))
            .as("elements between counter 0 and counter 1").isGreaterThanOrEqualTo(8);
    }
}
