package workbook.grader.interleave.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.Scenario;

/** Two threads increment a counter. */
final class CounterScenarios {

    abstract static class Twice implements Scenario {
        private final Counters.Counter counter;

        Twice(Counters.Counter counter) {
            this.counter = counter;
        }

        @Override
        public List<Action> threads() {
            return List.of(counter::increment, counter::increment);
        }

        @Override
        public void check() {
            assertThat(counter.value()).isEqualTo(2);
        }
    }

    static final class Plain extends Twice {
        Plain() {
            super(new Counters.Plain());
        }
    }

    static final class VolatileOnly extends Twice {
        VolatileOnly() {
            super(new Counters.VolatileOnly());
        }
    }

    static final class GetThenSet extends Twice {
        GetThenSet() {
            super(new Counters.GetThenSet());
        }
    }

    static final class Atomic extends Twice {
        Atomic() {
            super(new Counters.Atomic());
        }
    }

    static final class NeverReleased extends Twice {
        NeverReleased() {
            super(new Counters.NeverReleased());
        }
    }

    static final class HandleReadWrite extends Twice {
        HandleReadWrite() {
            super(new Counters.HandleReadWrite());
        }
    }

    static final class HandleCas extends Twice {
        HandleCas() {
            super(new Counters.HandleCas());
        }
    }

    static final class Updater extends Twice {
        Updater() {
            super(new Counters.Updater());
        }
    }

    static final class Striped extends Twice {
        Striped() {
            super(new Counters.Striped());
        }
    }

    static final class Stamped extends Twice {
        Stamped() {
            super(new Counters.Stamped());
        }
    }

    static final class CatchingAll extends Twice {
        CatchingAll() {
            super(new Counters.CatchingAll());
        }
    }

    static final class Static extends Twice {
        Static() {
            super(new Counters.Static());
        }
    }

    static final class StaticSynchronized extends Twice {
        StaticSynchronized() {
            super(new Counters.StaticSynchronized());
        }
    }

    /** Three threads, two increments each. */
    abstract static class SixTimes implements Scenario {
        private final Counters.Counter counter;

        SixTimes(Counters.Counter counter) {
            this.counter = counter;
        }

        @Override
        public List<Action> threads() {
            Action twice = () -> {
                counter.increment();
                counter.increment();
            };
            return List.of(twice, twice, twice);
        }

        @Override
        public void check() {
            assertThat(counter.value()).isEqualTo(6);
        }
    }

    static final class Synchronized extends SixTimes {
        Synchronized() {
            super(new Counters.Synchronized());
        }
    }

    static final class SpinLocked extends SixTimes {
        SpinLocked() {
            super(new Counters.SpinLocked());
        }
    }

    /** One thread increments, the other looks. */
    static final class ReadWithoutLock implements Scenario {
        private final Counters.Counter counter = new Counters.HalfSynchronized();

        @Override
        public List<Action> threads() {
            return List.of(counter::increment, counter::value);
        }
    }

    private CounterScenarios() {
    }
}
