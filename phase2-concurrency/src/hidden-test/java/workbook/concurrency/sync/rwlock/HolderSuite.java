package workbook.concurrency.sync.rwlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;
import workbook.grader.probe.Waiting;

/** Who holds the lock, and who may not give it back. */
class HolderSuite {

    private final RwLock lock = new RwLock();

    private void assertLock(int readers, boolean written, String when) {
        assertThat(lock.inspect()).as("inspect() %s", when)
            .isEqualTo(new RwLockView(readers, written, 0, 0));
    }

    @Test
    @Weight(2)
    @Property("a thread that does not hold the lock is refused by name when it unlocks, and the "
        + "lock stays as it is")
    void strangersAreRefused() throws InterruptedException {
        assertStrangerRefused("a lock that nobody holds");
        lock.lockRead();
        assertStrangerRefused("a lock that another thread reads under");
        assertLock(1, false, "after a stranger's unlock, one reads");
        lock.unlockRead();
        lock.lockWrite();
        assertStrangerRefused("a lock that another thread writes under");
        assertLock(0, true, "after a stranger's unlock, one writes");
        lock.unlockWrite();
        assertLock(0, false, "at the end");
    }

    private void assertStrangerRefused(String what) throws InterruptedException {
        for (boolean read : List.of(true, false)) {
            String call = read ? "unlockRead()" : "unlockWrite()";
            Object thrown = Caller.elsewhere("stranger-7", () -> {
                if (read) {
                    lock.unlockRead();
                } else {
                    lock.unlockWrite();
                }
                return "returned";
            });
            assertThat(thrown).as("%s by thread stranger-7 of %s", call, what)
                .isInstanceOf(IllegalMonitorStateException.class);
            assertThat(((Throwable) thrown).getMessage()).as("its message")
                .contains("stranger-7");
        }
    }

    @Test
    @Property("what is held for reading cannot be given back for writing, nor the reverse")
    void wrongUnlock() throws InterruptedException {
        lock.lockRead();
        assertThatThrownBy(lock::unlockWrite, "unlockWrite() by a thread that reads")
            .isInstanceOf(IllegalMonitorStateException.class);
        assertLock(1, false, "afterwards");
        lock.unlockRead();
        lock.lockWrite();
        assertThatThrownBy(lock::unlockRead, "unlockRead() by a thread that writes")
            .isInstanceOf(IllegalMonitorStateException.class);
        assertLock(0, true, "afterwards");
        lock.unlockWrite();
        assertThatThrownBy(lock::unlockWrite, "unlockWrite() for the second time")
            .isInstanceOf(IllegalMonitorStateException.class);
    }

    @Test
    @Weight(2)
    @Property("a thread that holds the lock is refused by name if it asks for it again, and goes "
        + "on holding it")
    void asksAgain() throws InterruptedException {
        lock.lockRead();
        refusesAllFour();
        assertLock(1, false, "when it has asked again four times");
        lock.unlockRead();
        lock.lockWrite();
        refusesAllFour();
        assertLock(0, true, "when it has asked again four times");
        lock.unlockWrite();
        assertLock(0, false, "at the end");
    }

    @Test
    @Property("a thread that holds the lock is refused by name also while others wait")
    void asksAgainWhileOthersWait() throws InterruptedException {
        lock.lockRead();
        refusedWhileOthersWait(new RwLockView(1, false, 1, 1), lock::unlockRead);
        lock.lockWrite();
        refusedWhileOthersWait(new RwLockView(0, true, 1, 1), lock::unlockWrite);
    }

    private void refusedWhileOthersWait(RwLockView held, Runnable unlock)
            throws InterruptedException {
        List<Caller> others = List.of(
            Caller.waitsIn("lockWrite()", () -> {
                lock.lockWrite();
                lock.unlockWrite();
            }),
            Caller.waitsIn("lockRead()", () -> {
                lock.lockRead();
                lock.unlockRead();
            }));
        refusesAllFour();
        assertThat(lock.inspect()).as("inspect() when the holder has asked again four times, and "
            + "one waits to write and one to read").isEqualTo(held);
        unlock.run();
        for (Caller other : others) {
            assertThat(other.ended()).as("lockWrite(), and then lockRead(), of those that waited")
                .isEqualTo("returned");
        }
        assertLock(0, false, "when all have left");
    }

    @Test
    @Property("each lock knows its own holders, so a thread may hold two at the same time")
    void twoLocks() throws InterruptedException {
        RwLock other = new RwLock();
        lock.lockRead();
        assertThat(other.tryLockWrite()).as("other.tryLockWrite() by a thread that holds lock for "
            + "reading").isTrue();
        lock.unlockRead();
        assertThatCode(lock::lockWrite).as("lock.lockWrite() by a thread that holds other for "
            + "writing").doesNotThrowAnyException();
        assertLock(0, true, "by a thread that holds two for writing");
        other.unlockWrite();
        assertThat(other.inspect()).as("other.inspect() when it was given back")
            .isEqualTo(new RwLockView(0, false, 0, 0));
        assertLock(0, true, "when the other one was given back");
        lock.unlockWrite();
        assertLock(0, false, "at the end");
    }

    private void refusesAllFour() {
        Refusals.of(IllegalStateException.class).naming(Thread.currentThread().getName())
            .by("lockRead()", lock::lockRead)
            .by("lockWrite()", lock::lockWrite)
            .by("tryLockRead()", lock::tryLockRead)
            .by("tryLockWrite()", lock::tryLockWrite)
            .verify();
    }

    private interface Locking {
        void run() throws InterruptedException;
    }

    private static void uninterrupted(Locking locking) {
        try {
            locking.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Property("what needs no waiting is had by a try, and nothing else is")
    void tries() throws InterruptedException {
        assertThat(lock.tryLockRead()).as("tryLockRead() of a free lock").isTrue();
        assertThat(Caller.elsewhere("another", lock::tryLockWrite))
            .as("tryLockWrite() while one reads").isEqualTo(false);
        assertThat(Caller.elsewhere("another", () -> {
            boolean in = lock.tryLockRead();
            lock.unlockRead();
            return in;
        })).as("tryLockRead() while one reads").isEqualTo(true);
        lock.unlockRead();
        assertThat(lock.tryLockWrite()).as("tryLockWrite() of a free lock").isTrue();
        assertThat(Caller.elsewhere("another", lock::tryLockRead))
            .as("tryLockRead() while one writes").isEqualTo(false);
        assertThat(Caller.elsewhere("another", lock::tryLockWrite))
            .as("tryLockWrite() while one writes").isEqualTo(false);
        lock.unlockWrite();
        assertLock(0, false, "at the end");
    }

    @Test
    @Property("an interrupted thread does not get a free lock by waiting, and gets it by a try")
    void interruptedBeforehand() {
        for (Locking locking : List.<Locking>of(lock::lockRead, lock::lockWrite)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(locking::run, "lockRead(), and then lockWrite(), of an interrupted "
                + "thread").isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).as("interrupt flag when it has thrown").isFalse();
            assertLock(0, false, "afterwards");
        }
        Thread.currentThread().interrupt();
        boolean in = lock.tryLockWrite();
        assertThat(Thread.interrupted()).as("interrupt flag after tryLockWrite()").isTrue();
        assertThat(in).as("tryLockWrite() of an interrupted thread").isTrue();
        lock.unlockWrite();
        Thread.currentThread().interrupt();
        in = lock.tryLockRead();
        assertThat(Thread.interrupted()).as("interrupt flag after tryLockRead()").isTrue();
        assertThat(in).as("tryLockRead() of an interrupted thread").isTrue();
        lock.unlockRead();
    }

    @Test
    @Property("an interrupted reader leaves, and the writer that is in notices nothing")
    void interruptedReader() throws InterruptedException {
        lock.lockWrite();
        Caller reader = Caller.waitsIn("lockRead()", lock::lockRead);
        assertThat(lock.inspect()).as("inspect(), one writes and one waits to read")
            .isEqualTo(new RwLockView(0, true, 1, 0));
        reader.thread().interrupt();
        assertThat(reader.ended()).as("lockRead() of a thread that was interrupted")
            .isInstanceOf(InterruptedException.class);
        assertLock(0, true, "when the reader has left");
        lock.unlockWrite();
        assertLock(0, false, "at the end");
    }

    @Test
    @Property("when a writer gives up, readers stay out as long as somebody writes, or another "
        + "writer waits")
    void givesUpTooEarlyForReaders() throws InterruptedException {
        lock.lockWrite();
        Caller writer = Caller.waitsIn("lockWrite()", lock::lockWrite);
        Caller reader = Caller.waitsIn("lockRead()", () -> {
            lock.lockRead();
            lock.unlockRead();
        });
        writer.thread().interrupt();
        assertThat(writer.ended()).as("lockWrite() of a thread that was interrupted")
            .isInstanceOf(InterruptedException.class);
        assertThat(lock.inspect()).as("inspect(), one writes, one waits to read, and a writer has "
            + "given up").isEqualTo(new RwLockView(0, true, 1, 0));
        lock.unlockWrite();
        reader.ended();
        lock.lockRead();
        Caller givesUp = Caller.waitsIn("lockWrite()", lock::lockWrite);
        Caller stays = Caller.waitsIn("lockWrite()", () -> {
            lock.lockWrite();
            lock.unlockWrite();
        });
        Caller another = Caller.waitsIn("lockRead()", () -> {
            lock.lockRead();
            lock.unlockRead();
        });
        givesUp.thread().interrupt();
        givesUp.ended();
        assertThat(lock.inspect()).as("inspect(), one reads, one waits to read, and one of two "
            + "writers that waited has given up").isEqualTo(new RwLockView(1, false, 1, 1));
        lock.unlockRead();
        assertThat(List.of(stays.ended(), another.ended())).as("the others")
            .containsExactly("returned", "returned");
        assertLock(0, false, "at the end");
    }

    @Test
    @Property("a hundred readers are in at the same time, and a writer waits for the last of them")
    void aHundredReaders() throws InterruptedException {
        int others = 99;
        CountDownLatch in = new CountDownLatch(others);
        CountDownLatch gate = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        Queue<Exception> refused = new ConcurrentLinkedQueue<>();
        lock.lockRead();
        for (int i = 0; i < others; i++) {
            threads.add(Thread.startVirtualThread(() -> uninterrupted(() -> {
                try {
                    lock.lockRead();
                } catch (IllegalStateException e) {
                    refused.add(e);
                }
                in.countDown();
                gate.await();
                lock.unlockRead();
            })));
        }
        in.await();
        assertThat(refused).as("what lockRead() threw in 99 virtual threads, which have no names")
            .isEmpty();
        assertLock(100, false, "with a hundred readers");
        Caller writer = Caller.calls("the writer", () -> {
            lock.lockWrite();
            RwLockView seen = lock.inspect();
            lock.unlockWrite();
            return seen;
        });
        Waiting.until(writer.thread());
        assertThat(Caller.elsewhere("one more", lock::tryLockRead))
            .as("tryLockRead() of one more, a writer waits").isEqualTo(false);
        gate.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(lock.inspect()).as("inspect() when 99 of the 100 have left")
            .isEqualTo(new RwLockView(1, false, 0, 1));
        lock.unlockRead();
        assertThat(writer.ended()).as("inspect() by the writer when it was in")
            .isEqualTo(new RwLockView(0, true, 0, 0));
        assertLock(0, false, "at the end");
    }
}
