package workbook.grader.interleave.corpus;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.StampedLock;

/** Counters, right and wrong. */
final class Counters {

    interface Counter {
        void increment();

        int value();
    }

    static final class Plain implements Counter {
        private int n;

        @Override
        public void increment() {
            n++;
        }

        @Override
        public int value() {
            return n;
        }
    }

    static final class VolatileOnly implements Counter {
        private volatile int n;

        @Override
        public void increment() {
            n++;
        }

        @Override
        public int value() {
            return n;
        }
    }

    static final class Synchronized implements Counter {
        private int n;

        @Override
        public synchronized void increment() {
            n++;
        }

        @Override
        public synchronized int value() {
            return n;
        }
    }

    /** Locks when it writes, and not when it reads. */
    static final class HalfSynchronized implements Counter {
        private int n;

        @Override
        public synchronized void increment() {
            n++;
        }

        @Override
        public int value() {
            return n;
        }
    }

    static final class Atomic implements Counter {
        private final AtomicInteger n = new AtomicInteger();

        @Override
        public void increment() {
            n.incrementAndGet();
        }

        @Override
        public int value() {
            return n.get();
        }
    }

    /** Two atomic steps are not one. */
    static final class GetThenSet implements Counter {
        private final AtomicInteger n = new AtomicInteger();

        @Override
        public void increment() {
            n.set(n.get() + 1);
        }

        @Override
        public int value() {
            return n.get();
        }
    }

    static final class SpinLocked implements Counter {
        private final AtomicBoolean taken = new AtomicBoolean();
        private int n;

        @Override
        public void increment() {
            while (!taken.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            n++;
            taken.set(false);
        }

        @Override
        public int value() {
            return n;
        }
    }

    /** Takes the lock, and never gives it back. */
    static final class NeverReleased implements Counter {
        private final AtomicBoolean taken = new AtomicBoolean();
        private int n;

        @Override
        public void increment() {
            while (!taken.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            n++;
        }

        @Override
        public int value() {
            return n;
        }
    }

    static final class HandleReadWrite implements Counter {
        private static final VarHandle N = handle();
        private volatile int n;

        private static VarHandle handle() {
            try {
                return MethodHandles.lookup().findVarHandle(
                    HandleReadWrite.class, "n", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @Override
        public void increment() {
            int seen = (int) N.getVolatile(this);
            N.setVolatile(this, seen + 1);
        }

        @Override
        public int value() {
            return n;
        }
    }

    static final class HandleCas implements Counter {
        private static final VarHandle N = handle();
        private volatile int n;

        private static VarHandle handle() {
            try {
                return MethodHandles.lookup().findVarHandle(HandleCas.class, "n", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @Override
        public void increment() {
            int seen;
            do {
                seen = (int) N.getVolatile(this);
            } while (!N.compareAndSet(this, seen, seen + 1));
        }

        @Override
        public int value() {
            return n;
        }
    }

    static final class Updater implements Counter {
        private static final AtomicIntegerFieldUpdater<Updater> N =
            AtomicIntegerFieldUpdater.newUpdater(Updater.class, "n");
        private volatile int n;

        @Override
        public void increment() {
            N.incrementAndGet(this);
        }

        @Override
        public int value() {
            return n;
        }
    }

    /** Elements of an array, as a striped counter has them. */
    static final class Striped implements Counter {
        private static final VarHandle CELL =
            MethodHandles.arrayElementVarHandle(int[].class);
        private final int[] cells = new int[2];

        @Override
        public void increment() {
            CELL.getAndAdd(cells, Thread.currentThread().getName().equals("A") ? 0 : 1, 1);
        }

        @Override
        public int value() {
            return (int) CELL.getVolatile(cells, 0) + (int) CELL.getVolatile(cells, 1);
        }
    }

    static final class Stamped implements Counter {
        private final StampedLock lock = new StampedLock();
        private int n;

        @Override
        public void increment() {
            long stamp = lock.writeLock();
            n++;
            lock.unlockWrite(stamp);
        }

        @Override
        public int value() {
            long stamp = lock.readLock();
            try {
                return n;
            } finally {
                lock.unlockRead(stamp);
            }
        }
    }

    /** Loses the exception, and not the race. */
    static final class CatchingAll implements Counter {
        private int n;

        @Override
        public void increment() {
            try {
                n++;
            } catch (Throwable t) {
                n = -1;
            }
        }

        @Override
        public int value() {
            return n;
        }
    }

    /** A static field is a field of every schedule anew. */
    static final class Static implements Counter {
        private static int n;

        @Override
        public synchronized void increment() {
            n++;
        }

        @Override
        public synchronized int value() {
            return n;
        }
    }

    static final class StaticSynchronized implements Counter {
        private static int n;

        private static synchronized void add(long howMany) {
            n += (int) howMany;
        }

        @Override
        public void increment() {
            add(1L);
        }

        @Override
        public int value() {
            return n;
        }
    }

    private Counters() {
    }
}
