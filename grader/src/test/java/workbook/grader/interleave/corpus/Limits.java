package workbook.grader.interleave.corpus;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Programs that are wrong, or wide, in ways that the checker does not see by itself. */
final class Limits {

    static final class Shared {
        private final Map<String, Integer> map = new HashMap<>();

        void put(String key) {
            map.put(key, 1);
        }
    }

    /** Dekker's test with opaque accesses. */
    static final class StoreBuffering {
        private static final VarHandle X = handle("x");
        private static final VarHandle Y = handle("y");
        private int x;
        private int y;

        private static VarHandle handle(String name) {
            try {
                return MethodHandles.lookup().findVarHandle(StoreBuffering.class, name, int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        int first() {
            X.setOpaque(this, 1);
            return (int) Y.getOpaque(this);
        }

        int second() {
            Y.setOpaque(this, 1);
            return (int) X.getOpaque(this);
        }
    }

    static final class Steps {
        private volatile int n;

        void many() {
            for (int i = 0; i < 30; i++) {
                n = i;
            }
        }
    }

    static final class OwnThings {
        private final List<Integer> readOnly = List.of(1, 2, 3);
        private final int[] perThread = new int[2];

        void work(int thread) {
            for (int i = 0; i < readOnly.size(); i++) {
                perThread[thread] += readOnly.get(i);
            }
        }
    }

    /** The callback is two steps, and the map's lock makes them one only for the same key. */
    static final class Callback {
        private final Map<String, Integer> map = new ConcurrentHashMap<>();
        private int calls;

        void count(String key) {
            map.compute(key, (same, old) -> {
                calls++;
                return 1;
            });
        }

        int calls() {
            return calls;
        }
    }

    static int initialised;

    static final class One {
        static final int VALUE = increment();
    }

    static final class Other {
        static final int VALUE = increment();
    }

    private static int increment() {
        int seen = initialised;
        initialised = seen + 1;
        return seen;
    }

    static int one() {
        return One.VALUE;
    }

    static int other() {
        return Other.VALUE;
    }

    static final class Tasks {
        private int n;

        void run() throws InterruptedException {
            CountDownLatch done = new CountDownLatch(2);
            ExecutorService executor = Executors.newFixedThreadPool(2);
            for (int i = 0; i < 2; i++) {
                executor.execute(() -> {
                    n++;
                    done.countDown();
                });
            }
            done.await();
            executor.shutdown();
        }
    }

    /** A worker may take the second task before its queue is looked at. */
    static final class GivenAway {
        int waiting() {
            LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
            ThreadPoolExecutor executor =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, queue);
            executor.execute(() -> { });
            executor.execute(() -> { });
            int waiting = queue.size();
            executor.shutdown();
            return waiting;
        }
    }

    private Limits() {
    }
}
