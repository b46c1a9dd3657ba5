package workbook.grader.interleave.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.Scenario;

/** Threads that wait for each other. */
final class LockScenarios {

    static final class LostWakeUp implements Scenario {
        private final Locks.LostWakeUp gate = new Locks.LostWakeUp();

        @Override
        public List<Action> threads() {
            return List.of(gate::await, gate::open);
        }
    }

    static final class ParkGate implements Scenario {
        private final Locks.ParkGate gate = new Locks.ParkGate();

        @Override
        public List<Action> threads() {
            return List.of(gate::await, gate::open);
        }
    }

    /** A releases; meanwhile it interrupts B, which waits. */
    abstract static class Interrupted implements Scenario {
        private final Locks.Semaphore semaphore;
        private Thread other;

        Interrupted(boolean leaks) {
            semaphore = new Locks.Semaphore(leaks);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    semaphore.acquire();
                    if (other != null) {
                        other.interrupt();
                    }
                    semaphore.release();
                },
                () -> {
                    other = Thread.currentThread();
                    try {
                        semaphore.acquire();
                        semaphore.release();
                    } catch (InterruptedException e) {
                        // gives up
                    }
                });
        }

        @Override
        public void check() {
            assertThat(semaphore.permits()).isEqualTo(1);
        }
    }

    static final class LeakingSemaphore extends Interrupted {
        LeakingSemaphore() {
            super(true);
        }
    }

    static final class Semaphore extends Interrupted {
        Semaphore() {
            super(false);
        }
    }

    static final class Philosophers implements Scenario {
        private final Locks.Philosophers table = new Locks.Philosophers(3);

        @Override
        public List<Action> threads() {
            return List.of(() -> table.eat(0), () -> table.eat(1), () -> table.eat(2));
        }
    }

    static final class Transfers implements Scenario {
        private final Locks.Account one = new Locks.Account();
        private final Locks.Account other = new Locks.Account();

        @Override
        public List<Action> threads() {
            return List.of(() -> Locks.Account.transfer(one, other),
                () -> Locks.Account.transfer(other, one));
        }
    }

    static final class MonitorAndLock implements Scenario {
        private final Locks.MonitorAndLock both = new Locks.MonitorAndLock();

        @Override
        public List<Action> threads() {
            return List.of(both::monitorFirst, both::lockFirst);
        }
    }

    static final class AwaitedLock implements Scenario {
        private final Locks.AwaitedLock gate = new Locks.AwaitedLock();

        @Override
        public List<Action> threads() {
            return List.of(gate::await, gate::lockFirst, gate::monitorFirst);
        }
    }

    /** Its enum is made by the thread that comes first, and is there for all later runs. */
    static final class CheckedMark implements Scenario {
        private final Locks.CheckedMark mark = new Locks.CheckedMark();
        private final boolean[] took = new boolean[2];

        @Override
        public List<Action> threads() {
            return List.of(() -> took[0] = mark.take(), () -> took[1] = mark.take());
        }

        @Override
        public void check() {
            assertThat(took).containsOnlyOnce(true);
        }
    }

    static final class NotOwner implements Scenario {
        private final Locks.NotOwner subject = new Locks.NotOwner();

        @Override
        public List<Action> threads() {
            return List.of(subject::go);
        }
    }

    abstract static class Iterating implements Scenario {
        private final Locks.Summing list;

        Iterating(boolean locks) {
            list = new Locks.Summing(locks);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    list.add(1);
                    list.add(2);
                },
                list::sum, list::sum);
        }
    }

    static final class IteratingLocked extends Iterating {
        IteratingLocked() {
            super(true);
        }
    }

    static final class IteratingUnlocked extends Iterating {
        IteratingUnlocked() {
            super(false);
        }
    }

    private LockScenarios() {
    }
}
