package workbook.concurrency.workers.errgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import workbook.grader.interleave.Scenario;

/** Small programs of tasks that have to end, because of a failure or of the close. */
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
