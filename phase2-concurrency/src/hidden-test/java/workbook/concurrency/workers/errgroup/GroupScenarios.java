package workbook.concurrency.workers.errgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs of threads that start tasks and wait for them. */
@AlsoChecked(Work.class)
final class GroupScenarios {

    private GroupScenarios() {
    }

    private static void waitForever() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static Throwable causeOf(Group group) throws InterruptedException {
        try {
            group.await();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    /** Two tasks fail at the same time. */
    static final class TwoFail implements Scenario {
        private final Group group = Group.unlimited();
        private final Exception one = new Exception("one");
        private final Exception two = new Exception("two");

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                group.go(() -> { throw one; });
                group.go(() -> { throw two; });
                Throwable first = causeOf(group);
                assertThat(first).as("cause of what await() threw").isIn(one, two);
                assertThat(causeOf(group)).as("cause of what await() threw, called again")
                    .isSameAs(first);
            });
        }
    }

    /** One task fails; the other one ends only when it is interrupted, and fails too. */
    static final class OneFails implements Scenario {
        private final Group group = Group.unlimited();
        private final Exception broken = new Exception("broken");

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                group.go(() -> { throw broken; });
                group.go(GroupScenarios::waitForever);
                assertThat(causeOf(group)).as("cause of what await() threw, when one task failed "
                    + "and the other was interrupted").isSameAs(broken);
            });
        }
    }

    /** There is room for one task, and two threads try to start one that ends after both tries. */
    static final class TwoTry implements Scenario {
        private final Group group = Group.limitedTo(1);
        private final CountDownLatch tried = new CountDownLatch(2);
        private int started;

        @Override
        public List<Action> threads() {
            return List.of(this::tryOne, this::tryOne);
        }

        private void tryOne() throws Exception {
            if (group.tryGo(tried::await)) {
                started++;
            }
            tried.countDown();
            group.await();
        }

        @Override
        public void check() {
            assertThat(started).as("tasks started by two tryGo, with room for one").isEqualTo(1);
        }
    }

    /** There is room for one task, and two threads start three. */
    static final class OneAfterTheOther implements Scenario {
        private final Group group = Group.limitedTo(1);
        private final CountDownLatch bothStarted = new CountDownLatch(2);
        private int ended;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    group.go(() -> ended++);
                    group.go(() -> ended++);
                    end();
                },
                () -> {
                    group.go(() -> ended++);
                    end();
                });
        }

        private void end() throws Exception {
            bothStarted.countDown();
            bothStarted.await();
            group.await();
            assertThat(ended).as("tasks that have ended when await() comes back").isEqualTo(3);
        }
    }

    /** Two tasks run and may end, while two threads wait for room. */
    static final class TwoWaitForRoom implements Scenario {
        private final Group group = Group.limitedTo(2);
        private final CountDownLatch bothStarted = new CountDownLatch(2);

        TwoWaitForRoom() throws InterruptedException {
            group.go(() -> { });
            group.go(() -> { });
        }

        @Override
        public List<Action> threads() {
            return List.of(this::start, this::start);
        }

        /** The task ends when both are there: it makes no room before. */
        private void start() throws InterruptedException {
            group.go(bothStarted::await);
            bothStarted.countDown();
        }
    }

    /** Two threads wait for room in a group that is closed. */
    static final class CloseWhileTwoWait implements Scenario {
        private final Group group = Group.limitedTo(1);
        private final CountDownLatch refused = new CountDownLatch(2);

        CloseWhileTwoWait() throws InterruptedException {
            group.go(() -> {
                while (refused.getCount() > 0) {
                    try {
                        refused.await();
                    } catch (InterruptedException e) {
                        // it goes on until both are refused
                    }
                }
            });
        }

        @Override
        public List<Action> threads() {
            return List.of(this::start, this::start, group::close);
        }

        private void start() throws InterruptedException {
            try {
                group.go(() -> { });
                throw new AssertionError("go() started a task, in a group that is full until all "
                    + "others are refused");
            } catch (GroupClosedException e) {
                refused.countDown();
            }
        }
    }

    /** A group is closed while its task cleans up. */
    static final class CloseWaits implements Scenario {
        private final Group group = Group.unlimited();
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final Work cleanUp = new Work();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    group.go(() -> {
                        try {
                            waitForever();
                        } catch (InterruptedException e) {
                            mayEnd.await();
                            cleanUp.run();
                        }
                    });
                    group.close();
                    assertThat(cleanUp.result()).as("how often the task had cleaned up when "
                        + "close() came back").isEqualTo(1);
                },
                mayEnd::countDown);
        }
    }

    /** The thread that closes is interrupted beforehand. */
    static final class InterruptedClose implements Scenario {
        private final Group group = Group.unlimited();
        private boolean ended;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                group.go(() -> {
                    try {
                        waitForever();
                    } finally {
                        ended = true;
                    }
                });
                Thread.currentThread().interrupt();
                group.close();
                assertThat(ended).as("whether the task had ended when close() came back").isTrue();
                assertThat(Thread.interrupted()).as("interrupted after close()").isTrue();
            });
        }
    }

    /** A thread waits for room and is interrupted; the group is none the worse for it. */
    static final class InterruptedGo implements Scenario {
        private final Group group = Group.limitedTo(1);
        private final CountDownLatch gate = new CountDownLatch(1);
        private Thread starter;
        private int started;
        private int ended;

        InterruptedGo() throws InterruptedException {
            group.go(gate::await);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    starter = Thread.currentThread();
                    try {
                        group.go(() -> ended++);
                        started++;
                    } catch (InterruptedException e) {
                        // then the task was not started
                    }
                    Thread.interrupted();
                    gate.countDown();
                    group.await();
                    assertThat(ended).as("tasks that ended, of %d started", started)
                        .isEqualTo(started);
                    assertThat(group.tryGo(() -> { })).as("tryGo() when no task runs").isTrue();
                },
                () -> {
                    if (starter != null) {
                        starter.interrupt();
                    }
                    gate.countDown();
                });
        }
    }

    /** Two threads wait for the end of a task. */
    static final class TwoAwait implements Scenario {
        private final Group group = Group.unlimited();
        private final CountDownLatch gate = new CountDownLatch(1);
        private final Work work = new Work();

        TwoAwait() throws InterruptedException {
            group.go(() -> {
                gate.await();
                work.run();
            });
        }

        @Override
        public List<Action> threads() {
            return List.of(this::await, this::await, gate::countDown);
        }

        private void await() throws Exception {
            group.await();
            assertThat(work.result()).as("how often the work was done when await() came back")
                .isEqualTo(1);
        }
    }

    /** A task starts another one. */
    static final class TaskStartsTask implements Scenario {
        private final Group group = Group.limitedTo(2);
        private final Work work = new Work();

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                group.go(() -> group.go(work::run));
                group.await();
                assertThat(work.result()).as("how often the work of the second task was done when "
                    + "await() came back").isEqualTo(1);
            });
        }
    }
}
