package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import workbook.grader.probe.ProcessCpu;

class IdleTest {

    @Test
    void threadThatTheJvmStartsForVirtualThreads_isNobodyWhoWorks() throws InterruptedException {
        Thread.startVirtualThread(() -> LockSupport.parkNanos(1)).join(); // starts the unblocker
        Set<Thread> before = Idle.threads();
        assertThat(before.removeIf(thread -> thread.getName().contains("unblocker"))).isTrue();
        assertThat(isIdle(new Idle(before), 600)).isTrue();
    }

    @Test
    void threadThatCouldRun_works_thoughItUsesNoProcessor() throws Exception {
        Set<Thread> before = Idle.threads();
        try (ServerSocket nobodyCalls = new ServerSocket(0)) {
            Thread accepting = Thread.ofPlatform().start(() -> {
                try {
                    nobodyCalls.accept();
                } catch (IOException e) {
                    // the test is over
                }
            });
            assertThat(isIdle(new Idle(before), 20)).isFalse();
            assertThat(accepting.getState()).isEqualTo(Thread.State.RUNNABLE);
        }
    }

    /** Whether that is found within so many looks: a JVM that still compiles is not idle. */
    private static boolean isIdle(Idle idle, int looks) {
        for (int look = 1; look <= looks; look++) {
            LockSupport.parkNanos(100_000_000);
            if (idle.time(ProcessCpu.used()).isPositive()) {
                return true;
            }
        }
        return false;
    }
}
