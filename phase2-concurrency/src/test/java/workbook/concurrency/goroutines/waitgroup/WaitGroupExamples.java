package workbook.concurrency.goroutines.waitgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class WaitGroupExamples {

    @Test
    void awaitReturnsWhenEveryTaskIsDone() throws Exception {
        WaitGroup group = new WaitGroup();
        AtomicInteger ended = new AtomicInteger();
        for (int i = 0; i < 100; i++) {
            group.go(ended::incrementAndGet);
        }
        group.await();
        assertThat(ended.get()).as("tasks that have ended").isEqualTo(100);
    }

    @Test
    void aGroupCanBeUsedAgain() throws Exception {
        WaitGroup group = new WaitGroup();
        for (int round = 1; round <= 3; round++) {
            group.add(2);
            assertThat(group.counter()).as("counter() in round %d", round).isEqualTo(2);
            group.done();
            group.done();
            group.await();
        }
    }

    @Test
    void moreDoneThanAddedIsAnError() {
        WaitGroup group = new WaitGroup();
        group.add(1);
        group.done();
        assertThatThrownBy(group::done, "done() at zero")
            .isInstanceOf(NegativeCounterException.class);
    }
}
