package workbook.concurrency.workers.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import workbook.concurrency.workers.connections.Lines.Line;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;

/** What one thread sees of a pool. */
class ConnectionPoolSuite {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Lines lines = new Lines();

    private ConnectionPool<Line> pool(int maxOpen, int maxIdle) {
        return new ConnectionPool<>(lines, new PoolSettings(maxOpen, maxIdle));
    }

    private static void assertStats(ConnectionPool<Line> pool, String when, int open, int idle) {
        assertThat(pool.stats()).as("stats() " + when).isEqualTo(new PoolStats(open, idle, 0));
    }

    @Test
    @Property("a connection is opened when it is needed, and used again when it was put back")
    void usesAgain() throws Exception {
        ConnectionPool<Line> pool = pool(3, 3);
        assertThat(lines.takeCalls()).as("calls of the connector by a new pool").isEmpty();
        assertStats(pool, "of a new pool", 0, 0);
        Line first = pool.get(AT_ONCE);
        assertThat(lines.takeCalls()).as("calls for the first get()").containsExactly("open 1");
        for (int i = 0; i < 100; i++) {
            pool.put(first);
            assertThat(pool.get(AT_ONCE)).as("get(), one connection is idle").isSameAs(first);
        }
        assertThat(lines.takeCalls()).as("calls for a hundred more").hasSize(100)
            .containsOnly("alive 1");
        assertStats(pool, "with one connection out", 1, 0);
        pool.put(first);
        assertStats(pool, "with it back", 1, 1);
    }

    @Test
    @Property("of the idle connections the one that was put back last is given first")
    void lastInFirstOut() throws Exception {
        ConnectionPool<Line> pool = pool(3, 3);
        Line first = pool.get(AT_ONCE);
        Line second = pool.get(AT_ONCE);
        Line third = pool.get(AT_ONCE);
        assertThat(first).as("the first of three calls of get()").isNotNull()
            .isNotSameAs(second);
        pool.put(second);
        pool.put(third);
        pool.put(first);
        assertThat(pool.get(AT_ONCE)).as("get() after put(2), put(3), put(1)").isSameAs(first);
        assertThat(pool.get(AT_ONCE)).as("the next").isSameAs(third);
        assertThat(pool.get(AT_ONCE)).as("the last").isSameAs(second);
    }

    @Test
    @Weight(2)
    @Property("there are never more than maxOpen; who does not wait for one is told so")
    void maxOpen() throws Exception {
        ConnectionPool<Line> pool = pool(2, 2);
        Line first = pool.get(AT_ONCE);
        pool.get(AT_ONCE);
        for (Duration timeout : new Duration[] {AT_ONCE, SHORT}) {
            assertThatThrownBy(() -> pool.get(timeout), "get(%s), two of two are out", timeout)
                .isInstanceOf(TimeoutException.class);
        }
        assertStats(pool, "after two calls that were too late", 2, 0);
        pool.put(first);
        assertThat(pool.get(AT_ONCE)).as("get() when one is back").isSameAs(first);
        assertThat(lines.most()).as("most lines open at once").isEqualTo(2);
    }

    @Test
    @Property("no more than maxIdle are kept: what comes back behind that is closed, and its place "
        + "is free")
    void maxIdle() throws Exception {
        ConnectionPool<Line> pool = pool(3, 1);
        Line first = pool.get(AT_ONCE);
        Line second = pool.get(AT_ONCE);
        pool.get(AT_ONCE);
        pool.put(first);
        lines.takeCalls();
        pool.put(second);
        assertThat(lines.takeCalls()).as("calls when the second of one came back")
            .containsExactly("close 2");
        assertStats(pool, "then", 2, 1);
        assertThat(pool.get(AT_ONCE)).as("get(), the first is idle").isSameAs(first);
        Line fourth = pool.get(AT_ONCE);
        assertThat(fourth).as("get(), nothing is idle, one place is free").isNotSameAs(second);
        assertThat(lines.most()).as("most lines open at once").isEqualTo(3);
        ConnectionPool<Line> keepsNone = pool(1, 0);
        lines.takeCalls();
        keepsNone.put(keepsNone.get(AT_ONCE));
        assertThat(lines.takeCalls()).as("calls of a pool that keeps none")
            .containsExactly("open 5", "close 5");
    }

    @Test
    @Weight(2)
    @Property("a broken connection is closed, and then a new one is opened in its place")
    void replacesBroken() throws Exception {
        ConnectionPool<Line> pool = pool(2, 2);
        Line first = pool.get(AT_ONCE);
        Line second = pool.get(AT_ONCE);
        pool.put(first);
        pool.put(second);
        lines.breakLine(second);
        lines.takeCalls();
        Line third = pool.get(AT_ONCE);
        assertThat(lines.takeCalls()).as("calls of get(), what is idle is broken")
            .containsExactly("alive 2", "close 2", "open 3");
        assertThat(third).as("what get() returned").isNotSameAs(second).isNotSameAs(first);
        assertThat(lines.most()).as("most lines open at once, of two").isEqualTo(2);
        assertStats(pool, "then", 2, 1);
        assertThatThrownBy(() -> pool.put(second), "put() of the broken one, which was replaced")
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Weight(2)
    @Property("when no connection can be opened, get says so, and takes no place")
    void openFails() throws Exception {
        ConnectionPool<Line> pool = pool(1, 1);
        IOException failure = new IOException("no route");
        for (int i = 0; i < 3; i++) {
            lines.failNext(failure);
            assertThatThrownBy(() -> pool.get(AT_ONCE), "get(), open() throws").isSameAs(failure);
        }
        for (Throwable unchecked : List.of(new IllegalStateException("no driver"),
                new StackOverflowError("no driver"))) {
            lines.failNext(unchecked);
            assertThatThrownBy(() -> pool.get(AT_ONCE), "get(), open() throws %s", unchecked)
                .isSameAs(unchecked);
        }
        assertStats(pool, "after five failures", 0, 0);
        Line line = pool.get(AT_ONCE);
        pool.put(line);
        lines.breakLine(line);
        lines.failNext(failure);
        assertThatThrownBy(() -> pool.get(AT_ONCE), "get(), the line is broken and open() throws")
            .isSameAs(failure);
        assertStats(pool, "after that", 0, 0);
        assertThat(pool.get(AT_ONCE)).as("get() when all is well again").isNotSameAs(line);
    }

    @Test
    @Property("close closes what is idle at once, what is out when it comes back, and gives "
        + "nothing more")
    void closes() throws Exception {
        ConnectionPool<Line> pool = pool(3, 3);
        Line first = pool.get(AT_ONCE);
        Line second = pool.get(AT_ONCE);
        Line third = pool.get(AT_ONCE);
        pool.put(first);
        pool.put(second);
        lines.takeCalls();
        pool.close();
        pool.close();
        assertThat(lines.takeCalls()).as("calls of close(), two are idle and one is out")
            .containsExactlyInAnyOrder("close 1", "close 2");
        assertStats(pool, "after close()", 1, 0);
        assertThatThrownBy(() -> pool.get(AT_ONCE), "get() of a closed pool")
            .isInstanceOf(PoolClosedException.class);
        pool.put(third);
        assertThat(lines.takeCalls()).as("calls when the last one comes back")
            .containsExactly("close 3");
        assertStats(pool, "then", 0, 0);
        assertThatThrownBy(() -> pool.get(AT_ONCE), "get() then")
            .isInstanceOf(PoolClosedException.class);
        assertThat(lines.takeCalls()).as("calls of get() on a closed pool").isEmpty();
    }

    @Test
    @Weight(2)
    @Property("what is not out cannot be put back, although it may be equal to what is")
    void putsBackOnce() throws Exception {
        ConnectionPool<Line> pool = pool(2, 2);
        Line first = pool.get(AT_ONCE);
        Line second = pool.get(AT_ONCE);
        pool.put(first);
        assertThatThrownBy(() -> pool.put(first), "put(line 1) again, with line 2 out")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("line 1");
        assertThatThrownBy(() -> pool.put(new Line(7)), "put() of a line of somebody else")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("line 7");
        assertStats(pool, "after both", 2, 1);
        pool.put(second);
        assertStats(pool, "when the second is back", 2, 2);
        assertThat(pool.get(AT_ONCE)).as("get() then").isSameAs(second);
        assertThat(pool.get(AT_ONCE)).as("and again").isSameAs(first);
    }

    @Test
    @Property("a thread that is interrupted beforehand gets nothing, and takes nothing away")
    void interruptedBeforehand() throws Exception {
        ConnectionPool<Line> pool = pool(1, 1);
        Line line = pool.get(AT_ONCE);
        pool.put(line);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> pool.get(AT_ONCE), "get(), interrupted before, one is idle")
            .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).as("interrupt flag afterwards").isFalse();
        assertStats(pool, "then", 1, 1);
        assertThat(pool.get(AT_ONCE)).as("get() then").isSameAs(line);
    }

    @Test
    @Property("a timeout may be longer than any clock; a negative one is refused by its value, "
        + "and what is null is refused")
    void timeoutsAndBadInput() throws Exception {
        ConnectionPool<Line> pool = pool(1, 1);
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        Line line = pool.get(forEver);
        pool.put(line);
        assertThat(pool.get(forEver)).as("get(%s)", forEver).isSameAs(line);
        pool.put(line);
        Duration before = Duration.ofSeconds(-3);
        assertThatThrownBy(() -> pool.get(before), "get(%s)", before)
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(before.toString());
        assertThatThrownBy(() -> pool.get(null), "get(null)")
            .isInstanceOf(NullPointerException.class);
        Refusals.of(NullPointerException.class)
            .by("put(null)", () -> pool.put(null))
            .by("new ConnectionPool<>(null, settings)",
                () -> new ConnectionPool<>(null, new PoolSettings(1, 1)))
            .by("new ConnectionPool<>(connector, null)", () -> new ConnectionPool<>(lines, null))
            .verify();
        assertStats(pool, "after all that", 1, 1);
    }
}
