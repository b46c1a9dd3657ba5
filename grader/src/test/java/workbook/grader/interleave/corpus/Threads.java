package workbook.grader.interleave.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that the code under test starts itself. */
final class Threads {

    /** Workers of its own; if broken, they stop with tasks left in the queue. */
    static final class Pool {
        private static final Runnable POISON = () -> { };

        private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        private final List<Thread> workers = new ArrayList<>();
        private final boolean broken;
        private volatile boolean stopped;

        Pool(int size, boolean broken) {
            this.broken = broken;
            for (int i = 0; i < size; i++) {
                Thread worker = new Thread(this::work, "worker-" + i);
                workers.add(worker);
                worker.start();
            }
        }

        void submit(Runnable task) {
            queue.add(task);
        }

        private void work() {
            try {
                while (!(broken && stopped)) {
                    Runnable task = queue.take();
                    if (task == POISON) {
                        return;
                    }
                    task.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void shutdown() throws InterruptedException {
            stopped = true;
            for (int i = 0; i < workers.size(); i++) {
                queue.add(POISON);
            }
            for (Thread worker : workers) {
                worker.join();
            }
        }
    }

    /** Sums on an executor, with or without a race. */
    static final class ExecutorSum {
        private int total;
        private final AtomicInteger safe = new AtomicInteger();

        int racy() throws Exception {
            ExecutorService executor = Executors.newFixedThreadPool(2);
            Future<?> one = executor.submit(() -> {
                total++;
            });
            Future<?> other = executor.submit(() -> {
                total++;
            });
            one.get();
            other.get();
            executor.shutdown();
            return total;
        }

        int safe() throws Exception {
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> tasks =
                    List.of(safe::incrementAndGet, safe::incrementAndGet);
                for (Future<Integer> future : executor.invokeAll(tasks)) {
                    future.get();
                }
            }
            return safe.get();
        }

        /** What a task wrote is there when its future is done. */
        int handedBack() throws Exception {
            ExecutorService executor = Executors.newSingleThreadExecutor();
            total = 1;
            Future<?> done = executor.submit(() -> {
                total++;
            });
            done.get();
            executor.shutdown();
            return total;
        }
    }

    /** Looks at a task and at a thread, and believes that neither has ended yet. */
    static final class Hasty {
        int done() {
            ExecutorService executor = Executors.newSingleThreadExecutor();
            Future<?> task = executor.submit(() -> { });
            int done = task.isDone() ? 1 : 0;
            executor.shutdown();
            return done;
        }

        int ended() {
            Thread thread = Thread.startVirtualThread(() -> { });
            return thread.isAlive() ? 0 : 1;
        }
    }

    static final class Futures {
        private final AtomicInteger total = new AtomicInteger();

        int racy() {
            CompletableFuture<Void> one =
                CompletableFuture.runAsync(() -> total.set(total.get() + 1));
            CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> total.set(total.get() + 1));
            CompletableFuture.allOf(one, other).join();
            return total.get();
        }

        int safe() {
            return CompletableFuture.supplyAsync(() -> 1)
                .thenCombineAsync(CompletableFuture.supplyAsync(() -> 1), Integer::sum)
                .join();
        }
    }

    /** A platform thread and two virtual ones, each in another way. */
    static final class Mixed {
        private int n;

        int run() throws InterruptedException {
            Thread one = Thread.ofPlatform().name("platform").daemon(true).start(() -> n++);
            Thread two = Thread.startVirtualThread(() -> n++);
            Thread three = Thread.ofVirtual().name("virtual").start(() -> n++);
            one.join();
            two.join();
            three.join();
            return n;
        }
    }

    /** Extends {@code Thread}. */
    static final class Own extends Thread {
        private static int hits;

        Own(String name) {
            super(name);
        }

        @Override
        public void run() {
            if (Thread.currentThread() != this) {
                throw new IllegalStateException("another thread");
            }
            hits++;
        }

        static int two() throws InterruptedException {
            Own one = new Own("one");
            Own other = new Own("other");
            one.start();
            other.start();
            one.join();
            other.join();
            return hits;
        }
    }

    /** Makes threads through a method reference. */
    static final class Referenced {
        private int n;

        int run() throws InterruptedException {
            ThreadFactory factory = Thread::new;
            Thread one = factory.newThread(() -> n++);
            Thread other = factory.newThread(() -> n++);
            one.start();
            other.start();
            one.join();
            other.join();
            return n;
        }
    }

    /** Each thread has its own. */
    static final class Locals {
        private static final ThreadLocal<Integer> OWN = ThreadLocal.withInitial(() -> 0);
        private final AtomicInteger sum = new AtomicInteger();

        void add() {
            OWN.set(OWN.get() + 1);
            sum.addAndGet(OWN.get());
        }

        int sum() {
            return sum.get();
        }
    }

    /** A thread that fails, alone. */
    static final class Failing {
        void run() throws InterruptedException {
            Thread failing = new Thread(() -> {
                throw new IllegalStateException("out of paper");
            }, "printer");
            failing.start();
            failing.join();
        }
    }

    private Threads() {
    }
}
