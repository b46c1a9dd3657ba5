package workbook.concurrency.context.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import workbook.concurrency.context.tree.Cancellation;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.concurrency.context.tree.ContextTree;
import workbook.concurrency.context.tree.ManualAlarms;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs in which a context ends while a thread waits, or goes through rows. */
@AlsoChecked(Work.class)
final class CallScenarios {

    private CallScenarios() {
    }

    abstract static class Bounded implements Scenario {
        final Context root = ContextTree.background(new ManualAlarms(), Runnable::run);
        final Cancellation request = root.withCancel();
        final Context context = request.context();
        String outcome = "none";

        /** Waits for ever, or until the thread is interrupted; then it opens the latch. */
        static Object waitFor(CountDownLatch interrupted) throws InterruptedException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return null;
        }

        final void assertNothingLeft() {
            assertThat(context.inspect().actions()).as("actions left in the context").isZero();
        }
    }

    /** The context ends while the call does. */
    static final class EndMeanwhile extends Bounded {
        private final Work work = new Work();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    try {
                        assertThat(BoundedCall.run(context, () -> {
                            work.run();
                            return 7;
                        })).as("what run() returned").isEqualTo(7);
                        assertThat(work.result()).as("what the call did, seen by the caller")
                            .isEqualTo(1);
                        outcome = "returned";
                    } catch (ContextDoneException e) {
                        outcome = e.reason().toString();
                    }
                    assertNothingLeft();
                },
                request::cancel);
        }

        @Override
        public void check() {
            assertThat(outcome).as("outcome").isIn("returned", "context canceled");
        }
    }

    /** The call ends only when it is interrupted, and the caller waits for that. */
    static final class EndsByInterrupt extends Bounded {
        private final CountDownLatch interrupted = new CountDownLatch(1);
        private final Exception gone = new Exception("the user has gone");
        private boolean started;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    try {
                        BoundedCall.run(context, () -> {
                            started = true;
                            return waitFor(interrupted);
                        });
                    } catch (ContextDoneException e) {
                        outcome = e.getCause().getMessage();
                    }
                    if (started) {
                        interrupted.await();
                    }
                },
                () -> request.cancel(gone));
        }

        @Override
        public void check() {
            assertThat(outcome).as("cause that the caller was told").isEqualTo(gone.getMessage());
        }
    }

    /** A calls when the context has ended, by A or by B. */
    static final class EndedBefore extends Bounded {
        private final List<String> started = new ArrayList<>();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    request.cancel();
                    try {
                        BoundedCall.run(context, () -> started.add("the call"));
                    } catch (ContextDoneException e) {
                        outcome = e.reason().toString();
                    }
                },
                request::cancel);
        }

        @Override
        public void check() {
            assertThat(outcome).as("outcome").isEqualTo("context canceled");
            assertThat(started).as("what was started").isEmpty();
        }
    }

    /** The call takes no notice of interrupts, until the caller has come back. */
    static final class Stubborn extends Bounded {
        private final CountDownLatch back = new CountDownLatch(1);

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    try {
                        BoundedCall.run(context, this::takeNoNotice);
                    } catch (ContextDoneException e) {
                        outcome = e.reason().toString();
                    }
                    back.countDown();
                },
                request::cancel);
        }

        private Object takeNoNotice() {
            while (back.getCount() > 0) {
                try {
                    back.await();
                } catch (InterruptedException e) {
                    // that is what makes it stubborn
                }
            }
            return null;
        }

        @Override
        public void check() {
            assertThat(outcome).as("outcome").isEqualTo("context canceled");
        }
    }

    /** The thread that waits is interrupted; the call ends only when it is interrupted too. */
    static final class CallerInterrupted extends Bounded {
        private final CountDownLatch waits = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);
        private Thread caller;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    caller = Thread.currentThread();
                    try {
                        BoundedCall.run(context, () -> {
                            waits.countDown();
                            return waitFor(interrupted);
                        });
                    } catch (InterruptedException e) {
                        outcome = "interrupted";
                    }
                    assertNothingLeft();
                    interrupted.await();
                },
                () -> {
                    waits.await();
                    caller.interrupt();
                });
        }

        @Override
        public void check() {
            assertThat(outcome).as("outcome").isEqualTo("interrupted");
        }
    }

    /** The context ends while a thread goes through three rows. */
    static final class LoopMeanwhile extends Bounded {
        private boolean ended;
        private int late;
        private int opened;
        private int fetched;
        private int handled;
        private int closed;

        private final class Three implements Rows<Integer> {

            Three() {
                opened++;
            }

            @Override
            public Optional<Integer> next() {
                late += ended ? 1 : 0;
                return fetched == 3 ? Optional.empty() : Optional.of(++fetched);
            }

            @Override
            public void close() {
                closed++;
            }
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    try {
                        RowLoop.each(context, Three::new, row -> handled++);
                    } catch (ContextDoneException e) {
                        outcome = "ended";
                    }
                },
                () -> {
                    request.cancel();
                    ended = true;
                });
        }

        @Override
        public void check() {
            assertThat(late).as("rows fetched after cancel() had come back").isLessThan(2);
            assertThat(handled).as("rows handed over, of those fetched").isEqualTo(fetched);
            assertThat(fetched).as("rows fetched of three, outcome: %s", outcome)
                .isBetween(outcome.equals("ended") ? 0 : 3, 3);
            assertThat(closed).as("times that the rows were closed, %d fetched", fetched)
                .isEqualTo(opened);
        }
    }
}
