package workbook.concurrency.goroutines.spawner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class SpawnerExamples {

    @Test
    void tenThousandTasksHaveEndedWhenRunReturns() throws Exception {
        AtomicInteger ended = new AtomicInteger();
        Spawner.run(Collections.nCopies(10_000, ended::incrementAndGet));
        assertThat(ended.get()).as("tasks that have ended").isEqualTo(10_000);
    }

    @Test
    void aFailureIsReportedWithItsCause() {
        List<Task> tasks = List.of(
            () -> { },
            () -> { throw new IOException("disk full"); });
        assertThatThrownBy(() -> Spawner.run(tasks), "run with a task that fails")
            .isInstanceOf(TaskFailedException.class)
            .hasCauseInstanceOf(IOException.class)
            .hasMessageContaining("task 1");
    }

    @Test
    void nothingToDoIsDoneAtOnce() throws Exception {
        Spawner.run(List.of());
    }
}
