package workbook.grader.interleave.corpus;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import workbook.grader.interleave.Foreigner;
import workbook.grader.interleave.Scenario;

/** One scenario for each thing that cannot be controlled. */
final class UncontrolledScenarios {

    abstract static class Subject implements Scenario {
        final Uncontrolled subject = new Uncontrolled();
    }

    static final class OwnPool extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::ownPool);
        }
    }

    static final class ParallelStream extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::parallelStream);
        }
    }

    static final class ParallelReference extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::parallelReference);
        }
    }

    static final class OldTimer extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::timer);
        }
    }

    static final class ScheduledExecutor extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::scheduled);
        }
    }

    static final class OrTimeout extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::orTimeout);
        }
    }

    static final class SystemIn extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::systemIn);
        }
    }

    static final class IdentityHashes extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::identityHashes, subject::identityHashes);
        }
    }

    static final class Buffers implements Scenario {
        private final UnknownState.Buffer state = new UnknownState.Buffer();

        @Override
        public List<Action> threads() {
            return List.of(state::add, state::add);
        }
    }

    static final class Bindings implements Scenario {
        @Override
        public List<Action> threads() {
            return List.of(() -> new UnknownState.Bindings().add(), () -> { });
        }
    }

    static final class Referenced implements Scenario {
        private final UnknownState.Referenced state = new UnknownState.Referenced();

        @Override
        public List<Action> threads() {
            return List.of(state::add, state::add);
        }
    }

    static final class Builders implements Scenario {
        private final UnknownState.Builder state = new UnknownState.Builder();

        @Override
        public List<Action> threads() {
            return List.of(state::add, state::add);
        }
    }

    static final class StaticInitialiser extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::hold, subject::initialise);
        }
    }

    static final class EndlessLoop extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(subject::endless);
        }
    }

    static final class GivingWay extends Subject {
        @Override
        public List<Action> threads() {
            return List.of(() -> subject.giveWay(false), () -> subject.giveWay(true));
        }
    }

    /** A thread from outside wakes one of ours. */
    static final class ForeignThread implements Scenario {
        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Foreigner.unparkSoon(Thread.currentThread());
                LockSupport.park();
            });
        }
    }

    private UncontrolledScenarios() {
    }
}
