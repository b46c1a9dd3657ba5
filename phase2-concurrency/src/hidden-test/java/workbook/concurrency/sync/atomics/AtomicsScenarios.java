package workbook.concurrency.sync.atomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import workbook.grader.interleave.History;
import workbook.grader.interleave.Scenario;

/** Small programs without a lock, for every schedule of them. */
final class AtomicsScenarios {

    /** A counter that is right, for one thread. */
    private static final class Model {
        private long count = 2;

        boolean tryAdd(long delta) {
            boolean fits = count + delta >= 0 && count + delta <= 5;
            count += fits ? delta : 0;
            return fits;
        }

        long get() {
            return count;
        }
    }

    /** The count is 2, the limit 5. */
    abstract static class Additions implements Scenario {
        private final BoundedCounter counter = new BoundedCounter(5);
        private final History<Model> history = History.against(Model::new);

        Additions() {
            counter.tryAdd(2);
        }

        void tryAdd(long delta) {
            history.call("tryAdd(" + delta + ")", () -> counter.tryAdd(delta),
                model -> model.tryAdd(delta));
        }

        void get() {
            history.call("get()", counter::get, Model::get);
        }

        @Override
        public void check() {
            get();
            history.verify();
        }
    }

    /** There is room for one of two additions. */
    static final class RoomForOne extends Additions {
        @Override
        public List<Action> threads() {
            return List.of(() -> tryAdd(2), () -> tryAdd(3), this::get);
        }
    }

    /** One of two subtractions would lead below 0, unless the addition comes first. */
    static final class UpAndDown extends Additions {
        @Override
        public List<Action> threads() {
            return List.of(() -> tryAdd(-2), () -> tryAdd(-1), () -> tryAdd(1));
        }
    }

    /** Three add; nothing is compared. */
    static final class ThreeAdd implements Scenario {
        private final BoundedCounter counter = new BoundedCounter(5);

        @Override
        public List<Action> threads() {
            return List.of(() -> counter.tryAdd(2), () -> counter.tryAdd(4), counter::get);
        }
    }

    /** Two update and one reads; nothing is compared. */
    static final class UpdateAndRead implements Scenario {
        private final ConfigHolder holder = new ConfigHolder();

        @Override
        public List<Action> threads() {
            return List.of(() -> holder.update(Map.of("a", "1")),
                () -> holder.update(Map.of("b", "2")), holder::current);
        }
    }

    /** Two update different settings, one of them two at once. */
    static final class TwoUpdate implements Scenario {
        private final ConfigHolder holder = new ConfigHolder();
        private Config ofA;
        private Config ofB;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> ofA = holder.update(Map.of("host", "a", "port", "1")),
                () -> ofB = holder.update(Map.of("host", "b", "path", "2")));
        }

        @Override
        public void check() {
            boolean aWasFirst = ofA.version() == 1;
            assertThat(ofA.version() + ofB.version())
                .as("versions that the two updates returned, added: 1 and 2").isEqualTo(3);
            assertThat(holder.current()).as("current() at the end, host by the later update")
                .isEqualTo(new Config(2, Map.of("host", aWasFirst ? "b" : "a", "port", "1",
                    "path", "2")));
            assertThat(aWasFirst ? ofB : ofA).as("what the later update returned")
                .isEqualTo(holder.current());
            assertThat(aWasFirst ? ofA : ofB).as("what the earlier update returned")
                .isEqualTo(new Config(1, aWasFirst ? Map.of("host", "a", "port", "1")
                    : Map.of("host", "b", "path", "2")));
        }
    }

    /** One updates twice, another one reads twice. */
    static final class OneReads implements Scenario {
        private final ConfigHolder holder = new ConfigHolder();

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                holder.update(Map.of("user", "1", "password", "1"));
                holder.update(Map.of("user", "2", "password", "2"));
            }, () -> {
                Config first = holder.current();
                assertWhole(first);
                Config second = holder.current();
                assertWhole(second);
                assertThat(second.version()).as("version that is read after version %d",
                    first.version()).isGreaterThanOrEqualTo(first.version());
                assertWhole(first);
            });
        }

        private static void assertWhole(Config config) {
            String expected = config.version() == 0 ? null : String.valueOf(config.version());
            assertThat(config.values().get("user")).as("user in version %d", config.version())
                .isEqualTo(expected);
            assertThat(config.values().get("password")).as("password in version %d",
                config.version()).isEqualTo(expected);
        }
    }

    /** Two add to one counter, one of them to its neighbour as well. */
    static final class Neighbours implements Scenario {
        private final PaddedCounters counters = new PaddedCounters(2);

        @Override
        public List<Action> threads() {
            return List.of(() -> counters.add(0, 1), () -> {
                counters.add(0, 10);
                counters.add(1, 100);
            }, () -> assertThat(counters.get(0)).as("get(0), while 1 and 10 are added")
                .isIn(0L, 1L, 10L, 11L));
        }

        @Override
        public void check() {
            assertThat(counters.get(0)).as("get(0) after 1 and 10 were added").isEqualTo(11);
            assertThat(counters.get(1)).as("get(1) after 100 was added").isEqualTo(100);
        }
    }

    private AtomicsScenarios() {
    }
}
