package workbook.grader.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Threads that wait for each other, without a clock. */
class WaitingTest {

    @Test
    void aGateHoldsUntilItIsOpened() throws InterruptedException {
        Gate gate = new Gate();
        Thread passing = Thread.ofPlatform().start(gate::pass);
        Waiting.until(passing);
        assertThat(passing.isAlive()).isTrue();
        gate.open();
        passing.join();
        gate.pass();
    }

    @Test
    void whoIsInterruptedBeforeAGateGoesOnWithTheFlagSet() {
        Thread.currentThread().interrupt();
        new Gate().pass();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aThreadThatEndsDoesNotWait() throws InterruptedException {
        Thread ended = Thread.ofPlatform().name("short").start(() -> { });
        ended.join();
        assertThatThrownBy(() -> Waiting.until(ended))
            .isInstanceOf(AssertionError.class).hasMessageContaining("short ended");
    }
}
