package workbook.concurrency.sync.bitset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import workbook.grader.interleave.History;
import workbook.grader.interleave.Scenario;

/** Small programs with one set, for every schedule of them. */
final class BitsetScenarios {

    /** Three threads, each of which changes a bit of its own in the same word. */
    static final class OwnBits implements Scenario {
        private final ConcurrentBitset bits = new ConcurrentBitset(64);

        OwnBits() {
            bits.set(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> assertThat(bits.set(0)).as("set(0), which only this thread touches")
                    .isFalse(),
                () -> assertThat(bits.clear(1)).as("clear(1), which only this thread touches")
                    .isTrue(),
                () -> assertThat(bits.flip(35)).as("flip(35), which only this thread touches")
                    .isFalse());
        }

        @Override
        public void check() {
            assertThat(set(bits)).as("bits that are set after set(0), clear(1) and flip(35) at "
                + "the same time").containsExactly(0, 35);
        }
    }

    /** All calls of a history, on a set of one word. */
    abstract static class OneWord implements Scenario {
        final ConcurrentBitset bits;
        private final History<BitsetModel> history;

        OneWord(int size, int... setBefore) {
            bits = new ConcurrentBitset(size);
            history = History.against(() -> {
                BitsetModel model = new BitsetModel(size);
                IntStream.of(setBefore).forEach(model::set);
                return model;
            });
            IntStream.of(setBefore).forEach(bits::set);
        }

        final void get(int bit) {
            history.call("get(" + bit + ")", () -> bits.get(bit), model -> model.get(bit));
        }

        final void set(int bit) {
            history.call("set(" + bit + ")", () -> bits.set(bit), model -> model.set(bit));
        }

        final void clear(int bit) {
            history.call("clear(" + bit + ")", () -> bits.clear(bit), model -> model.clear(bit));
        }

        final void flip(int bit) {
            history.call("flip(" + bit + ")", () -> bits.flip(bit), model -> model.flip(bit));
        }

        final void claim() {
            history.call("claim()", bits::claim, BitsetModel::claim);
        }

        final void cardinality() {
            history.call("cardinality()", bits::cardinality, BitsetModel::cardinality);
        }

        @Override
        public void check() {
            cardinality();
            history.verify();
        }
    }

    static final class SetTwice extends OneWord {
        SetTwice() {
            super(8);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> set(7), () -> set(7), () -> get(7));
        }
    }

    static final class ClearTwice extends OneWord {
        ClearTwice() {
            super(8, 7);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> clear(7), () -> clear(7), () -> get(7));
        }
    }

    static final class FlipTwice extends OneWord {
        FlipTwice() {
            super(8);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> flip(7), () -> flip(7), () -> set(7));
        }
    }

    /** Claims beside calls on single bits. */
    static final class ClaimsAmongOthers extends OneWord {
        ClaimsAmongOthers() {
            super(3, 0);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::claim, this::claim, () -> {
                clear(0);
                set(1);
            });
        }
    }

    /** One bit of a whole word is always clear: the last one, then two of them, then the first. */
    static final class NeverFull extends OneWord {
        NeverFull() {
            super(64, IntStream.range(0, 63).toArray());
        }

        @Override
        public List<Action> threads() {
            return List.of(this::claim, () -> {
                clear(0);
                set(63);
            });
        }
    }

    /** A bit is always set: the upper one, then both, then the lower one. */
    static final class CountsWhileOneGoesDown extends OneWord {
        CountsWhileOneGoesDown() {
            super(40, 39);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::cardinality, () -> {
                set(0);
                clear(39);
            });
        }
    }

    /** The other way round. */
    static final class CountsWhileOneGoesUp extends OneWord {
        CountsWhileOneGoesUp() {
            super(40, 0);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::cardinality, () -> {
                set(39);
                clear(0);
            });
        }
    }

    /** A bit that was seen set is counted, and one that was seen clear is not. */
    static final class CountsWhatWasSeen extends OneWord {
        CountsWhatWasSeen() {
            super(3, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> set(0), () -> clear(1), () -> {
                get(0);
                get(1);
                cardinality();
            });
        }
    }

    /** Three threads claim, and the first word has room for one of them. */
    static final class ClaimsOverTwoWords implements Scenario {
        private final ConcurrentBitset bits = new ConcurrentBitset(66);
        private final List<Integer> claimed = new ArrayList<>();

        ClaimsOverTwoWords() {
            IntStream.range(0, 63).forEach(bits::set);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::claim, this::claim, this::claim);
        }

        private void claim() {
            int bit = bits.claim();
            claimed.add(bit);
        }

        @Override
        public void check() {
            assertThat(claimed).as("bits that three threads claimed, with 63, 64 and 65 clear")
                .containsExactlyInAnyOrder(63, 64, 65);
            assertThat(bits.cardinality()).as("cardinality() afterwards").isEqualTo(66);
        }
    }

    /** Threads in each other's way, for as long as calls may last. */
    static final class AllAtOnce implements Scenario {
        private final ConcurrentBitset bits = new ConcurrentBitset(65);

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    bits.set(0);
                    bits.clear(0);
                },
                () -> {
                    bits.claim();
                    bits.flip(64);
                },
                () -> {
                    bits.get(0);
                    bits.cardinality();
                });
        }
    }

    /** The bits that are set. */
    static List<Integer> set(ConcurrentBitset bits) {
        return IntStream.range(0, bits.size()).filter(bits::get).boxed().toList();
    }

    private BitsetScenarios() {
    }
}
