package workbook.concurrency.sync.atomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Refusals;

class SlotSuite {

    @Test
    @Property("slots are taken in their order at first, and then the one that was given back last")
    void lastBackFirstTaken() {
        SlotList slots = new SlotList(4);
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            slots.take().ifPresent(taken::add);
        }
        assertThat(taken).as("four slots, one after the other").containsExactly(0, 1, 2, 3);
        assertThat(slots.take()).as("take() when none is free").isEmpty();
        slots.giveBack(2);
        slots.giveBack(0);
        assertThat(slots.take()).as("take() after giveBack(2), giveBack(0)")
            .isEqualTo(OptionalInt.of(0));
        slots.giveBack(3);
        assertThat(slots.take()).as("take() after giveBack(3)").isEqualTo(OptionalInt.of(3));
        assertThat(slots.take()).as("take() after that").isEqualTo(OptionalInt.of(2));
        assertThat(slots.take()).as("take() when none is free again").isEmpty();
    }

    @Test
    @Weight(3)
    @Property("a slot is in one hand at a time, also when it was given back in the middle of a "
        + "take")
    void sameHeadIsNotSameList() {
        Interleave.everySchedule(SlotScenarios.TakeTakeGiveBack.class, 300, 216);
        Interleave.everySchedule(SlotScenarios.TakeAllGiveOneBack.class, 300, 216);
    }

    @Test
    @Property("slots that are given back at the same time are all there again")
    void twoGiveBack() {
        Interleave.everySchedule(SlotScenarios.TwoGiveBack.class, 300, 216);
    }

    @Test
    @Property("of two threads that want the only slot, one gets it")
    void oneForTwo() {
        Interleave.everySchedule(SlotScenarios.OneForTwo.class, 300, 216);
    }

    @Test
    @Property("of two threads that give the same slot back, one is refused")
    void sameSlotTwice() {
        Interleave.everySchedule(SlotScenarios.SameSlotTwice.class, 300, 216);
    }

    @Test
    @Property("no thread waits for another one to take a slot or to give it back")
    void isLockFree() {
        Interleave.of(SlotScenarios.TakeAndGiveBack.class).lockFree().verify();
    }

    @Test
    @Property("to take a slot or to give it back takes a few steps, however many are free")
    void aFewSteps() {
        Interleave.of(SlotScenarios.AThousandSlots.class).preemptions(0).steps(500).verify();
    }

    @Test
    @Property("a slot that is free, or that there is not, is refused by name, and nothing changes")
    void refusesWhatIsNotTaken() {
        Refusals.of(IllegalArgumentException.class).naming("0")
            .by("new SlotList(0)", () -> new SlotList(0)).verify();
        Refusals.of(IllegalArgumentException.class).naming("-3")
            .by("new SlotList(-3)", () -> new SlotList(-3)).verify();
        SlotList slots = new SlotList(3);
        slots.take();
        for (int free : List.of(1, 2)) {
            Refusals.of(IllegalStateException.class).naming(String.valueOf(free))
                .by("giveBack(" + free + "), 0 is taken", () -> slots.giveBack(free)).verify();
        }
        for (int none : List.of(-1, 3, Integer.MIN_VALUE)) {
            Refusals.of(IndexOutOfBoundsException.class).naming(String.valueOf(none))
                .by("giveBack(" + none + ") of 3 slots", () -> slots.giveBack(none)).verify();
        }
        slots.giveBack(0);
        Refusals.of(IllegalStateException.class).naming("0")
            .by("giveBack(0) again", () -> slots.giveBack(0)).verify();
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            slots.take().ifPresent(taken::add);
        }
        assertThat(taken).as("all that can be taken afterwards").containsExactly(0, 1, 2);
    }
}
