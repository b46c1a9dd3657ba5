package workbook.concurrency.sync.semaphore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.probe.Waiting;

/** What the chapter shows. */
class SemaphoreExamples {

    private static final Alarm NEVER_RINGS = (delay, ring) -> () -> { };

    @Test
    void takesAndGivesBack() throws Exception {
        WeightedSemaphore semaphore = new WeightedSemaphore(5, NEVER_RINGS);
        semaphore.acquire(3);
        assertThat(semaphore.tryAcquire(3)).as("tryAcquire(3), 2 are available").isFalse();
        assertThat(semaphore.tryAcquire(2)).as("tryAcquire(2), 2 are available").isTrue();
        semaphore.release(4);
        assertThat(semaphore.inspect()).as("inspect()")
            .isEqualTo(new SemaphoreView(5, 4, List.of()));
    }

    @Test
    void nobodyOvertakesTheFirst() throws Exception {
        WeightedSemaphore semaphore = new WeightedSemaphore(5, NEVER_RINGS);
        semaphore.acquire(4);
        Thread large = Thread.ofPlatform().start(() -> {
            try {
                semaphore.acquire(3);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Waiting.until(large);
        assertThat(semaphore.tryAcquire(1)).as("tryAcquire(1), 1 is available, and a thread waits "
            + "for 3").isFalse();
        semaphore.release(4);
        large.join();
        assertThat(semaphore.inspect().available()).as("available afterwards").isEqualTo(2);
    }

    @Test
    void whatIsNotHeldCannotBeReleased() {
        WeightedSemaphore semaphore = new WeightedSemaphore(5, NEVER_RINGS);
        assertThat(semaphore.tryAcquire(2)).as("tryAcquire(2)").isTrue();
        assertThatThrownBy(() -> semaphore.release(3), "release(3), 2 are held")
            .isInstanceOf(IllegalStateException.class).hasMessageContainingAll("3", "2");
    }
}
