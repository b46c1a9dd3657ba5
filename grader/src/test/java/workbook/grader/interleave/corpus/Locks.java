package workbook.grader.interleave.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Locks, gates and semaphores, right and wrong. */
final class Locks {

    /** One waiter; looks at the gate before it says who waits. */
    static final class LostWakeUp {
        private volatile boolean open;
        private volatile Thread waiter;

        void await() {
            if (!open) {
                waiter = Thread.currentThread();
                LockSupport.park();
            }
        }

        void open() {
            open = true;
            LockSupport.unpark(waiter);
        }
    }

    static final class ParkGate {
        private volatile boolean open;
        private volatile Thread waiter;

        void await() {
            waiter = Thread.currentThread();
            while (!open) {
                LockSupport.park(this);
            }
        }

        void open() {
            open = true;
            LockSupport.unpark(waiter);
        }
    }

    /** A semaphore of one permit; an interrupted waiter leaves its permit taken if it leaks. */
    static final class Semaphore {
        private final boolean leaks;
        private int permits = 1;
        private int handedOver;

        Semaphore(boolean leaks) {
            this.leaks = leaks;
        }

        synchronized void acquire() throws InterruptedException {
            permits--;
            try {
                while (permits < 0 && !taken()) {
                    wait();
                }
            } catch (InterruptedException e) {
                if (!leaks) {
                    permits++;
                }
                throw e;
            }
        }

        private boolean taken() {
            if (handedOver == 0) {
                return false;
            }
            handedOver--;
            return true;
        }

        synchronized void release() {
            permits++;
            if (permits <= 0) {
                handedOver++;
                notify();
            }
        }

        synchronized int permits() {
            return permits;
        }
    }

    static final class Philosophers {
        private final List<ReentrantLock> forks = new ArrayList<>();

        Philosophers(int count) {
            for (int i = 0; i < count; i++) {
                forks.add(new ReentrantLock());
            }
        }

        void eat(int seat) {
            ReentrantLock left = forks.get(seat);
            ReentrantLock right = forks.get((seat + 1) % forks.size());
            left.lock();
            try {
                right.lock();
                right.unlock();
            } finally {
                left.unlock();
            }
        }
    }

    static final class Account {
        private int balance = 5;

        static void transfer(Account from, Account to) {
            synchronized (from) {
                synchronized (to) {
                    from.balance--;
                    to.balance++;
                }
            }
        }
    }

    /** A monitor and a lock, in opposite order. */
    static final class MonitorAndLock {
        private final Object monitor = new Object();
        private final ReentrantLock lock = new ReentrantLock();
        private int entered;

        void monitorFirst() {
            synchronized (monitor) {
                lock.lock();
                try {
                    entered++;
                } finally {
                    lock.unlock();
                }
            }
        }

        void lockFirst() {
            lock.lock();
            try {
                synchronized (monitor) {
                    entered++;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Whoever awaits the condition has held the lock, and given it back; of the two others each
     * has what the other one needs.
     */
    static final class AwaitedLock {
        private final Object monitor = new Object();
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private boolean open;

        void await() throws InterruptedException {
            lock.lock();
            try {
                while (!open) {
                    changed.await();
                }
            } finally {
                lock.unlock();
            }
        }

        void lockFirst() {
            lock.lock();
            try {
                synchronized (monitor) {
                    open = true;
                    changed.signal();
                }
            } finally {
                lock.unlock();
            }
        }

        void monitorFirst() {
            synchronized (monitor) {
                lockFirst();
            }
        }
    }

    /** Checks, and then acts. */
    static final class CheckedMark {
        private enum State { FREE, TAKEN }

        private volatile State state;

        boolean take() {
            if (state == State.TAKEN) {
                return false;
            }
            state = State.TAKEN;
            return true;
        }
    }

    /** Waits without the monitor. */
    static final class NotOwner {
        void go() throws InterruptedException {
            wait();
        }
    }

    /** Iterates with, or without, the lock that a synchronized list asks for. */
    static final class Summing {
        private final List<Integer> list = Collections.synchronizedList(new ArrayList<>());
        private final boolean locks;

        Summing(boolean locks) {
            this.locks = locks;
            list.add(0);
        }

        void add(int value) {
            list.add(value);
        }

        int sum() {
            if (!locks) {
                return iterate();
            }
            synchronized (list) {
                return iterate();
            }
        }

        private int iterate() {
            int sum = 0;
            for (int value : list) {
                sum += value;
                touched = value;
            }
            return sum;
        }

        private volatile int touched;
    }

    private Locks() {
    }
}
