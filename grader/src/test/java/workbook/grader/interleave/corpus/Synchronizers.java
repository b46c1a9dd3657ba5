package workbook.grader.interleave.corpus;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The JDK's own ways to wait, with and without a limit. All of this is right. */
final class Synchronizers {

    private final CountDownLatch latch = new CountDownLatch(1);
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private final Phaser phaser = new Phaser(2);
    private final Exchanger<Integer> exchanger = new Exchanger<>();
    private final Semaphore semaphore = new Semaphore(1);
    private final SynchronousQueue<Integer> rendezvous = new SynchronousQueue<>();
    private final LinkedTransferQueue<Integer> transfers = new LinkedTransferQueue<>();
    private int plain;

    void countDown() {
        plain = 1;
        latch.countDown();
    }

    int afterLatch() throws InterruptedException {
        latch.await();
        return plain;
    }

    void beforeBarrier() throws Exception {
        plain = 1;
        barrier.await();
    }

    int afterBarrier() throws Exception {
        barrier.await();
        return plain;
    }

    void beforePhase() {
        plain = 1;
        phaser.arriveAndAwaitAdvance();
    }

    int afterPhase() {
        phaser.arriveAndAwaitAdvance();
        return plain;
    }

    int exchange(int mine) throws InterruptedException {
        return exchanger.exchange(mine);
    }

    int exclusive() throws InterruptedException {
        semaphore.acquire();
        try {
            return ++plain;
        } finally {
            semaphore.release();
        }
    }

    void hand(int element) throws InterruptedException {
        plain = element;
        rendezvous.put(element);
    }

    int receive() throws InterruptedException {
        return rendezvous.take() + plain;
    }

    void transfer(int element) throws InterruptedException {
        transfers.transfer(element);
    }

    int transferred() throws InterruptedException {
        return transfers.take();
    }

    // ---- with a limit ----------------------------------------------------------------------

    boolean tryLatch() throws InterruptedException {
        return latch.await(1, TimeUnit.HOURS);
    }

    boolean tryBarrier() throws Exception {
        try {
            barrier.await(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    boolean tryExchange() throws InterruptedException {
        try {
            exchanger.exchange(1, 1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    boolean tryAcquireTwo() throws InterruptedException {
        return semaphore.tryAcquire(2, 1, TimeUnit.SECONDS);
    }

    /** A value that may come in time. */
    static final class Cell {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition set = lock.newCondition();
        private Integer value;

        Integer get(long millis) throws InterruptedException {
            lock.lock();
            try {
                long deadline = System.nanoTime() + millis * 1_000_000;
                while (value == null) {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return null;
                    }
                    set.awaitNanos(left);
                }
                return value;
            } finally {
                lock.unlock();
            }
        }

        void set(int newValue) {
            lock.lock();
            try {
                value = newValue;
                set.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Hours that cost nothing. */
        void setLate(long millis, int newValue) throws InterruptedException {
            Thread.sleep(millis);
            set(newValue);
        }
    }

    /** Waits for an element, and then for an interrupt. */
    static final class Poller {
        private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

        String poll() throws InterruptedException {
            return queue.poll(1, TimeUnit.SECONDS);
        }

        void add(String element) {
            queue.add(element);
        }

        boolean isInterruptedInTake() {
            try {
                queue.take();
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        }
    }

    /** A wait that ends by an interrupt has taken the lock again, and sees what it guards. */
    static final class Mailbox {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();
        private Integer letter;

        Integer takeOrLook() {
            lock.lock();
            try {
                while (letter == null) {
                    filled.await();
                }
                return letter;
            } catch (InterruptedException e) {
                return letter;
            } finally {
                lock.unlock();
            }
        }

        void interruptAndPut(Thread reader, int value) {
            lock.lock();
            try {
                reader.interrupt();
                letter = value;
            } finally {
                lock.unlock();
            }
        }
    }
}
