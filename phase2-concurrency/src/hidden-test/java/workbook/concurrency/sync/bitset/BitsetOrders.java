package workbook.concurrency.sync.bitset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** A thread works and then changes a bit; another one sees the change, in one way or another. */
@AlsoChecked(Work.class)
final class BitsetOrders {

    /** Bit 1 is set, the other two are clear. */
    abstract static class Announced implements Scenario {
        final ConcurrentBitset bits = new ConcurrentBitset(3);
        private final Work work = new Work();

        Announced() {
            bits.set(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                work.run();
                announce();
            }, () -> {
                if (sees()) {
                    assertThat(work.result()).as("the result of the work that was done before a "
                        + "bit was changed, for a thread that has seen the change").isEqualTo(1);
                }
            });
        }

        void announce() {
            bits.set(2);
        }

        abstract boolean sees();
    }

    static final class SeenByGet extends Announced {
        @Override
        boolean sees() {
            return bits.get(2);
        }
    }

    static final class SeenBySet extends Announced {
        @Override
        boolean sees() {
            return bits.set(2);
        }
    }

    static final class SeenByClear extends Announced {
        @Override
        boolean sees() {
            return bits.clear(2);
        }
    }

    static final class SeenByFlip extends Announced {
        @Override
        boolean sees() {
            return bits.flip(2);
        }
    }

    static final class SeenByCardinality extends Announced {
        @Override
        boolean sees() {
            return bits.cardinality() == 2;
        }
    }

    static final class AnnouncedByFlip extends Announced {
        @Override
        void announce() {
            bits.flip(2);
        }

        @Override
        boolean sees() {
            return bits.get(2);
        }
    }

    static final class AnnouncedByClaim extends Announced {
        @Override
        void announce() {
            bits.claim();
        }

        @Override
        boolean sees() {
            return bits.get(0);
        }
    }

    static final class AnnouncedByClear extends Announced {
        @Override
        void announce() {
            bits.clear(1);
        }

        @Override
        boolean sees() {
            return !bits.get(1);
        }
    }

    static final class ClearedAlready extends Announced {
        @Override
        void announce() {
            bits.clear(1);
        }

        @Override
        boolean sees() {
            return !bits.clear(1);
        }
    }

    /** A slot is given back, and the next one to claim it works with what lies in it. */
    static final class HandedOver implements Scenario {
        private final ConcurrentBitset slots = new ConcurrentBitset(1);
        private final Work work = new Work();

        HandedOver() {
            slots.set(0);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                work.run();
                slots.clear(0);
            }, () -> {
                if (slots.claim() == 0) {
                    work.run();
                }
            });
        }
    }

    private BitsetOrders() {
    }
}
