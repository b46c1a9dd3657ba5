package workbook.concurrency.sync.rwlock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import workbook.grader.Solve;

/** A monitor: who waits looks for itself whether somebody has let it in. */
public final class RwLock {

    private final Set<Thread> readers = new HashSet<>();
    private final Deque<Thread> waitingReaders = new ArrayDeque<>();
    private final Deque<Thread> waitingWriters = new ArrayDeque<>();
    private Thread writer;

    public RwLock() {
    }

    @Solve
    public synchronized void lockRead() throws InterruptedException {
        if (!tryRead()) {
            queue(waitingReaders);
        }
    }

    @Solve
    public synchronized void lockWrite() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!tryLockWrite()) {
            queue(waitingWriters);
        }
    }

    private boolean tryRead() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return tryLockRead();
    }

    private void queue(Deque<Thread> queue) throws InterruptedException {
        Thread me = Thread.currentThread();
        queue.add(me);
        try {
            while (!holds(me)) {
                wait();
            }
        } catch (InterruptedException e) {
            if (!holds(me)) {
                queue.remove(me);
                letIn();
                throw e;
            }
            me.interrupt();
        }
    }

    @Solve
    public synchronized boolean tryLockRead() {
        refuseHolder();
        return writer == null && waitingWriters.isEmpty() && readers.add(Thread.currentThread());
    }

    @Solve
    public synchronized boolean tryLockWrite() {
        refuseHolder();
        if (writer != null || !readers.isEmpty()) {
            return false;
        }
        writer = Thread.currentThread();
        return true;
    }

    @Solve
    public synchronized void unlockRead() {
        if (!readers.remove(Thread.currentThread())) {
            throw new IllegalMonitorStateException(Thread.currentThread().getName());
        }
        letIn();
    }

    @Solve
    public synchronized void unlockWrite() {
        if (writer != Thread.currentThread()) {
            throw new IllegalMonitorStateException(Thread.currentThread().getName());
        }
        writer = null;
        readers.addAll(waitingReaders);
        waitingReaders.clear();
        letIn();
    }

    /** Whoever may go in now, does. */
    private void letIn() {
        if (writer == null && waitingWriters.isEmpty()) {
            readers.addAll(waitingReaders);
            waitingReaders.clear();
        }
        if (writer == null && readers.isEmpty()) {
            writer = waitingWriters.poll();
        }
        notifyAll();
    }

    private boolean holds(Thread thread) {
        return writer == thread || readers.contains(thread);
    }

    private void refuseHolder() {
        if (holds(Thread.currentThread())) {
            throw new IllegalStateException(Thread.currentThread().getName() + " asks again");
        }
    }

    @Solve
    public synchronized RwLockView inspect() {
        return new RwLockView(readers.size(), writer != null, waitingReaders.size(),
            waitingWriters.size());
    }
}
