package workbook.grader.interleave.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import workbook.grader.interleave.Scenario;

/** One scenario for each way to wait. */
final class SynchronizerScenarios {

    abstract static class Expecting implements Scenario {
        final Synchronizers subject = new Synchronizers();
        private final Object expected;
        Object seen;

        Expecting(Object expected) {
            this.expected = expected;
        }

        @Override
        public void check() throws Exception {
            assertThat(seen).isEqualTo(expected);
        }
    }

    static final class Latch extends Expecting {
        Latch() {
            super(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> seen = subject.afterLatch(), subject::countDown);
        }
    }

    static final class Barrier extends Expecting {
        Barrier() {
            super(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> seen = subject.afterBarrier(), subject::beforeBarrier);
        }
    }

    static final class Phase extends Expecting {
        Phase() {
            super(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> seen = subject.afterPhase(), subject::beforePhase);
        }
    }

    static final class Exchange extends Expecting {
        Exchange() {
            super(2);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> seen = subject.exchange(1), () -> subject.exchange(2));
        }
    }

    static final class Exclusive extends Expecting {
        Exclusive() {
            super(3);
        }

        @Override
        public List<Action> threads() {
            return List.of(subject::exclusive, subject::exclusive);
        }

        @Override
        public void check() throws Exception {
            seen = subject.exclusive();
            super.check();
        }
    }

    static final class Rendezvous extends Expecting {
        Rendezvous() {
            super(10);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> seen = subject.receive(), () -> subject.hand(5));
        }
    }

    static final class Transfer extends Expecting {
        Transfer() {
            super(5);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> seen = subject.transferred(), () -> subject.transfer(5));
        }
    }

    /** Nobody comes: the limit passes at once. */
    static final class NobodyComes extends Expecting {
        NobodyComes() {
            super(List.of(false, false, false, false));
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> seen = List.of(subject.tryLatch(), subject.tryBarrier(),
                subject.tryExchange(), subject.tryAcquireTwo()));
        }
    }

    abstract static class Late implements Scenario {
        private final Synchronizers.Cell cell = new Synchronizers.Cell();
        private final long millis;
        private final Integer expected;
        private Integer seen = -1;

        Late(long millis, Integer expected) {
            this.millis = millis;
            this.expected = expected;
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> seen = cell.get(5_000), () -> cell.setLate(millis, 7));
        }

        @Override
        public void check() {
            assertThat(seen).isEqualTo(expected);
        }
    }

    static final class TooLate extends Late {
        TooLate() {
            super(6_000, null);
        }
    }

    static final class InTime extends Late {
        InTime() {
            super(4_000, 7);
        }
    }

    /** True as long as time stands still while others can go on; wrong if they may be slow. */
    static final class PollInTime implements Scenario {
        private final Synchronizers.Poller poller = new Synchronizers.Poller();
        private String seen;

        @Override
        public List<Action> threads() {
            return List.of(() -> seen = poller.poll(), () -> poller.add("v"));
        }

        @Override
        public void check() {
            assertThat(seen).isEqualTo("v");
        }
    }

    static final class InterruptedTake implements Scenario {
        private final Synchronizers.Poller poller = new Synchronizers.Poller();
        private volatile Thread waiting;
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    waiting = Thread.currentThread();
                    interrupted = poller.isInterruptedInTake();
                },
                () -> {
                    while (waiting == null) {
                        Thread.onSpinWait();
                    }
                    Objects.requireNonNull(waiting).interrupt();
                });
        }

        @Override
        public void check() {
            assertThat(interrupted).isTrue();
        }
    }

    static final class InterruptedLook implements Scenario {
        private final Synchronizers.Mailbox mailbox = new Synchronizers.Mailbox();
        private volatile Thread reader;
        private Integer seen;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    reader = Thread.currentThread();
                    seen = mailbox.takeOrLook();
                },
                () -> {
                    while (reader == null) {
                        Thread.onSpinWait();
                    }
                    mailbox.interruptAndPut(reader, 7);
                });
        }

        @Override
        public void check() {
            assertThat(seen).isIn(7, null);
        }
    }

    private SynchronizerScenarios() {
    }
}
