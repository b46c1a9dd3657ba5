package workbook.concurrency.workers.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs with one door, for every schedule of them. */
final class DoorScenarios {

    /** A thread goes through to its work, while another closes and waits until nobody is inside. */
    @AlsoChecked(Work.class)
    static class OneWorksOneCloses implements Scenario {
        final Door door = new Door();
        final Work work = new Work();
        int let;

        @Override
        public List<Action> threads() {
            return List.of(this::workInside, () -> {
                door.close();
                awaitAndLook();
            });
        }

        void workInside() {
            if (door.enter()) {
                let++;
                work.run();
                door.leave();
            }
        }

        void awaitAndLook() throws InterruptedException {
            int putOut = door.awaitEmpty();
            assertThat(work.ended()).as("works that had ended, of those begun, when awaitEmpty "
                + "came back").isEqualTo(work.begun());
            assertThat(work.result()).as("what the work had left behind then")
                .isEqualTo(work.begun());
            assertThat(putOut).as("what awaitEmpty returned, when nobody was put out").isZero();
        }

        @Override
        public void check() {
            assertThat(work.begun()).as("works begun, of the threads that were let in")
                .isEqualTo(let);
            assertThat(door.enter()).as("enter() after close").isFalse();
        }
    }

    /** Two go through, one at a time or together. */
    @AlsoChecked(Work.class)
    static final class TwoWorkOneCloses extends OneWorksOneCloses {
        private final Work other = new Work();

        @Override
        public List<Action> threads() {
            return List.of(this::workInside, () -> {
                if (door.enter()) {
                    other.run();
                    door.leave();
                }
            }, () -> {
                door.close();
                awaitAndLook();
                assertThat(other.ended()).as("the same, of the second thread")
                    .isEqualTo(other.begun());
            });
        }
    }

    /** Two wait for the one who is inside. */
    @AlsoChecked(Work.class)
    static final class TwoWait extends OneWorksOneCloses {
        @Override
        public List<Action> threads() {
            return List.of(() -> {
                workInside();
                door.close();
            }, this::awaitAndLook, this::awaitAndLook);
        }

        @Override
        public void check() {
            assertThat(let).as("threads that an open door let in, of one").isEqualTo(1);
            super.check();
        }
    }

    /** Somebody puts out those who are inside. */
    static class OneIsPutOut implements Scenario {
        final Door door = new Door();
        int let;
        int notices;
        int putOut = -1;

        @Override
        public List<Action> threads() {
            return List.of(this::goThrough, () -> {
                door.clear();
                putOut = door.awaitEmpty();
            });
        }

        /** What it notes outside must not be disturbed by an interrupt meant for the inside. */
        void goThrough() {
            if (door.enter()) {
                let++;
                door.leave();
            }
            if (Thread.interrupted()) {
                notices++;
            }
            door.isOpen();
            assertThat(Thread.currentThread().isInterrupted()).as("whether a thread was "
                + "interrupted after it had left").isFalse();
        }

        @Override
        public void check() {
            assertThat(notices).as("threads that were interrupted, of those put out")
                .isEqualTo(putOut);
            assertThat(putOut).as("threads put out, %d were let in", let).isBetween(0, let);
            assertThat(door.isOpen()).as("isOpen() after clear").isFalse();
        }
    }

    /** Two are inside or not, and two calls put them out. */
    static final class TwoArePutOut extends OneIsPutOut {
        @Override
        public List<Action> threads() {
            return List.of(this::goThrough, this::goThrough, () -> {
                door.clear();
                door.clear();
                putOut = door.awaitEmpty();
            });
        }
    }

    /** One is inside and does not leave; one waits for that, and one puts out. */
    static final class NobodyLeaves implements Scenario {
        private final Door door = new Door();
        private int putOut = -1;

        @Override
        public List<Action> threads() {
            return List.of(door::enter, () -> {
                door.close();
                putOut = door.awaitEmpty();
            }, door::clear);
        }

        @Override
        public void check() {
            assertThat(putOut).as("what awaitEmpty returned, with at most one inside")
                .isBetween(0, 1);
        }
    }

    /** One waits and is interrupted; the door is none the worse for it. */
    static final class OneIsInterrupted implements Scenario {
        private final Door door = new Door();
        private Thread waits;
        private int cameBack;
        private int gaveUp;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                waits = Thread.currentThread();
                try {
                    door.awaitEmpty();
                    cameBack++;
                } catch (InterruptedException e) {
                    gaveUp++;
                }
            }, () -> {
                if (door.enter()) {
                    if (waits != null) {
                        waits.interrupt();
                    }
                    door.leave();
                }
                door.close();
            });
        }

        @Override
        public void check() throws InterruptedException {
            assertThat(cameBack + gaveUp).as("times that the waiting thread came back")
                .isEqualTo(1);
            assertThat(door.awaitEmpty()).as("awaitEmpty() afterwards").isZero();
        }
    }

    private DoorScenarios() {
    }
}
