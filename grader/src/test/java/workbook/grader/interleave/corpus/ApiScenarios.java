package workbook.grader.interleave.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.grader.interleave.History;
import workbook.grader.interleave.Scenario;

/** Scenarios to try the checker on. */
public final class ApiScenarios {

    /** Loses an increment. */
    public static final class Racy implements Scenario {
        private final Api.Racy counter = new Api.Racy();

        @Override
        public List<Action> threads() {
            return List.of(counter::add, counter::add);
        }

        @Override
        public void check() {
            if (counter.n != 2) {
                throw new AssertionError("expected 2 but was " + counter.n);
            }
        }
    }

    /** A scenario whose enum is made by the thread that comes first. */
    public static final Class<? extends Scenario> MAKES_AN_ENUM = LockScenarios.CheckedMark.class;

    /** Loses nothing. */
    public static final class Right implements Scenario {
        private final Api.Right counter = new Api.Right();

        @Override
        public List<Action> threads() {
            return List.of(counter::add, counter::add);
        }
    }

    /** Nobody does anything. */
    public static final class Nobody implements Scenario {
        @Override
        public List<Action> threads() {
            return List.of();
        }
    }

    /** Both meet in the scenario, and nowhere in a class under test. */
    public static final class Apart implements Scenario {
        private final AtomicInteger own = new AtomicInteger();
        private final Api.Right one = new Api.Right();
        private final Api.Right other = new Api.Right();

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                own.incrementAndGet();
                one.add();
            }, () -> {
                own.incrementAndGet();
                other.add();
            });
        }
    }

    /** Records, and never looks. */
    public static final class Unverified implements Scenario {
        private final Api.Right counter = new Api.Right();
        private final History<List<String>> history = History.against(ArrayList::new);

        @Override
        public List<Action> threads() {
            return List.of(this::add, this::add);
        }

        private void add() {
            history.run("add()", counter::add, List::removeLast);
        }
    }

    /** Is not written yet. */
    public static final class Stub implements Scenario {
        private final Api.Stub counter = new Api.Stub();

        @Override
        public List<Action> threads() {
            return List.of(counter::add, counter::add);
        }
    }

    /** Meets a stub before there are threads. */
    public static final class StubInSetup implements Scenario {
        public StubInSetup() {
            new Api.Stub().add();
        }

        @Override
        public List<Action> threads() {
            return List.of();
        }
    }

    /** Cannot be set up. */
    public static final class FailingSetup implements Scenario {
        public FailingSetup() {
            throw new IllegalStateException("no setup");
        }

        @Override
        public List<Action> threads() {
            return List.of();
        }
    }

    /** Cannot be made. */
    public static final class WithParameter implements Scenario {
        public WithParameter(int parameter) {
            throw new IllegalStateException("never called, with " + parameter);
        }

        @Override
        public List<Action> threads() {
            return List.of();
        }
    }

    /** One more than there are letters. */
    public static final class TooManyThreads implements Scenario {
        @Override
        public List<Action> threads() {
            return Collections.nCopies(27, () -> { });
        }
    }

    private ApiScenarios() {
    }
}
