package workbook.concurrency.workers.errgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class GroupExamples {

    @Test
    void allTasksHaveEndedWhenAwaitReturns() throws Exception {
        AtomicInteger sum = new AtomicInteger();
        try (Group group = Group.limitedTo(2)) {
            for (int i = 1; i <= 10; i++) {
                int number = i;
                group.go(() -> sum.addAndGet(number));
            }
            group.await();
            assertThat(sum.get()).as("sum of 1 to 10").isEqualTo(55);
        }
    }

    @Test
    void theFirstFailureInterruptsTheOthers() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        try (Group group = Group.unlimited()) {
            for (int i = 0; i < 3; i++) {
                group.go(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.incrementAndGet();
                    }
                });
            }
            group.go(() -> { throw new IOException("no answer"); });
            assertThatThrownBy(group::await, "await()").isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
        }
        assertThat(interrupted.get()).as("tasks that were interrupted").isEqualTo(3);
    }

    @Test
    void tryGoDoesNotWait() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (Group group = Group.limitedTo(1)) {
            assertThat(group.tryGo(gate::await)).as("tryGo() with room for one").isTrue();
            assertThat(group.tryGo(() -> { })).as("tryGo() while the only place is taken")
                .isFalse();
            gate.countDown();
        }
    }
}
