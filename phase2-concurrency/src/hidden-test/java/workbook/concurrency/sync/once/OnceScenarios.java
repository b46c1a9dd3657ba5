package workbook.concurrency.sync.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs with one Once, for every schedule of them. */
final class OnceScenarios {

    /** Two threads ask, and look at what the work left behind when they are let go on. */
    @AlsoChecked(Work.class)
    static class TwoAsk implements Scenario {
        final Once once = new Once();
        final Work work = new Work();

        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::ask);
        }

        void ask() {
            once.run(work);
            assertThat(work.ended()).as("how often the work had ended when run came back")
                .isEqualTo(1);
            assertThat(work.result()).as("what it left behind").isEqualTo(1);
        }

        @Override
        public void check() {
            assertThat(work.begun()).as("how often the work was begun").isEqualTo(1);
        }
    }

    /** Three do. */
    @AlsoChecked(Work.class)
    static final class ThreeAsk extends TwoAsk {
        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::ask, this::ask);
        }
    }

    /** One of the two is interrupted before it asks. */
    @AlsoChecked(Work.class)
    static final class OneIsInterrupted extends TwoAsk {
        @Override
        public List<Action> threads() {
            return List.of(this::ask, () -> {
                Thread.currentThread().interrupt();
                ask();
                assertThat(Thread.interrupted()).as("interrupt flag of the thread that was "
                    + "interrupted before run, afterwards").isTrue();
            });
        }
    }

    /** The action fails: one thread hears of it, the other goes on, and nobody tries again. */
    @AlsoChecked(Work.class)
    static final class ItFails implements Scenario {
        private final Once once = new Once();
        private final Work work = new Work();
        private int threw;

        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::ask);
        }

        private void ask() {
            try {
                once.run(() -> {
                    work.run();
                    throw new IllegalArgumentException("no database");
                });
            } catch (IllegalArgumentException e) {
                threw++;
            }
            assertThat(work.result()).as("what the failed action left behind").isEqualTo(1);
        }

        @Override
        public void check() {
            assertThat(work.begun()).as("how often an action that fails was begun").isEqualTo(1);
            assertThat(threw).as("how many of two calls threw what the action threw").isEqualTo(1);
        }
    }

    /** The action asks again while another thread may wait. */
    static final class AsksAgain implements Scenario {
        private final Once once = new Once();
        private int asked;
        private int refused;
        private int ran;

        @Override
        public List<Action> threads() {
            return List.of(this::ask, () -> once.run(() -> ran++));
        }

        private void ask() {
            once.run(() -> {
                asked++;
                try {
                    once.run(() -> ran += 100);
                } catch (IllegalStateException e) {
                    refused++;
                }
                ran++;
            });
        }

        @Override
        public void check() {
            assertThat(ran).as("1 for an outer action, 100 for one that asks from inside")
                .isEqualTo(1);
            assertThat(refused)
                .as("calls refused that came from inside of the action, of %d", asked)
                .isEqualTo(asked);
        }
    }

    /** One asks; the other looks whether it is done, and what it then sees must hold. */
    @AlsoChecked(Work.class)
    static final class OneLooks implements Scenario {
        private final Once once = new Once();
        private final Work work = new Work();

        @Override
        public List<Action> threads() {
            return List.of(() -> once.run(work), () -> {
                if (once.isDone()) {
                    assertThat(work.result()).as("what the work left behind when isDone() said "
                        + "yes").isEqualTo(1);
                }
            });
        }
    }

    /** It was done long ago. */
    static final class LongAgo implements Scenario {
        private final Once once = new Once();

        LongAgo() {
            once.run(() -> { });
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> once.run(() -> { }), () -> once.run(() -> { }));
        }
    }

    /** Two threads ask for a value that is there. */
    static final class KnownLongAgo implements Scenario {
        private final Lazy<Integer> lazy = new Lazy<>(() -> 42);

        KnownLongAgo() {
            lazy.get();
        }

        @Override
        public List<Action> threads() {
            return List.of(lazy::get, lazy::get);
        }
    }

    /** Two threads ask for a value that takes work. */
    @AlsoChecked(Work.class)
    static final class TwoWantIt implements Scenario {
        private final Work work = new Work();
        private final Lazy<Work> lazy = new Lazy<>(() -> {
            work.run();
            return work;
        });

        @Override
        public List<Action> threads() {
            return List.of(this::get, this::get);
        }

        private void get() {
            Work got = lazy.get();
            assertThat(got).as("what get() returned").isSameAs(work);
            assertThat(got.result()).as("what the supplier had done").isEqualTo(1);
        }

        @Override
        public void check() {
            assertThat(work.begun()).as("how often the supplier was asked").isEqualTo(1);
        }
    }

    /** Two threads ask for a value that cannot be had. */
    static final class NobodyGetsIt implements Scenario {
        private final IllegalArgumentException failure = new IllegalArgumentException("no disk");
        private int asked;
        private final Lazy<Integer> lazy = new Lazy<>(() -> {
            asked++;
            throw failure;
        });

        @Override
        public List<Action> threads() {
            return List.of(this::get, this::get);
        }

        private void get() {
            try {
                Integer got = lazy.get();
                throw new AssertionError("get() returned " + got + ", and its supplier threw");
            } catch (IllegalArgumentException e) {
                assertThat(e).as("what get() threw").isSameAs(failure);
            }
        }

        @Override
        public void check() {
            assertThat(asked).as("how often the supplier was asked").isEqualTo(1);
        }
    }

    private OnceScenarios() {
    }
}
