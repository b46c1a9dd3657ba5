package workbook.concurrency.workers.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import workbook.concurrency.workers.connections.Lines.Line;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Waiting;

/** Several threads and one pool. */
class WaitersSuite {

    private static final Duration LONG = Duration.ofDays(1);

    private final Lines lines = new Lines();

    private static void everySchedule(Class<? extends Scenario> scenario) {
        Interleave.everySchedule(scenario, 200, 227);
    }

    /** For three threads of two calls each: one preemption, and then schedules at random. */
    private static void manySchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(1).thenRandom(500, 227).races(true).verify();
    }

    /** A thread that gets a connection, and what came of it. */
    private static final class Getter {

        private final Thread thread;
        private volatile Object came;

        Getter(ConnectionPool<Line> pool) {
            thread = Thread.ofPlatform().daemon().name("the thread of get()").start(() -> {
                try {
                    came = pool.get(LONG);
                } catch (IOException | InterruptedException | TimeoutException
                        | RuntimeException e) {
                    came = e;
                }
            });
        }

        Getter awaitWaiting() {
            Waiting.until(thread);
            return this;
        }

        Object came() throws InterruptedException {
            thread.join();
            return came;
        }
    }

    @Test
    @Weight(3)
    @Property("no two threads have one connection, there are never too many, and everybody gets "
        + "one")
    void sharesAll() {
        manySchedules(PoolScenarios.ThreeUseOne.class);
        manySchedules(PoolScenarios.ThreeUseTwo.class);
        everySchedule(PoolScenarios.TwoWorkWithOne.class);
    }

    @Test
    @Property("a connection that is not kept is closed before another one is opened in its place")
    void closesBeforeItOpens() {
        everySchedule(PoolScenarios.NoneIsKept.class);
    }

    @Test
    @Property("a broken connection that is put back while others wait is replaced")
    void replacesBrokenOnes() {
        everySchedule(PoolScenarios.OneBreaks.class);
    }

    @Test
    @Weight(2)
    @Property("when opening fails, the place goes to the thread that waits")
    void failureFreesThePlace() {
        everySchedule(PoolScenarios.OpenFails.class);
    }

    @Test
    @Weight(2)
    @Property("nobody who comes later is served before one who waits")
    void nobodyOvertakes() {
        everySchedule(QueueScenarios.NobodyOvertakes.class);
        everySchedule(QueueScenarios.NobodyTakesThePlace.class);
    }

    @Test
    @Weight(2)
    @Property("a wait that ends by its timeout takes nothing with it")
    void lateOnesTakeNothing() {
        Interleave.of(QueueScenarios.OneIsLate.class).earlyTimeouts().thenRandom(200, 227)
            .races(true).verify();
    }

    @Test
    @Weight(2)
    @Property("an interrupted thread takes nothing with it, and the interrupt is not lost")
    void interruptedOnesTakeNothing() {
        everySchedule(QueueScenarios.OneIsInterrupted.class);
    }

    @Test
    @Weight(2)
    @Property("close leaves nobody waiting and nothing open, whatever was under way")
    void closesAll() {
        manySchedules(PoolScenarios.ClosedMeanwhile.class);
        everySchedule(PoolScenarios.ClosedWhileOpening.class);
    }

    @Test
    @Weight(2)
    @Property("threads that wait are served in the order in which they came")
    void firstComeFirstServed() throws Exception {
        ConnectionPool<Line> pool = new ConnectionPool<>(lines, new PoolSettings(1, 1));
        Line line = pool.get(LONG);
        List<Integer> served = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            threads.add(waiting(pool, served, i));
        }
        assertThat(pool.stats()).as("stats() with five waiting")
            .isEqualTo(new PoolStats(1, 0, 5));
        threads.get(2).interrupt();
        threads.get(2).join();
        assertThat(pool.stats()).as("stats() when the third was interrupted")
            .isEqualTo(new PoolStats(1, 0, 4));
        pool.put(line);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(served).as("the order in which they got the line, 0 for an interrupt")
            .containsExactly(0, 1, 2, 4, 5);
    }

    private static Thread waiting(ConnectionPool<Line> pool, List<Integer> served, int number) {
        Thread thread = Thread.ofPlatform().daemon().name("the thread of get() number " + number)
            .start(() -> getAndPut(pool, served, number));
        Waiting.until(thread);
        return thread;
    }

    private static void getAndPut(ConnectionPool<Line> pool, List<Integer> served, int number) {
        try {
            Line line = pool.get(LONG);
            served.add(number);
            pool.put(line);
        } catch (InterruptedException e) {
            served.add(0);
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Property("a thread that waits gets what is put back, although nothing is kept idle")
    void handsOver() throws Exception {
        ConnectionPool<Line> pool = new ConnectionPool<>(lines, new PoolSettings(1, 0));
        Line line = pool.get(LONG);
        Getter getter = new Getter(pool).awaitWaiting();
        lines.takeCalls();
        pool.put(line);
        assertThat(getter.came()).as("what the waiting thread got").isSameAs(line);
        assertThat(lines.takeCalls()).as("calls of the connector").containsExactly("alive 1");
    }

    @Test
    @Property("all threads that wait are refused when the pool is closed")
    void closeWakesAll() throws Exception {
        ConnectionPool<Line> pool = new ConnectionPool<>(lines, new PoolSettings(1, 1));
        Line line = pool.get(LONG);
        List<Getter> getters = List.of(new Getter(pool).awaitWaiting(),
            new Getter(pool).awaitWaiting(), new Getter(pool).awaitWaiting());
        pool.close();
        for (Getter getter : getters) {
            assertThat(getter.came()).as("what came of a get() that waited")
                .isInstanceOf(PoolClosedException.class);
        }
        pool.put(line);
        assertThat(pool.stats()).as("stats() at the end").isEqualTo(new PoolStats(0, 0, 0));
    }

    @Test
    @Property("when opening fails, the place goes to the thread that waits longest")
    void placesGoInOrder() throws Exception {
        ConnectionPool<Line> pool = new ConnectionPool<>(lines, new PoolSettings(1, 1));
        IOException failure = new IOException("no route");
        lines.failNext(failure);
        lines.hold("open");
        Getter fails = new Getter(pool);
        lines.awaitHeld();
        List<Integer> served = new CopyOnWriteArrayList<>();
        List<Thread> threads = List.of(waiting(pool, served, 1), waiting(pool, served, 2));
        lines.letGo();
        assertThat(fails.came()).as("what came of the get() whose open() throws")
            .isSameAs(failure);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(served).as("the order in which the two that waited got a line")
            .containsExactly(1, 2);
    }

    @Test
    @Weight(2)
    @Property("while one thread opens or asks a connection, others use the pool")
    void opensAndAsksWithoutLock() throws Exception {
        ConnectionPool<Line> pool = new ConnectionPool<>(lines, new PoolSettings(3, 1));
        Line first = pool.get(LONG);
        lines.hold("open");
        Getter opens = new Getter(pool);
        lines.awaitHeld();
        pool.put(first);
        assertThat(pool.get(LONG)).as("get() while another thread opens a line").isSameAs(first);
        lines.letGo();
        Line second = (Line) opens.came();

        pool.put(second);
        lines.hold("isAlive");
        Getter asks = new Getter(pool);
        lines.awaitHeld();
        assertThat(pool.stats()).as("stats() while a line is asked")
            .isEqualTo(new PoolStats(2, 0, 0));
        lines.letGo();
        assertThat(asks.came()).as("what get() returned").isSameAs(second);
    }

    @Test
    @Weight(2)
    @Property("while one thread closes a connection, others use the pool, and its place is taken")
    void closesWithoutLock() throws Exception {
        ConnectionPool<Line> pool = new ConnectionPool<>(lines, new PoolSettings(2, 1));
        Line first = pool.get(LONG);
        Line second = pool.get(LONG);
        pool.put(first);
        whileItCloses("put()", () -> pool.put(second), () -> {
            assertThat(pool.stats()).as("stats() while put() closes a line")
                .isEqualTo(new PoolStats(2, 1, 0));
            assertThat(pool.get(LONG)).as("get() then").isSameAs(first);
        });
        pool.put(first);
        lines.breakLine(first);
        whileItCloses("get()", () -> pool.put(pool.get(LONG)), () ->
            assertThat(pool.stats()).as("stats() while get() closes a broken line")
                .isEqualTo(new PoolStats(1, 0, 0)));
        whileItCloses("close()", pool::close, () ->
            assertThat(pool.stats()).as("stats() while close() closes an idle line")
                .isEqualTo(new PoolStats(1, 0, 0)));
        assertThat(pool.stats()).as("stats() at the end").isEqualTo(new PoolStats(0, 0, 0));
    }

    private interface Step {
        void run() throws Exception;
    }

    /** Another thread calls, and closes a line meanwhile; the test does something before it has. */
    private void whileItCloses(String call, Step calls, Step meanwhile) throws Exception {
        lines.hold("close");
        Thread closes = Thread.ofPlatform().daemon().name("the thread of " + call).start(() -> {
            try {
                calls.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        lines.awaitHeld();
        meanwhile.run();
        lines.letGo();
        closes.join();
    }

    @Test
    @Property("a call of get that is under way when the pool is closed is refused, and nothing of "
        + "it stays open")
    void closedMeanwhile() throws Exception {
        for (String call : List.of("open", "isAlive")) {
            ConnectionPool<Line> pool = new ConnectionPool<>(lines, new PoolSettings(1, 1));
            if (call.equals("isAlive")) {
                pool.put(pool.get(LONG));
            }
            lines.hold(call);
            Getter getter = new Getter(pool);
            lines.awaitHeld();
            pool.close();
            lines.letGo();
            assertThat(getter.came()).as("what came of get(), closed during its " + call + "()")
                .isInstanceOf(PoolClosedException.class);
            assertThat(lines.openNow()).as("lines that are open then").isZero();
            assertThat(pool.stats()).as("stats() then").isEqualTo(new PoolStats(0, 0, 0));
        }
    }
}
