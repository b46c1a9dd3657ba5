package workbook.concurrency.workers.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import workbook.grader.interleave.Scenario;

/** Small programs in which one thread waits for the only place, for every schedule of them. */
final class QueueScenarios {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofDays(1);

    /** A connection. */
    static final class Cable {
        @Override
        public String toString() {
            return "a cable";
        }
    }

    /** Makes cables, and counts those that are open. */
    static final class Cables implements Connector<Cable> {
        private int open;
        private Runnable beforeItFails;

        @Override
        public Cable open() throws IOException {
            Runnable failing = beforeItFails;
            beforeItFails = null;
            if (failing != null) {
                failing.run();
                throw new IOException("no cable");
            }
            open++;
            return new Cable();
        }

        @Override
        public boolean isAlive(Cable cable) {
            return true;
        }

        @Override
        public void close(Cable cable) {
            open--;
        }
    }

    /** Some use a pool with one place; afterwards all is back, and can be had again. */
    abstract static class OnePlace implements Scenario {
        final Cables cables = new Cables();
        final ConnectionPool<Cable> pool = new ConnectionPool<>(cables, new PoolSettings(1, 1));

        @Override
        public void check() throws Exception {
            assertThat(pool.stats()).as("stats() when all is back, cables open: %d", cables.open)
                .isEqualTo(new PoolStats(cables.open, cables.open, 0));
            assertThat(pool.get(AT_ONCE)).as("get() when all is back").isNotNull();
        }
    }

    /** The only connection is out. */
    abstract static class OneIsOut extends OnePlace {
        final Cable held;

        OneIsOut() throws Exception {
            held = pool.get(AT_ONCE);
        }
    }

    /** One waits behind another; whoever comes then is not served before it. */
    static final class NobodyOvertakes extends OneIsOut {
        private Cable came;

        NobodyOvertakes() throws Exception {
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                came = pool.get(LONG);
                pool.put(came);
            }, () -> {
                boolean isWaiting = pool.stats().waiting() == 1;
                pool.put(held);
                Cable mine = null;
                try {
                    mine = pool.get(AT_ONCE);
                } catch (TimeoutException e) {
                    // it is the other's turn
                }
                if (mine != null) {
                    assertThat(isWaiting && came == null).as("whether a thread that came later "
                        + "got the cable while another waits").isFalse();
                    pool.put(mine);
                }
            });
        }
    }

    /** Opening fails while another thread waits; who failed tries again, and is the later one. */
    static final class NobodyTakesThePlace extends OnePlace {
        private boolean wasWaiting;
        private Cable came;

        NobodyTakesThePlace() {
            cables.beforeItFails = () -> wasWaiting = pool.stats().waiting() == 1;
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    came = pool.get(LONG);
                    pool.put(came);
                } catch (IOException e) {
                    // so it does not wait
                }
            }, () -> {
                Cable mine = null;
                try {
                    mine = pool.get(LONG);
                } catch (IOException e) {
                    mine = again();
                }
                if (mine != null) {
                    pool.put(mine);
                }
            });
        }

        private Cable again() throws IOException, InterruptedException {
            try {
                Cable mine = pool.get(AT_ONCE);
                assertThat(wasWaiting && came == null).as("whether a thread that came later took "
                    + "the place while another waits").isFalse();
                return mine;
            } catch (TimeoutException e) {
                return null;
            }
        }
    }

    /** One waits for a limited time, which may pass at any moment. */
    static final class OneIsLate extends OneIsOut {
        OneIsLate() throws Exception {
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Cable cable = null;
                try {
                    cable = pool.get(TWO_SECONDS);
                } catch (TimeoutException e) {
                    // so it has none
                }
                if (cable != null) {
                    pool.put(cable);
                }
            }, () -> pool.put(held));
        }
    }

    /** One waits and is interrupted. */
    static final class OneIsInterrupted extends OneIsOut {
        private Thread waits;
        private boolean isBack;
        private int interrupts;
        private int noticed;

        OneIsInterrupted() throws Exception {
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                waits = Thread.currentThread();
                Cable cable = null;
                try {
                    cable = pool.get(LONG);
                } catch (InterruptedException e) {
                    noticed++;
                }
                isBack = true;
                if (Thread.interrupted()) {
                    noticed++;
                }
                if (cable != null) {
                    pool.put(cable);
                }
            }, () -> {
                if (waits != null && !isBack) {
                    waits.interrupt();
                    interrupts++;
                }
                pool.put(held);
            });
        }

        @Override
        public void check() throws Exception {
            assertThat(noticed).as("interrupts that the thread in get noticed, by an exception or "
                + "by its flag, of %d", interrupts).isEqualTo(interrupts);
            super.check();
        }
    }

    private QueueScenarios() {
    }
}
