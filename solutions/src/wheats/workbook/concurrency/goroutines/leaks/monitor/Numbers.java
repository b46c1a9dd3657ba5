package workbook.concurrency.goroutines.leaks;

import java.util.concurrent.ThreadFactory;

/** One monitor for all, and everybody looks again. */
public final class Numbers implements AutoCloseable {

    private final Thread producer;
    private Long handed;
    private boolean closed;

    public Numbers(ThreadFactory threads) {
        if (threads == null) {
            throw new NullPointerException("threads");
        }
        producer = threads.newThread(this::produce);
        producer.start();
    }

    public synchronized long next() throws InterruptedException {
        while (handed == null && !closed) {
            wait();
        }
        if (closed) {
            throw new IllegalStateException("closed");
        }
        long number = handed;
        handed = null;
        notifyAll();
        return number;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (producer.isAlive()) {
            try {
                producer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void produce() {
        for (long number = 0; !closed; number++) {
            handed = number;
            notifyAll();
            while (handed != null && !closed) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    // only close ends it
                }
            }
        }
    }
}
