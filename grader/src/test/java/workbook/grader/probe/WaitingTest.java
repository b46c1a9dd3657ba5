package workbook.grader.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
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

    @Test
    void aThreadThatIsAboutToEndDoesNotWait() {
        for (int round = 1; round <= 5_000; round++) { // one in forty is seen blocked at its end
            Thread ending = Thread.ofPlatform().start(() -> { });
            assertThatThrownBy(() -> Waiting.until(ending)).as("round %d", round)
                .isInstanceOf(AssertionError.class).hasMessageContaining("ended");
        }
    }

    @Test
    void aThreadEndsOrWaits() {
        CountDownLatch gate = new CountDownLatch(1);
        Thread waiting = Thread.ofPlatform().start(() -> Waiting.stubbornly(gate));
        assertThat(Waiting.ends(waiting)).as("of a closed gate").isFalse();
        gate.countDown();
        Thread passing = Thread.ofPlatform().start(() -> Waiting.stubbornly(gate));
        assertThat(Waiting.ends(passing)).as("of an open gate").isTrue();
    }

    @Test
    void whoIsStubbornTakesNoNoticeOfInterrupts() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        Thread waiting = Thread.ofPlatform().start(() -> Waiting.stubbornly(gate));
        Waiting.until(waiting);
        waiting.interrupt();
        while (waiting.isInterrupted()) {
            Thread.onSpinWait();
        }
        Waiting.until(waiting);
        gate.countDown();
        waiting.join();
    }

    @Test
    void waitingForAClassIsOverByItself_andIsNotCounted() throws InterruptedException {
        Gate reached = new Gate();
        Gate gate = new Gate();
        ClassLoader slow = new ClassLoader() {
            @Override
            public Class<?> loadClass(String name) throws ClassNotFoundException {
                reached.open();
                gate.pass();
                return super.loadClass(name);
            }
        };
        Thread loading = Thread.ofPlatform().start(() -> assertThatCode(
            () -> slow.loadClass("java.util.List")).doesNotThrowAnyException());
        reached.pass();
        while (loading.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        assertThat(Waiting.waits(loading)).as("counts as waiting").isFalse();
        gate.open();
        loading.join();
    }
}
