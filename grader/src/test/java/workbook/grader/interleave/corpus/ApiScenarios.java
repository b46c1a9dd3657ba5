package workbook.grader.interleave.corpus;

import java.util.Collections;
import java.util.List;
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

    /** Loses nothing. */
    public static final class Right implements Scenario {
        private final Api.Right counter = new Api.Right();

        @Override
        public List<Action> threads() {
            return List.of(counter::add, counter::add);
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
