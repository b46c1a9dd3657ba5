package workbook.grader.interleave.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import workbook.grader.interleave.Foreigner;
import workbook.grader.interleave.Scenario;

/** One scenario for each limit. */
public final class LimitScenarios {

    /** Two threads write one map. */
    public static final class TwoPuts implements Scenario {
        private final Limits.Shared shared = new Limits.Shared();

        @Override
        public List<Action> threads() {
            return List.of(() -> shared.put("a"), () -> shared.put("b"));
        }
    }

    /** A flag that should be volatile. */
    public static final class PlainFlag implements Scenario {
        private final Visibility.PlainFlag flag = new Visibility.PlainFlag();

        @Override
        public List<Action> threads() {
            return List.of(flag::publish, () -> assertThat(flag.read()).isEqualTo(42));
        }
    }

    /** Each writes its own, and reads the other's. */
    public static final class StoreBuffering implements Scenario {
        private final Limits.StoreBuffering both = new Limits.StoreBuffering();
        private int first;
        private int second;

        @Override
        public List<Action> threads() {
            return List.of(() -> first = both.first(), () -> second = both.second());
        }

        @Override
        public void check() {
            assertThat(first + second).isPositive();
        }
    }

    /** A deque that fails with three preemptions, and not with two. */
    public static final class ThreePreemptions extends QueueScenarios.Stealing {
        public ThreePreemptions() {
            super(true);
        }
    }

    /** Four threads of thirty steps. */
    public static final class Wide implements Scenario {
        private final Limits.Steps steps = new Limits.Steps();

        @Override
        public List<Action> threads() {
            return List.of(steps::many, steps::many, steps::many, steps::many);
        }
    }

    /** Each thread has its own element. */
    public static final class OwnThings implements Scenario {
        private final Limits.OwnThings things = new Limits.OwnThings();

        @Override
        public List<Action> threads() {
            return List.of(() -> things.work(0), () -> things.work(1));
        }
    }

    /** Two keys, one counter. */
    public static final class Callback implements Scenario {
        private final Limits.Callback callback = new Limits.Callback();

        @Override
        public List<Action> threads() {
            return List.of(() -> callback.count("a"), () -> callback.count("b"));
        }

        @Override
        public void check() {
            assertThat(callback.calls()).isEqualTo(2);
        }
    }

    /** Two classes count themselves. */
    public static final class Initialiser implements Scenario {
        @Override
        public List<Action> threads() {
            return List.of(Limits::one, Limits::other);
        }

        @Override
        public void check() {
            assertThat(Limits.initialised).isEqualTo(2);
        }
    }

    /** Two tasks count. */
    public static final class TasksInTurn implements Scenario {
        private final Limits.Tasks tasks = new Limits.Tasks();

        @Override
        public List<Action> threads() {
            return List.of(tasks::run);
        }
    }

    /** One task is run, one waits, or so it seems. */
    public static final class GivenAway implements Scenario {
        private int waiting;

        @Override
        public List<Action> threads() {
            return List.of(() -> waiting = new Limits.GivenAway().waiting());
        }

        @Override
        public void check() {
            assertThat(waiting).isEqualTo(1);
        }
    }

    /** The permit is there before it is asked for. */
    public static final class UnparkedBefore implements Scenario {
        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Foreigner.unparkNow(Thread.currentThread());
                LockSupport.park();
            }, () -> new Thread(() -> { }).start());
        }
    }

    private LimitScenarios() {
    }
}
