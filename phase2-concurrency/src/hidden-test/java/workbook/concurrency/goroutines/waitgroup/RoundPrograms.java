package workbook.concurrency.goroutines.waitgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import workbook.grader.interleave.Scenario;

/** Small programs in which the counter comes to zero, and goes on. */
final class RoundPrograms {

    /** The counter is 1, and A waits; B brings it to zero, and more, when A sleeps. */
    abstract static class OneWaits implements Scenario {
        final WaitGroup group = new WaitGroup();
        private volatile Thread waiter;

        OneWaits() {
            group.add(1);
        }

        @Override
        public final List<Action> threads() {
            return List.of(
                () -> {
                    waiter = Thread.currentThread();
                    group.await();
                    cameBack();
                },
                () -> {
                    while (waiter == null || waiter.getState() != Thread.State.WAITING) {
                        Thread.onSpinWait();
                    }
                    whileItSleeps();
                });
        }

        abstract void cameBack();

        abstract void whileItSleeps() throws InterruptedException;
    }

    /** B comes to zero, raises the counter, and lowers it when A has come back. */
    static final class NextRoundAtOnce extends OneWaits {
        private final CountDownLatch cameBack = new CountDownLatch(1);

        @Override
        void cameBack() {
            cameBack.countDown();
        }

        @Override
        void whileItSleeps() throws InterruptedException {
            group.done();
            group.add(1);
            cameBack.await();
            group.done();
        }
    }

    /** The same with a whole round more before A may have run. */
    static final class TwoRoundsAtOnce extends OneWaits {
        private final CountDownLatch cameBack = new CountDownLatch(1);

        @Override
        void cameBack() {
            cameBack.countDown();
        }

        @Override
        void whileItSleeps() throws InterruptedException {
            group.done();
            group.add(1);
            group.done();
            group.add(1);
            cameBack.await();
            group.done();
        }
    }

    /** Where nobody is preempted, B has come back from done() before A goes on. */
    static final class DoneComesBack extends OneWaits {
        private boolean doneCameBack;

        @Override
        void cameBack() {
            assertThat(doneCameBack).as("whether done() came back before await() did, where no "
                + "thread is preempted").isTrue();
        }

        @Override
        void whileItSleeps() {
            group.done();
            doneCameBack = true;
        }
    }

    private RoundPrograms() {
    }
}
