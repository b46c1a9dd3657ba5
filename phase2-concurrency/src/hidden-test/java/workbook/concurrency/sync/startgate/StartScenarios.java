package workbook.concurrency.sync.startgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small races, for every schedule of them. */
final class StartScenarios {

    /** The starter prepares the track; a runner looks at it when it is let go. */
    @AlsoChecked(Work.class)
    static class OneRunner implements Scenario {
        final StartGate gate = new StartGate();
        final Work track = new Work();

        @Override
        public List<Action> threads() {
            return List.of(this::run, this::start);
        }

        void run() throws InterruptedException {
            gate.await();
            assertThat(track.ended())
                .as("how often the track had been made ready when await came back").isEqualTo(1);
            assertThat(track.result()).as("what preparing the track left behind").isEqualTo(1);
        }

        void start() {
            track.run();
            gate.start();
        }
    }

    /** The same with two runners. */
    @AlsoChecked(Work.class)
    static final class TwoRunners extends OneRunner {
        @Override
        public List<Action> threads() {
            return List.of(this::run, this::run, this::start);
        }
    }

    /** Two runners warm up; the starter waits for both, and then starts them. */
    @AlsoChecked(Work.class)
    static final class Assembled implements Scenario {
        private final StartGate gate = new StartGate();
        private final Work warmUpOfA = new Work();
        private final Work warmUpOfB = new Work();
        private int started;

        @Override
        public List<Action> threads() {
            return List.of(() -> run(warmUpOfA), () -> run(warmUpOfB), () -> {
                gate.awaitRunners(2);
                assertThat(warmUpOfA.result() + warmUpOfB.result())
                    .as("how many runners had warmed up when awaitRunners(2) came back")
                    .isEqualTo(2);
                started = gate.start();
            });
        }

        private void run(Work warmUp) throws InterruptedException {
            warmUp.run();
            gate.await();
        }

        @Override
        public void check() {
            assertThat(started).as("start() after awaitRunners(2)").isEqualTo(2);
            assertThat(gate.waiting()).as("waiting() after the start").isZero();
        }
    }

    /** Two threads wait for the same runner, and the start comes when both have seen it. */
    static final class TwoStarters implements Scenario {
        private final StartGate gate = new StartGate();
        private final CountDownLatch bothSawIt = new CountDownLatch(2);

        @Override
        public List<Action> threads() {
            return List.of(gate::await, this::awaitRunner, () -> {
                awaitRunner();
                bothSawIt.await();
                gate.start();
            });
        }

        private void awaitRunner() throws InterruptedException {
            gate.awaitRunners(1);
            bothSawIt.countDown();
        }
    }

    /** Nobody comes, and the gate is opened while another thread waits for runners. */
    static final class StartedMeanwhile implements Scenario {
        private final StartGate gate = new StartGate();

        @Override
        public List<Action> threads() {
            return List.of(() -> gate.awaitRunners(2), gate::start);
        }
    }

    /** Somebody counts the runners while one comes. */
    static final class OneCounts implements Scenario {
        private final StartGate gate = new StartGate();

        @Override
        public List<Action> threads() {
            return List.of(gate::await, () -> {
                int counted = gate.waiting();
                int started = gate.start();
                assertThat(counted).as("waiting(), and then start() returned %d", started)
                    .isBetween(0, started);
            });
        }
    }

    /** Two start at the same time. */
    static final class TwoStart implements Scenario {
        private final StartGate gate = new StartGate();
        private int started;
        private int startedToo;

        @Override
        public List<Action> threads() {
            return List.of(gate::await, () -> {
                gate.awaitRunners(1);
                started = gate.start();
            }, () -> startedToo = gate.start());
        }

        @Override
        public void check() {
            assertThat(started + startedToo).as("how often two starts counted the one runner")
                .isBetween(0, 1);
        }
    }

    /** A runner is interrupted while the start is given. */
    static final class Interrupted implements Scenario {
        private final StartGate gate = new StartGate();
        private Thread runner;
        private boolean interrupted;
        private boolean passed;
        private boolean starts;
        private int started;

        @Override
        public List<Action> threads() {
            return List.of(this::run, () -> {
                if (runner != null) {
                    runner.interrupt();
                    interrupted = true;
                }
            }, () -> {
                starts = true;
                started = gate.start();
            });
        }

        private void run() {
            runner = Thread.currentThread();
            try {
                gate.await();
                passed = true;
                assertThat(starts).as("whether start() had been called when await came back")
                    .isTrue();
                if (interrupted) {
                    assertThat(Thread.interrupted()).as("interrupt flag of a runner that was "
                        + "interrupted and passed").isTrue();
                }
            } catch (InterruptedException e) {
                assertThat(Thread.currentThread().isInterrupted())
                    .as("interrupt flag of a runner whose await threw").isFalse();
            }
        }

        @Override
        public void check() {
            if (!passed) {
                assertThat(started).as("start() counted a runner whose await threw").isZero();
            }
            assertThat(gate.waiting()).as("waiting() at the end").isZero();
        }
    }

    private StartScenarios() {
    }
}
