package workbook.concurrency.context.tree;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import workbook.grader.interleave.Scenario;

/** Small programs in which a call of what is not the tree's takes its time. */
final class ClockScenarios {

    private ClockScenarios() {
    }

    /** A is in a call of the clock, which takes its time, until B has used the tree. */
    abstract static class ClockWaits implements Scenario {
        final CountDownLatch used = new CountDownLatch(1);
        private final ManualAlarms alarms = new ManualAlarms();
        final Context root = ContextTree.background(new Alarms() {
            @Override
            public Instant instant() {
                waitDuring("instant");
                return alarms.instant();
            }

            @Override
            public Alarm at(Instant when, Runnable action) {
                waitDuring("at");
                Alarm alarm = alarms.at(when, action);
                return () -> {
                    waitDuring("cancel");
                    alarm.cancel();
                };
            }
        }, Runnable::run);
        private final Cancellation parent = root.withCancel();
        private final String slow;

        ClockWaits(String slow) {
            this.slow = slow;
        }

        private void waitDuring(String call) {
            if (call.equals(slow)) {
                await(used);
            }
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> parent.context().withTimeout(Duration.ofSeconds(1)).cancel(),
                () -> {
                    parent.context().withCancel();
                    parent.context().inspect();
                    used.countDown();
                });
        }
    }

    static final class ClockWaitsInInstant extends ClockWaits {
        ClockWaitsInInstant() {
            super("instant");
        }
    }

    static final class ClockWaitsInAt extends ClockWaits {
        ClockWaitsInAt() {
            super("at");
        }
    }

    static final class ClockWaitsInCancel extends ClockWaits {
        ClockWaitsInCancel() {
            super("cancel");
        }
    }

    /** A cancels, and the clock takes its time with the alarm until B has heard of the end. */
    static final class ClockWaitsForAwait extends ClockWaits {
        private final Cancellation request = root.withTimeout(Duration.ofSeconds(1));

        ClockWaitsForAwait() {
            super("cancel");
        }

        @Override
        public List<Action> threads() {
            return List.of(request::cancel, () -> {
                request.context().awaitDone();
                used.countDown();
            });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The action of a context waits, on the thread that cancels, until B has used the tree. */
    static final class ActionWaits implements Scenario {
        private final CountDownLatch used = new CountDownLatch(1);
        private final Context root = ContextTree.background(new ManualAlarms(), Runnable::run);
        private final Cancellation parent = root.withCancel();
        private final Cancellation child = parent.context().withCancel();

        ActionWaits() {
            child.context().afterDone(() -> await(used));
        }

        @Override
        public List<Action> threads() {
            return List.of(parent::cancel, () -> {
                child.context().withCancel();
                parent.context().withCancel();
                parent.context().inspect();
                root.withCancel().cancel();
                used.countDown();
            });
        }
    }

    /** The action of a context waits, on the thread that cancels, until B has heard of the end. */
    static final class ActionWaitsForAwait implements Scenario {
        private final CountDownLatch heard = new CountDownLatch(1);
        private final Cancellation request =
            ContextTree.background(new ManualAlarms(), Runnable::run).withCancel();

        ActionWaitsForAwait() {
            request.context().afterDone(() -> await(heard));
        }

        @Override
        public List<Action> threads() {
            return List.of(request::cancel, () -> {
                request.context().awaitDone();
                heard.countDown();
            });
        }
    }
}
