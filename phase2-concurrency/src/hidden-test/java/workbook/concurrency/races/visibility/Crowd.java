package workbook.concurrency.races.visibility;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Threads that all ask the same thing, again and again; and how often the JVM saw them wait. */
final class Crowd {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AtomicLong ended = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicLong waits = new AtomicLong();

    private Crowd() {
    }

    /** Comes back when each thread has asked {@code times} times. */
    static Crowd of(int threads, int times, BooleanSupplier question) throws InterruptedException {
        Crowd crowd = new Crowd();
        CountDownLatch allThere = new CountDownLatch(threads);
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            started.add(Thread.ofPlatform().start(() -> crowd.ask(times, question, allThere)));
        }
        for (Thread each : started) {
            each.join();
        }
        crowd.wrong.addAndGet(threads - crowd.ended.get());
        return crowd;
    }

    private void ask(int times, BooleanSupplier question, CountDownLatch allThere) {
        question.getAsBoolean(); // whatever has to be loaded is loaded here
        waitsSoFar();
        allThere.countDown();
        try {
            allThere.await();
        } catch (InterruptedException e) {
            wrong.incrementAndGet();
        }
        long before = waitsSoFar();
        long wrongAnswers = 0;
        for (int i = 0; i < times; i++) {
            wrongAnswers += question.getAsBoolean() ? 0 : 1;
        }
        waits.addAndGet(waitsSoFar() - before);
        wrong.addAndGet(wrongAnswers);
        ended.incrementAndGet();
    }

    /** For monitors and for everything else, of the calling thread. */
    private static long waitsSoFar() {
        ThreadInfo info = THREADS.getThreadInfo(Thread.currentThread().threadId());
        return info.getBlockedCount() + info.getWaitedCount();
    }

    long wrong() {
        return wrong.get();
    }

    long waits() {
        return waits.get();
    }
}
