package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import workbook.grader.probe.ProcessCpu;

class IdleTest {

    private static final int LOOKS = 600;

    @Test
    void threadThatTheJvmStartsForVirtualThreads_isNobodyWhoWorks() throws InterruptedException {
        Thread.startVirtualThread(() -> LockSupport.parkNanos(1)).join(); // starts the unblocker
        Set<Thread> before = Idle.threads();
        assertThat(before.removeIf(thread -> thread.getName().contains("unblocker"))).isTrue();
        assertThat(isIdleSometime(new Idle(before))).isTrue();
    }

    @Test
    void threadThatCouldRun_works() throws InterruptedException {
        Set<Thread> before = Idle.threads();
        AtomicBoolean end = new AtomicBoolean();
        Thread busy = Thread.ofPlatform().start(() -> {
            while (!end.get()) {
                Thread.onSpinWait();
            }
        });
        try {
            Idle idle = new Idle(before);
            for (int look = 1; look <= 5; look++) {
                LockSupport.parkNanos(20_000_000);
                assertThat(idle.time(ProcessCpu.used())).isEqualTo(Duration.ZERO);
            }
        } finally {
            end.set(true);
            busy.join();
        }
    }

    /** A JVM that compiles is not idle: it is asked until it has done with that. */
    private static boolean isIdleSometime(Idle idle) {
        for (int look = 1; look <= LOOKS; look++) {
            LockSupport.parkNanos(100_000_000);
            if (idle.time(ProcessCpu.used()).isPositive()) {
                return true;
            }
        }
        return false;
    }
}
