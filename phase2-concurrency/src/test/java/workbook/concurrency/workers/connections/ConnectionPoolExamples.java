package workbook.concurrency.workers.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class ConnectionPoolExamples {

    /** Its connections are texts. */
    private static final class Names implements Connector<String> {

        private final AtomicInteger opened = new AtomicInteger();

        @Override
        public String open() {
            return "c" + opened.incrementAndGet();
        }

        @Override
        public boolean isAlive(String connection) {
            return true;
        }

        @Override
        public void close(String connection) {
            // a text needs no closing
        }
    }

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        try (ConnectionPool<String> pool =
                new ConnectionPool<>(new Names(), new PoolSettings(2, 2))) {
            String first = pool.get(Duration.ZERO);
            assertThat(first).as("the first connection").isEqualTo("c1");
            pool.put(first);
            assertThat(pool.get(Duration.ZERO)).as("the next one").isEqualTo("c1");
            assertThat(pool.get(Duration.ZERO)).as("one more").isEqualTo("c2");
            assertThatThrownBy(() -> pool.get(Duration.ZERO), "get(), two of two are out")
                .isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new PoolSettings(0, 0), "maxOpen 0")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new PoolSettings(2, -1), "maxIdle -1")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
        assertThatThrownBy(() -> new PoolSettings(2, 3), "maxIdle 3 of 2")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3");
    }
}
