package workbook.concurrency.context.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.grader.interleave.Scenario;

/** Small programs of threads that share a tree of contexts. */
final class ContextScenarios {

    private ContextScenarios() {
    }

    abstract static class Tree implements Scenario {
        final ManualAlarms alarms = new ManualAlarms();
        final List<Runnable> handedOver = new ArrayList<>();
        final Context root = ContextTree.background(alarms, handedOver::add);
        final Cancellation parent = root.withCancel();

        static boolean done(Context context) {
            return context.reason().isPresent();
        }
    }

    /** B derives a child while A cancels the parent. */
    static final class ChildMeanwhile extends Tree {
        private Context child;

        @Override
        public List<Action> threads() {
            return List.of(parent::cancel, () -> child = parent.context().withCancel().context());
        }

        @Override
        public void check() {
            assertThat(child.reason()).as("reason of the child, after parent.cancel()")
                .contains(Reason.CANCELLED);
            assertThat(parent.context().inspect()).as("what the parent keeps")
                .isEqualTo(ContextView.keepingNothing(Optional.of(Reason.CANCELLED)));
        }
    }

    /** Two threads cancel one context, each with a cause of its own. */
    static final class TwoCauses extends Tree {
        private final Exception first = new Exception("first");
        private final Exception second = new Exception("second");
        private Throwable seenByA;
        private Throwable seenByB;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    parent.cancel(first);
                    seenByA = parent.context().cause().orElseThrow();
                },
                () -> {
                    parent.cancel(second);
                    seenByB = parent.context().cause().orElseThrow();
                });
        }

        @Override
        public void check() {
            Throwable cause = parent.context().cause().orElseThrow();
            assertThat(seenByA).as("the cause that A saw after its cancel").isSameAs(cause);
            assertThat(seenByB).as("the cause that B saw after its cancel").isSameAs(cause);
        }
    }

    /** A cancels a context, and B one below it. */
    static final class ParentAndChild extends Tree {
        private final Cancellation child = parent.context().withCancel();
        private final Exception above = new Exception("above");
        private final Exception below = new Exception("below");

        @Override
        public List<Action> threads() {
            return List.of(() -> parent.cancel(above), () -> child.cancel(below));
        }

        @Override
        public void check() {
            assertThat(parent.context().cause()).as("cause of the parent").contains(above);
            assertThat(child.context().cause().orElseThrow()).as("cause of the child")
                .isIn(above, below);
            assertThat(parent.context().inspect().children()).as("children of the parent")
                .isEmpty();
        }
    }

    /** Two threads cancel a context with a grandchild, and look at that when they come back. */
    static final class BothReturn extends Tree {
        private final Cancellation child = parent.context().withCancel();
        private final Context grandchild = child.context().withCancel().context();

        @Override
        public List<Action> threads() {
            return List.of(this::cancel, this::cancel);
        }

        private void cancel() {
            parent.cancel();
            assertThat(done(grandchild)).as("whether the grandchild had ended when "
                + "parent.cancel() came back").isTrue();
        }
    }

    /** The same, but A cancels the child. */
    static final class ChildReturns extends Tree {
        private final Cancellation child = parent.context().withCancel();

        @Override
        public List<Action> threads() {
            return List.of(child::cancel, () -> {
                parent.cancel();
                assertThat(done(child.context())).as("whether the child had ended when "
                    + "parent.cancel() came back").isTrue();
            });
        }
    }

    /** Two threads wait for the end of a child, and a third ends the parent. */
    static final class TwoAwait extends Tree {
        private final Context child = parent.context().withCancel().context();
        private final Prepared prepared = new Prepared();

        @Override
        public List<Action> threads() {
            return List.of(this::await, this::await, () -> {
                prepared.set(7);
                parent.cancel();
            });
        }

        private void await() throws InterruptedException {
            child.awaitDone();
            assertThat(done(child)).as("whether it has ended, after awaitDone()").isTrue();
            assertThat(prepared.get()).as("what was written before the cancel").isEqualTo(7);
        }
    }

    /** A looks whether it is done, and then at what was written before the end. */
    static final class SeesWhatCameBefore extends Tree {
        private final Prepared prepared = new Prepared();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    if (done(parent.context())) {
                        assertThat(prepared.get()).as("what was written before the cancel")
                            .isEqualTo(7);
                    }
                },
                () -> {
                    prepared.set(7);
                    parent.cancel();
                });
        }
    }

    /** B takes an action back while A ends the context. */
    static final class StopMeanwhile extends Tree {
        private final Registration registration = parent.context().afterDone(() -> { });
        private boolean stopped;

        @Override
        public List<Action> threads() {
            return List.of(parent::cancel, () -> stopped = registration.stop());
        }

        @Override
        public void check() {
            assertThat(handedOver.size()).as("actions handed over, of one for which stop() was %s",
                stopped).isEqualTo(stopped ? 0 : 1);
        }
    }

    /** B registers an action while A ends the context. */
    static final class RegisterMeanwhile extends Tree {
        @Override
        public List<Action> threads() {
            return List.of(parent::cancel, () -> parent.context().afterDone(() -> { }));
        }

        @Override
        public void check() {
            assertThat(handedOver.size()).as("actions handed over, of one that was registered")
                .isEqualTo(1);
            assertThat(parent.context().inspect().actions()).as("actions that it keeps").isZero();
        }
    }

    /** The deadline comes while B cancels. */
    static final class DeadlineMeanwhile extends Tree {
        private final Exception slow = new Exception("too slow");
        private final Exception enough = new Exception("enough");
        private final Cancellation call = parent.context().withDeadline(
            alarms.instant().plusSeconds(1), slow);

        @Override
        public List<Action> threads() {
            return List.of(() -> alarms.advance(Duration.ofSeconds(1)), () -> call.cancel(enough));
        }

        @Override
        public void check() {
            assertThat(call.context().cause().orElseThrow()).as("cause, with the reason '%s'",
                call.context().reason().orElseThrow()).isSameAs(
                    call.context().reason().orElseThrow() == Reason.CANCELLED ? enough : slow);
            assertThat(alarms.pending()).as("alarms afterwards").isZero();
        }
    }

    /** B makes a child with a deadline while A ends the parent. */
    static final class TimeoutMeanwhile extends Tree {
        @Override
        public List<Action> threads() {
            return List.of(parent::cancel,
                () -> parent.context().withTimeout(Duration.ofSeconds(1)));
        }

        @Override
        public void check() {
            assertThat(alarms.pending()).as("alarms, when the child has ended with its parent")
                .isZero();
        }
    }
}
