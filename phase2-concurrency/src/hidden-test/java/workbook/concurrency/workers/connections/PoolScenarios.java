package workbook.concurrency.workers.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs with one pool, for every schedule of them. */
final class PoolScenarios {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofDays(1);

    /** A connection; the pool's lock orders those who use it. */
    static final class Wire {
        private final int number;
        private boolean isUsed;
        private boolean isBroken;
        private boolean isClosed;

        Wire(int number) {
            this.number = number;
        }

        @Override
        public String toString() {
            return "wire " + number;
        }
    }

    /** Makes wires, and counts those that are open. */
    static final class Wires implements Connector<Wire> {
        private final List<Wire> made = new ArrayList<>();
        private int open;
        private int most;
        private int failures;
        private Work closing;

        @Override
        public Wire open() throws IOException {
            if (failures > 0) {
                failures--;
                throw new IOException("no wire");
            }
            open++;
            most = Math.max(most, open);
            made.add(new Wire(made.size() + 1));
            return made.getLast();
        }

        @Override
        public boolean isAlive(Wire wire) {
            return !wire.isBroken;
        }

        @Override
        public void close(Wire wire) {
            assertThat(wire.isClosed).as("whether a wire that is closed was closed before")
                .isFalse();
            if (closing != null) {
                closing.run(); // others may come meanwhile
            }
            wire.isClosed = true;
            open--;
        }
    }

    /** Some use a pool; afterwards all that was open has been put back, and can be had again. */
    abstract static class Used implements Scenario {
        final Wires wires = new Wires();
        final ConnectionPool<Wire> pool;
        private final int maxOpen;
        int refused;

        Used(int maxOpen, int maxIdle) {
            this.maxOpen = maxOpen;
            pool = new ConnectionPool<>(wires, new PoolSettings(maxOpen, maxIdle));
        }

        /** Gets a connection, looks whether it is its own, and puts it back. */
        void use() throws IOException, InterruptedException, TimeoutException {
            Wire wire = pool.get(LONG);
            begin(wire);
            wire.isUsed = false;
            pool.put(wire);
        }

        static void begin(Wire wire) {
            assertThat(wire.isUsed).as("whether somebody else uses what get returned").isFalse();
            assertThat(wire.isClosed).as("whether what get returned was closed before").isFalse();
            assertThat(wire.isBroken).as("whether what get returned is broken").isFalse();
            wire.isUsed = true;
        }

        /** As all is back. */
        @Override
        public void check() throws Exception {
            assertThat(wires.most).as("most wires open at once, of %d", maxOpen)
                .isLessThanOrEqualTo(maxOpen);
            PoolStats stats = pool.stats();
            assertThat(stats.waiting()).as("threads that wait at the end").isZero();
            assertThat(stats.open()).as("places taken at the end, wires open: %d", wires.open)
                .isEqualTo(wires.open);
            assertThat(stats.idle()).as("idle at the end").isEqualTo(wires.open);
            for (int i = 0; i < maxOpen; i++) {
                begin(pool.get(AT_ONCE));
            }
        }
    }

    /** Three threads, one connection. */
    static final class ThreeUseOne extends Used {
        ThreeUseOne() {
            super(1, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::use, this::use, this::use);
        }
    }

    /** Three threads, two connections, of which one is kept. */
    static final class ThreeUseTwo extends Used {
        ThreeUseTwo() {
            super(2, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::use, this::use, this::use);
        }
    }

    /** Two threads work with one connection, and what each does is seen by the next. */
    @AlsoChecked(Work.class)
    static final class TwoWorkWithOne extends Used {
        private final Work work = new Work();

        TwoWorkWithOne() {
            super(1, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::workWith, this::workWith);
        }

        private void workWith() throws Exception {
            Wire wire = pool.get(LONG);
            work.run();
            pool.put(wire);
        }
    }

    /** Two threads, one connection, and none is kept. */
    @AlsoChecked(Work.class)
    static final class NoneIsKept extends Used {
        NoneIsKept() {
            super(1, 0);
            wires.closing = new Work();
        }

        @Override
        public List<Action> threads() {
            return List.of(this::use, this::use);
        }
    }

    /** The connection that comes back is broken. */
    static final class OneBreaks extends Used {
        OneBreaks() {
            super(1, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Wire wire = pool.get(LONG);
                begin(wire);
                wire.isBroken = true;
                pool.put(wire);
            }, this::use);
        }
    }

    /** The first that is opened fails. */
    static final class OpenFails extends Used {
        OpenFails() {
            super(1, 1);
            wires.failures = 1;
        }

        @Override
        public List<Action> threads() {
            return List.of(this::tryToUse, this::tryToUse);
        }

        private void tryToUse() throws InterruptedException, TimeoutException {
            try {
                use();
            } catch (IOException e) {
                refused++;
            }
        }

        @Override
        public void check() throws Exception {
            assertThat(refused).as("calls of get that failed, of two, when one open failed")
                .isEqualTo(1);
            super.check();
        }
    }

    /** One uses a connection, one waits, and one closes the pool. */
    static class ClosedMeanwhile extends Used {
        ClosedMeanwhile() {
            super(1, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::useUnlessClosed, this::useUnlessClosed, pool::close);
        }

        void useUnlessClosed() throws Exception {
            try {
                use();
            } catch (PoolClosedException e) {
                refused++;
            }
        }

        @Override
        public void check() {
            assertThat(wires.most).as("most wires open at once, of 1").isLessThanOrEqualTo(1);
            assertThat(wires.open).as("wires open when the pool is closed and all are back, of %d",
                wires.made.size()).isZero();
            assertThat(pool.stats()).as("stats() then").isEqualTo(new PoolStats(0, 0, 0));
        }
    }

    /** One may be opening one, while two close the pool. */
    static final class ClosedWhileOpening extends ClosedMeanwhile {
        @Override
        public List<Action> threads() {
            return List.of(this::useUnlessClosed, pool::close, pool::close);
        }
    }

    private PoolScenarios() {
    }
}
