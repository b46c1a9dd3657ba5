package workbook.concurrency.workers.errgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import workbook.grader.interleave.Scenario;

/** Small programs in which a task or a wait has to end: after a failure, a close, an interrupt. */
final class GroupCloseScenarios {

    private GroupCloseScenarios() {
    }

    private static void waitForever() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** Two threads close a group whose task goes on for a while. */
    static final class TwoClose implements Scenario {
        private final Group group = Group.unlimited();
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private boolean ended;

        TwoClose() throws InterruptedException {
            group.go(() -> {
                while (mayEnd.getCount() > 0) {
                    try {
                        mayEnd.await();
                    } catch (InterruptedException e) {
                        // it goes on until it may end
                    }
                }
                ended = true;
            });
        }

        @Override
        public List<Action> threads() {
            return List.of(this::close, this::close, mayEnd::countDown);
        }

        private void close() {
            group.close();
            assertThat(ended).as("whether the task had ended when close() came back").isTrue();
        }
    }

    /** A task is interrupted because of a failure, waits again, and the group is closed. */
    static final class CloseAfterFailure implements Scenario {
        private final Group group = Group.unlimited();
        private final CountDownLatch heard = new CountDownLatch(1);

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                group.go(() -> { throw new Exception("broken"); });
                group.go(() -> {
                    try {
                        waitForever();
                    } catch (InterruptedException e) {
                        heard.countDown();
                    }
                    waitForever();
                });
                heard.await();
                group.close();
            });
        }
    }

    /** B interrupts A, which waits for a task. */
    static final class InterruptedAwait implements Scenario {
        private final Group group = Group.unlimited();
        private final CountDownLatch known = new CountDownLatch(1);
        private Thread waiter;
        private String task = "runs";
        private String wait = "came back";

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                waiter = Thread.currentThread();
                group.go(() -> {
                    try {
                        waitForever();
                    } catch (InterruptedException e) {
                        task = "was interrupted";
                    }
                });
                known.countDown();
                try {
                    group.await();
                } catch (InterruptedException e) {
                    wait = "was interrupted";
                }
                assertThat(wait).as("await(), while a task runs and the thread that waits is "
                    + "interrupted").isEqualTo("was interrupted");
                assertThat(task).as("the task afterwards").isEqualTo("runs");
                group.close();
                assertThat(task).as("the task after close()").isEqualTo("was interrupted");
            }, () -> {
                known.await();
                waiter.interrupt();
            });
        }
    }

    /** A task waits for its own group, and another one closes it. */
    static final class WaitForThemselves implements Scenario {
        private final Group group = Group.unlimited();
        private int refused;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                for (Task waits : List.<Task>of(group::await, group::close)) {
                    group.go(() -> {
                        try {
                            waits.run();
                        } catch (IllegalStateException e) {
                            refused++;
                        }
                    });
                    group.await();
                }
                assertThat(refused).as("refusals of await() and close() in tasks of the group")
                    .isEqualTo(2);
            });
        }
    }

    /** One task throws an InterruptedException, and nobody has interrupted it. */
    static final class OneGivesUp implements Scenario {
        private final Group group = Group.unlimited();
        private final InterruptedException own = new InterruptedException("of the task");

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                group.go(() -> { throw own; });
                group.go(GroupCloseScenarios::waitForever);
                Throwable cause = null;
                try {
                    group.await();
                } catch (ExecutionException e) {
                    cause = e.getCause();
                }
                assertThat(cause).as("cause of what await() threw, when one task threw an "
                    + "InterruptedException by itself and the other was interrupted")
                    .isSameAs(own);
            });
        }
    }
}
