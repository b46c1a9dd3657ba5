package workbook.concurrency.goroutines.leaks;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;

/** A queue of the library. The close interrupts the producer, and leaves a mark for all who ask. */
public final class Numbers implements AutoCloseable {

    private static final long END = -1;

    private final BlockingQueue<Long> handover = new ArrayBlockingQueue<>(1);
    private final Thread producer;
    private volatile boolean closed;

    public Numbers(ThreadFactory threads) {
        producer = requireNonNull(threads, "threads").newThread(this::produce);
        producer.start();
    }

    public long next() throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        long number = handover.take();
        if (number == END) {
            handover.offer(END);
            throw new IllegalStateException("closed meanwhile");
        }
        return number;
    }

    @Override
    public void close() {
        closed = true;
        producer.interrupt();
        boolean interrupted = false;
        while (producer.isAlive()) {
            try {
                producer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        handover.clear();
        handover.offer(END);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void produce() {
        long number = 0;
        while (!closed) {
            try {
                handover.put(number);
                number++;
            } catch (InterruptedException e) {
                // only the flag ends it
            }
        }
    }
}
