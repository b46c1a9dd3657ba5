package workbook.concurrency.sync.startgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class StartGateExamples {

    @Test
    void tenRunnersAreLetGoByOneStart() throws Exception {
        StartGate gate = new StartGate();
        AtomicInteger running = new AtomicInteger();
        List<Thread> runners = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            runners.add(Thread.startVirtualThread(() -> {
                try {
                    gate.await();
                    running.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        gate.awaitRunners(10);
        assertThat(running.get()).as("runners that run before the start").isZero();
        assertThat(gate.start()).as("start(), 10 runners wait").isEqualTo(10);
        for (Thread runner : runners) {
            runner.join();
        }
        assertThat(running.get()).as("runners that ran").isEqualTo(10);
    }

    @Test
    void whoComesLatePassesAtOnce() throws Exception {
        StartGate gate = new StartGate();
        assertThat(gate.start()).as("start(), nobody waits").isZero();
        gate.await();
    }
}
