package workbook.concurrency.workers.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class WorkerPoolExamples {

    @Test
    void aHundredJobsOnFiveWorkers() throws Exception {
        List<Future<Integer>> results = new ArrayList<>();
        try (WorkerPool pool = new WorkerPool(5, 10)) {
            for (int i = 1; i <= 100; i++) {
                int job = i;
                results.add(pool.submit(() -> job));
            }
        }
        int sum = 0;
        for (Future<Integer> result : results) {
            sum += result.get();
        }
        assertThat(sum).as("sum of the results of jobs 1 to 100").isEqualTo(5050);
    }

    @Test
    void nothingIsAcceptedAfterShutdown() {
        try (WorkerPool pool = new WorkerPool(1, 1)) {
            pool.shutdown();
            assertThatThrownBy(() -> pool.submit(() -> 1), "submit after shutdown")
                .isInstanceOf(PoolClosedException.class);
        }
    }
}
