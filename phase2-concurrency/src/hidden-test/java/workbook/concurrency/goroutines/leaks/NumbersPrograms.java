package workbook.concurrency.goroutines.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import workbook.grader.interleave.Scenario;

/** Small programs around numbers that are closed, for every schedule of them. */
final class NumbersPrograms {

    /** Numbers, and what became of those that asked. */
    abstract static class Asking implements Scenario {
        final List<Long> got = new ArrayList<>();
        int refused;
        private Thread producer;
        final Numbers numbers = new Numbers(task -> producer = new Thread(task, "producer"));

        final void ask() throws InterruptedException {
            try {
                long number = numbers.next();
                got.add(number);
            } catch (IllegalStateException e) {
                refused++;
            }
        }

        final void close() {
            numbers.close();
            assertThat(producer.isAlive()).as("whether the producer is alive after close()")
                .isFalse();
        }
    }

    /** A asks, B closes. */
    static final class AskAndClose extends Asking {
        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::close);
        }

        @Override
        public void check() {
            assertThat(got.size() + refused).as("calls of next() that returned or were refused")
                .isEqualTo(1);
        }
    }

    /** Two ask, and are both waiting, or not, when a third one closes. */
    static final class TwoAskAndClose extends Asking {
        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::ask, this::close);
        }

        @Override
        public void check() {
            assertThat(got).as("numbers, in an order, %d refused", refused)
                .isIn(List.of(), List.of(0L), List.of(0L, 1L), List.of(1L, 0L));
        }
    }

    /** Two ask until they have three numbers. */
    static final class EachNumberOnce extends Asking {
        private final CountDownLatch both = new CountDownLatch(2);

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    ask();
                    both.countDown();
                },
                () -> {
                    ask();
                    ask();
                    both.countDown();
                    both.await();
                    close();
                });
        }

        @Override
        public void check() {
            assertThat(got).as("numbers of three calls of next()")
                .containsExactlyInAnyOrder(0L, 1L, 2L);
        }
    }

    /** Two close at the same time. */
    static final class TwoClose extends Asking {
        @Override
        public List<Action> threads() {
            return List.of(this::close, this::close);
        }
    }

    /** The thread that closes is interrupted. */
    static final class InterruptedClose extends Asking {
        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Thread.currentThread().interrupt();
                close();
                assertThat(Thread.interrupted()).as("the interrupt flag after close()").isTrue();
            });
        }
    }

    /** A asks and is interrupted; B asks, too, and must not be forgotten. */
    static final class InterruptedWhileAsking extends Asking {
        private final CountDownLatch both = new CountDownLatch(2);
        private volatile Thread asking;
        private int gaveUp;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    asking = Thread.currentThread();
                    try {
                        ask();
                    } catch (InterruptedException e) {
                        gaveUp++;
                    }
                    asking = null;
                    both.countDown();
                },
                () -> {
                    ask();
                    both.countDown();
                },
                () -> {
                    if (asking != null) {
                        asking.interrupt();
                    }
                    both.await();
                    close();
                });
        }

        @Override
        public void check() {
            assertThat(got).as("numbers, when %d of two calls of next() were interrupted", gaveUp)
                .isIn(List.of(0L), List.of(0L, 1L), List.of(1L, 0L));
            assertThat(got.size() + gaveUp).as("calls that returned or were interrupted")
                .isEqualTo(2);
        }
    }

    private NumbersPrograms() {
    }
}
