package workbook.concurrency.sync.rwlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs on one lock, for every schedule of them. */
final class RwScenarios {

    /** Nobody holds the lock at the end, and nobody waits. */
    abstract static class OnOne implements Scenario {
        final RwLock lock = new RwLock();

        @Override
        public void check() {
            assertThat(lock.inspect()).as("inspect() at the end")
                .isEqualTo(new RwLockView(0, false, 0, 0));
        }
    }

    /** Two write, and one reads what they left behind. */
    @AlsoChecked(Work.class)
    static final class TwoWriteOneReads extends OnOne {
        private final Work work = new Work();

        @Override
        public List<Action> threads() {
            return List.of(this::write, this::write, this::read);
        }

        private void write() throws InterruptedException {
            lock.lockWrite();
            work.run();
            assertThat(work.begun()).as("works begun when one has ended, under the lock for "
                + "writing").isEqualTo(work.ended());
            lock.unlockWrite();
        }

        private void read() throws InterruptedException {
            lock.lockRead();
            assertThat(work.begun()).as("works begun, seen under the lock for reading")
                .isEqualTo(work.ended());
            assertThat(work.result()).as("what they left behind").isEqualTo(work.ended());
            lock.unlockRead();
        }
    }

    /** Each of two readers waits for the other one, with the lock held. */
    static final class TwoReadTogether extends OnOne {
        private final CountDownLatch bothIn = new CountDownLatch(2);

        @Override
        public List<Action> threads() {
            return List.of(this::read, this::read);
        }

        private void read() throws InterruptedException {
            lock.lockRead();
            bothIn.countDown();
            bothIn.await();
            lock.unlockRead();
        }
    }

    /** A reads as long as C likes; B wants to write; C wants to read. */
    static final class WriterWaits extends OnOne {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch looked = new CountDownLatch(1);

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                lock.lockRead();
                reading.countDown();
                looked.await();
                lock.unlockRead();
            }, () -> {
                reading.await();
                lock.lockWrite();
                lock.unlockWrite();
            }, () -> {
                reading.await();
                boolean writerWaits = lock.inspect().waitingWriters() > 0;
                boolean in = lock.tryLockRead();
                if (in) {
                    lock.unlockRead();
                }
                looked.countDown();
                assertThat(writerWaits && in).as("whether a reader went in while a writer waited")
                    .isFalse();
            });
        }
    }

    /** A and C write, B reads: whoever waits to read when a writer leaves goes in first. */
    static final class ReadersAfterAWriter extends OnOne {
        private int owed;

        @Override
        public List<Action> threads() {
            return List.of(this::write, this::read, this::write);
        }

        private void write() throws InterruptedException {
            lock.lockWrite();
            assertThat(owed).as("readers that waited when the writer before left, and are not in")
                .isZero();
            owed = lock.inspect().waitingReaders();
            lock.unlockWrite();
        }

        private void read() throws InterruptedException {
            lock.lockRead();
            owed = 0;
            lock.unlockRead();
        }
    }

    /** Two readers come when somebody writes; when it leaves they go in together. */
    static final class BothReadersGoIn extends OnOne {
        private final CountDownLatch writing = new CountDownLatch(1);
        private final CountDownLatch bothIn = new CountDownLatch(2);

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                lock.lockWrite();
                writing.countDown();
                lock.unlockWrite();
            }, this::read, this::read);
        }

        private void read() throws InterruptedException {
            writing.await();
            lock.lockRead();
            bothIn.countDown();
            bothIn.await();
            lock.unlockRead();
        }
    }

    /** A reads until C has read; B waits to write in between, and is interrupted by A. */
    static final class WriterGivesUp extends OnOne {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch writerIsThere = new CountDownLatch(1);
        private final CountDownLatch hasRead = new CountDownLatch(1);
        private Thread writer;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                lock.lockRead();
                reading.countDown();
                writerIsThere.await();
                writer.interrupt();
                hasRead.await();
                lock.unlockRead();
            }, () -> {
                writer = Thread.currentThread();
                writerIsThere.countDown();
                try {
                    reading.await();
                    lock.lockWrite();
                    lock.unlockWrite();
                } catch (InterruptedException e) {
                    Thread.interrupted();
                }
            }, () -> {
                reading.await();
                lock.lockRead();
                lock.unlockRead();
                hasRead.countDown();
            });
        }
    }

    /** A writer leaves; the one that waits behind it is let in and interrupted. */
    abstract static class LetInOrInterrupted extends OnOne {
        private Thread waiter;
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                lock.lockWrite();
                lock.unlockWrite();
            }, this::goIn, () -> {
                if (waiter != null) {
                    waiter.interrupt();
                    interrupted = true;
                }
            });
        }

        private void goIn() {
            waiter = Thread.currentThread();
            try {
                lock();
                if (interrupted) {
                    assertThat(Thread.interrupted()).as("interrupt flag of a thread that was "
                        + "interrupted, and holds the lock").isTrue();
                }
                unlock();
            } catch (InterruptedException e) {
                assertThat(Thread.currentThread().isInterrupted())
                    .as("interrupt flag of a thread whose call threw").isFalse();
            }
        }

        abstract void lock() throws InterruptedException;

        abstract void unlock();
    }

    static final class ReaderInOrInterrupted extends LetInOrInterrupted {
        @Override
        void lock() throws InterruptedException {
            lock.lockRead();
        }

        @Override
        void unlock() {
            lock.unlockRead();
        }
    }

    static final class WriterInOrInterrupted extends LetInOrInterrupted {
        @Override
        void lock() throws InterruptedException {
            lock.lockWrite();
        }

        @Override
        void unlock() {
            lock.unlockWrite();
        }
    }

    /** One writes while the other wants to read. */
    static final class OneWritesOneReads extends OnOne {
        private boolean writing;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                lock.lockWrite();
                writing = true;
                lock.inspect();
                writing = false;
                lock.unlockWrite();
            }, () -> {
                lock.lockRead();
                assertThat(writing).as("whether somebody wrote while a reader was in").isFalse();
                lock.unlockRead();
            });
        }
    }

    private RwScenarios() {
    }
}
