package workbook.concurrency.goroutines.waitgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.Scenario;

/** Small programs around a group, for every schedule of them. */
final class WaitPrograms {

    /** Threads that wait, and can be watched doing so. */
    abstract static class Waiters implements Scenario {
        final WaitGroup group = new WaitGroup();
        private volatile Thread waiter;

        final void await() throws InterruptedException {
            waiter = Thread.currentThread();
            group.await();
        }

        final Thread waiter() {
            return waiter;
        }

        final void untilItWaits() {
            while (waiter == null || waiter.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    /** Two wait, and a third one comes to zero: they see what it did before. */
    static final class TwoWait implements Scenario {
        private final WaitGroup group = new WaitGroup();
        private int work;

        TwoWait() {
            group.add(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::await, this::await, () -> {
                work = 1;
                group.done();
            });
        }

        private void await() throws InterruptedException {
            group.await();
            assertThat(work).as("what was done before done(), after await()").isEqualTo(1);
        }
    }

    /** Two tasks are done at the same time; the last of them lets a third thread go. */
    static final class TwoDone implements Scenario {
        private final WaitGroup group = new WaitGroup();
        private int one;
        private int two;

        TwoDone() {
            group.add(2);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    one = 1;
                    group.done();
                },
                () -> {
                    two = 1;
                    group.done();
                },
                () -> {
                    group.await();
                    assertThat(one + two).as("tasks that were done when await() returned, of two")
                        .isEqualTo(2);
                });
        }

        @Override
        public void check() {
            assertThat(group.counter()).as("counter() after add(2) and twice done()").isZero();
        }
    }

    /** A waits for five, and B takes them away in two steps, and adds nothing in between. */
    static final class OtherNumbers extends Waiters {
        private boolean last;

        OtherNumbers() {
            group.add(5);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    await();
                    assertThat(last).as("await() with counter 5 returned after the last of "
                        + "add(0), add(-2), add(0), add(-3)").isTrue();
                },
                () -> {
                    untilItWaits();
                    group.add(0);
                    group.add(-2);
                    group.add(0);
                    last = true;
                    group.add(-3);
                });
        }
    }

    /** Nobody waits; three threads count. */
    static final class ThreeCount implements Scenario {
        private final WaitGroup group = new WaitGroup();

        ThreeCount() {
            group.add(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> group.add(2), () -> group.add(10), group::done);
        }

        @Override
        public void check() {
            assertThat(group.counter()).as("counter() after add(1), add(2), add(10), done()")
                .isEqualTo(12);
        }
    }

    /** One was added, two are done: one of them is refused. A third thread looks meanwhile. */
    static final class OneTooMany implements Scenario {
        private final WaitGroup group = new WaitGroup();
        private int refused;

        OneTooMany() {
            group.add(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::done, this::done, () ->
                assertThat(group.counter())
                    .as("counter() while two threads call done(), after add(1)")
                    .isBetween(0, 1));
        }

        private void done() {
            try {
                group.done();
            } catch (NegativeCounterException e) {
                refused++;
            }
        }

        @Override
        public void check() {
            assertThat(refused).as("calls of done() that were refused, of two, after add(1)")
                .isEqualTo(1);
            assertThat(group.counter()).as("counter() afterwards").isZero();
        }
    }

    /** A waits and is interrupted; B waits until the counter is zero. */
    static final class OneGivesUp extends Waiters {
        private int work;
        private int gaveUp;

        OneGivesUp() {
            group.add(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    try {
                        await();
                    } catch (InterruptedException e) {
                        gaveUp++;
                    }
                },
                () -> {
                    group.await();
                    assertThat(work).as("what was done before done(), after await()")
                        .isEqualTo(1);
                },
                () -> {
                    untilItWaits();
                    waiter().interrupt();
                    work = 1;
                    group.done();
                });
        }

        @Override
        public void check() {
            assertThat(group.counter()).as("counter() at the end, threads that gave up: %d", gaveUp)
                .isZero();
        }
    }

    /** A waits for what never comes, and is interrupted. */
    static final class OnlyAnInterrupt extends Waiters {
        private boolean interrupted;

        OnlyAnInterrupt() {
            group.add(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    try {
                        await();
                    } catch (InterruptedException e) {
                        interrupted = !Thread.currentThread().isInterrupted();
                    }
                },
                () -> {
                    untilItWaits();
                    waiter().interrupt();
                });
        }

        @Override
        public void check() {
            assertThat(interrupted).as("whether await() threw InterruptedException, with the flag "
                + "clear").isTrue();
            assertThat(group.counter()).as("counter() afterwards").isEqualTo(1);
        }
    }

    /** Two tasks by go, and a wait for them. */
    static final class TwoTasks implements Scenario {
        private final WaitGroup group = new WaitGroup();
        private int one;
        private int two;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                group.go(() -> one = 1);
                group.go(() -> two = 1);
                group.await();
                assertThat(one + two).as("tasks that had ended when await() returned, of two")
                    .isEqualTo(2);
            });
        }
    }

    /** A task that starts another one. */
    static final class TaskOfATask implements Scenario {
        private final WaitGroup group = new WaitGroup();
        private int inner;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                group.go(() -> group.go(() -> inner = 1));
                group.await();
                assertThat(inner).as("whether the inner task had ended when await() returned")
                    .isEqualTo(1);
            });
        }
    }

    private WaitPrograms() {
    }
}
