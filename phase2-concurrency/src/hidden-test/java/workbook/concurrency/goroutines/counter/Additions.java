package workbook.concurrency.goroutines.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.Scenario;

/** Threads that add to each kind of counter. */
final class Additions {

    /** A and B add, C adds and looks. */
    abstract static class ThreeAdd implements Scenario {
        private final Counter counter;

        ThreeAdd(Counter counter) {
            this.counter = counter;
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> counter.add(1), () -> counter.add(10), () -> {
                counter.add(100);
                assertThat(counter.sum()).as("sum() after add(100), with add(1) and add(10) at "
                    + "the same time").isIn(100L, 101L, 110L, 111L);
            });
        }

        @Override
        public void check() {
            assertThat(counter.sum()).as("sum() after add(1), add(10) and add(100) at the same "
                + "time").isEqualTo(111);
        }
    }

    static final class Locked extends ThreeAdd {
        Locked() {
            super(new LockedCounter());
        }
    }

    static final class Cas extends ThreeAdd {
        Cas() {
            super(new CasCounter());
        }
    }

    static final class OneStripe extends ThreeAdd {
        OneStripe() {
            super(new StripedCounter(1));
        }
    }

    static final class ThreeStripes extends ThreeAdd {
        ThreeStripes() {
            super(new StripedCounter(3));
        }
    }

    private Additions() {
    }
}
