package workbook.grader.interleave.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.grader.interleave.Scenario;

/** One thread of the scenario, which starts others. */
final class ThreadScenarios {

    abstract static class Pooled implements Scenario {
        private final Threads.Pool pool;
        private final AtomicInteger done = new AtomicInteger();

        Pooled(boolean broken) {
            pool = new Threads.Pool(2, broken);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                pool.submit(done::incrementAndGet);
                pool.submit(done::incrementAndGet);
                pool.shutdown();
            });
        }

        @Override
        public void check() {
            assertThat(done.get()).isEqualTo(2);
        }
    }

    static final class DroppingPool extends Pooled {
        DroppingPool() {
            super(true);
        }
    }

    static final class Pool extends Pooled {
        Pool() {
            super(false);
        }
    }

    /** A result is expected. */
    abstract static class Expecting implements Scenario {
        private final int expected;
        private final Callable<Integer> call;
        private Integer result;

        Expecting(int expected, Callable<Integer> call) {
            this.expected = expected;
            this.call = call;
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> result = call.call());
        }

        @Override
        public void check() {
            assertThat(result).isEqualTo(expected);
        }
    }

    static final class RacyExecutor extends Expecting {
        RacyExecutor() {
            super(2, new Threads.ExecutorSum()::racy);
        }
    }

    static final class Executor extends Expecting {
        Executor() {
            super(2, new Threads.ExecutorSum()::safe);
        }
    }

    static final class HandedBack extends Expecting {
        HandedBack() {
            super(2, new Threads.ExecutorSum()::handedBack);
        }
    }

    static final class HastyOnTasks extends Expecting {
        HastyOnTasks() {
            super(0, new Threads.Hasty()::done);
        }
    }

    static final class HastyOnThreads extends Expecting {
        HastyOnThreads() {
            super(0, new Threads.Hasty()::ended);
        }
    }

    static final class RacyFutures extends Expecting {
        RacyFutures() {
            super(2, new Threads.Futures()::racy);
        }
    }

    static final class Futures extends Expecting {
        Futures() {
            super(2, new Threads.Futures()::safe);
        }
    }

    static final class MixedThreads extends Expecting {
        MixedThreads() {
            super(3, new Threads.Mixed()::run);
        }
    }

    static final class OwnThreads extends Expecting {
        OwnThreads() {
            super(2, Threads.Own::two);
        }
    }

    static final class ReferencedThreads extends Expecting {
        ReferencedThreads() {
            super(2, new Threads.Referenced()::run);
        }
    }

    static final class Failing implements Scenario {
        private final Threads.Failing subject = new Threads.Failing();

        @Override
        public List<Action> threads() {
            return List.of(subject::run);
        }
    }

    static final class Locals implements Scenario {
        private final Threads.Locals locals = new Threads.Locals();

        @Override
        public List<Action> threads() {
            return List.of(locals::add, locals::add);
        }

        @Override
        public void check() {
            assertThat(locals.sum()).isEqualTo(2);
        }
    }

    private ThreadScenarios() {
    }
}
