package workbook.grader.interleave.corpus;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** What the checker cannot control, and loops that do not end. */
final class Uncontrolled {

    private final AtomicInteger n = new AtomicInteger();

    int ownPool() throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            return pool.submit(n::incrementAndGet).get();
        }
    }

    int parallelStream() {
        return IntStream.range(0, 1000).parallel().sum();
    }

    int parallelReference() {
        return List.of(List.of(1), List.of(2)).stream().map(List::parallelStream)
            .mapToInt(stream -> stream.mapToInt(Integer::intValue).sum()).sum();
    }

    void timer() throws InterruptedException {
        CountDownLatch rung = new CountDownLatch(1);
        new Timer().schedule(new TimerTask() {
            @Override
            public void run() {
                rung.countDown();
            }
        }, 1);
        rung.await();
    }

    void scheduled() throws Exception {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
        executor.schedule(n::incrementAndGet, 20, TimeUnit.MILLISECONDS).get();
        executor.shutdown();
    }

    int orTimeout() {
        return new CompletableFuture<Integer>().orTimeout(1, TimeUnit.MILLISECONDS).join();
    }

    int systemIn() throws java.io.IOException {
        return System.in.read();
    }

    /** Decides by the hash codes of objects that have none of their own. */
    void identityHashes() {
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < 20; i++) {
            objects.add(new Object());
        }
        for (Object object : objects) {
            if ((System.identityHashCode(object) & 1) == 0) {
                n.incrementAndGet();
            }
        }
    }

    // ---- static initialisers ---------------------------------------------------------------

    static final ReentrantLock LOCK = new ReentrantLock();
    static int calls;

    static int slow() {
        LOCK.lock();
        try {
            return 7;
        } finally {
            LOCK.unlock();
        }
    }

    static final class Holder {
        static final int VALUE = slow();
    }

    void hold() {
        LOCK.lock();
        try {
            calls++;
            calls++;
        } finally {
            LOCK.unlock();
        }
    }

    int initialise() {
        return Holder.VALUE;
    }

    // ---- loops -----------------------------------------------------------------------------

    int endless() {
        int i = 0;
        while (true) {
            i++;
        }
    }

    private volatile boolean polite;

    /** Two threads that give way to each other for ever. */
    void giveWay(boolean mine) {
        while (polite == mine) {
            polite = !mine;
            Thread.yield();
            polite = mine;
        }
    }
}
