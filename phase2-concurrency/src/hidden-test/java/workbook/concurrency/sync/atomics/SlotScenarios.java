package workbook.concurrency.sync.atomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import workbook.grader.interleave.Scenario;

/** Small programs on one list of slots, for every schedule of them. */
final class SlotScenarios {

    /** Slots that threads hold, and at the end all that are free. */
    abstract static class Slots implements Scenario {
        final SlotList slots;
        private final int number;
        private final List<Integer> held = new ArrayList<>();

        Slots(int number) {
            this.number = number;
            this.slots = new SlotList(number);
        }

        OptionalInt take() {
            OptionalInt slot = slots.take();
            slot.ifPresent(held::add);
            return slot;
        }

        void giveBack(int slot) {
            held.remove(Integer.valueOf(slot));
            slots.giveBack(slot);
        }

        @Override
        public void check() {
            List<Integer> all = new ArrayList<>(held);
            for (int i = held.size(); i < number; i++) {
                slots.take().ifPresent(all::add);
            }
            all.sort(null);
            assertThat(all).as("slots that were taken and not given back (%s), and those that can "
                + "be taken at the end", held)
                .isEqualTo(IntStream.range(0, number).boxed().toList());
            assertThat(slots.take()).as("take() when all slots are taken").isEmpty();
        }
    }

    /** A takes one; B takes two and gives the first of them back. */
    static final class TakeTakeGiveBack extends Slots {

        TakeTakeGiveBack() {
            super(3);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::take, () -> {
                OptionalInt first = take();
                take();
                giveBack(first.orElseThrow());
            });
        }
    }

    /** The same with three, so that the head has changed an even number of times in between. */
    static final class TakeAllGiveOneBack extends Slots {

        TakeAllGiveOneBack() {
            super(3);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::take, () -> {
                OptionalInt first = take();
                take();
                take();
                first.ifPresent(this::giveBack);
            });
        }
    }

    /** Two give back what they have, and one of them takes before; nothing is compared. */
    static final class TakeAndGiveBack implements Scenario {
        private final SlotList slots = new SlotList(3);
        private final OptionalInt ofA = slots.take();
        private final OptionalInt ofB = slots.take();

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                slots.take();
                slots.giveBack(ofA.orElseThrow());
            }, () -> slots.giveBack(ofB.orElseThrow()));
        }
    }

    /** All but one of a thousand slots are free; each thread gives one back. */
    static final class AThousandSlots implements Scenario {
        private final SlotList slots = new SlotList(1_000);

        AThousandSlots() {
            assertThat(slots.take()).as("the first take()").isEqualTo(OptionalInt.of(0));
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                int slot = slots.take().orElseThrow();
                slots.giveBack(slot);
            }, () -> slots.giveBack(0));
        }

        @Override
        public void check() {
            assertThat(List.of(slots.take(), slots.take())).as("two slots at the end")
                .containsExactlyInAnyOrder(OptionalInt.of(0), OptionalInt.of(1));
        }
    }

    /** Two slots were taken; each is given back by a thread, and a third one takes. */
    static final class TwoGiveBack extends Slots {

        TwoGiveBack() {
            super(2);
            take();
            take();
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> giveBack(0), () -> giveBack(1), this::take);
        }
    }

    /** Two want the only slot. */
    static final class OneForTwo extends Slots {
        private int got;

        OneForTwo() {
            super(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::takeIt, this::takeIt);
        }

        private void takeIt() {
            if (take().isPresent()) {
                got++;
            }
        }

        @Override
        public void check() {
            assertThat(got).as("threads that got the only slot").isEqualTo(1);
            super.check();
        }
    }

    /** Two give the same slot back, and one of them must not. */
    static final class SameSlotTwice extends Slots {
        private int refused;

        SameSlotTwice() {
            super(2);
            take();
        }

        @Override
        public List<Action> threads() {
            return List.of(this::giveItBack, this::giveItBack);
        }

        private void giveItBack() {
            try {
                giveBack(0);
            } catch (IllegalStateException e) {
                refused++;
            }
        }

        @Override
        public void check() {
            assertThat(refused).as("refused, of two giveBack(0)").isEqualTo(1);
            super.check();
        }
    }

    private SlotScenarios() {
    }
}
