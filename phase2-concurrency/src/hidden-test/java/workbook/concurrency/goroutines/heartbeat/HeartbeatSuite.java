package workbook.concurrency.goroutines.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;

/** One thread, and a ticker whose time the test lets pass. */
class HeartbeatSuite {

    private static final Duration PERIOD = Duration.ofMillis(500);

    private final HandTicker ticker = new HandTicker();
    private final List<Long> pulses = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private Heartbeat heartbeat(LongConsumer listener) {
        return new Heartbeat(ticker, PERIOD, listener, thrown -> failures.add(
            thrown.getMessage()));
    }

    @Test
    @Property("pulses are numbered from 1, come once in a period, and only when it was started")
    void pulses() {
        Heartbeat heartbeat = heartbeat(pulses::add);
        ticker.pass();
        assertThat(pulses).as("pulses before start()").isEmpty();
        heartbeat.start();
        assertThat(pulses).as("pulses right after start()").isEmpty();
        ticker.pass(3);
        assertThat(pulses).as("pulses of three periods").containsExactly(1L, 2L, 3L);
        assertThat(ticker.periods()).as("periods that the ticker was asked for")
            .containsExactly(PERIOD);
    }

    @Test
    @Weight(2)
    @Property("a listener that throws, errors too, ends nothing; what it threw is told")
    void listenerThrows() {
        Heartbeat heartbeat = heartbeat(number -> {
            pulses.add(number);
            if (number == 1) {
                throw new IllegalStateException("pulse one");
            }
            if (number == 2) {
                throw new StackOverflowError("pulse two");
            }
            if (number == 3) {
                HeartbeatSuite.<RuntimeException>throwAny(new IOException("pulse three"));
            }
        });
        heartbeat.start();
        ticker.pass(4);
        assertThat(pulses).as("pulses of four periods, three of which threw")
            .containsExactly(1L, 2L, 3L, 4L);
        assertThat(failures).as("failures that were told")
            .containsExactly("pulse one", "pulse two", "pulse three");
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void throwAny(Throwable thrown) throws X {
        throw (X) thrown;
    }

    @Test
    @Property("whoever hears of failures may fail as well, by an error too")
    void failuresThrow() {
        Heartbeat heartbeat = new Heartbeat(ticker, PERIOD, number -> {
            pulses.add(number);
            throw new IllegalStateException("no disk");
        }, thrown -> {
            throw new AssertionError("no log either", thrown);
        });
        heartbeat.start();
        ticker.pass(3);
        assertThat(pulses).as("pulses of three periods").containsExactly(1L, 2L, 3L);
    }

    @Test
    @Property("no pulse begins after stop, also if the ticker had it on its way")
    void noPulseBehindStop() {
        Heartbeat heartbeat = heartbeat(pulses::add);
        heartbeat.start();
        ticker.pass(2);
        assertThat(heartbeat.stop()).as("stop()").isTrue();
        assertThat(ticker.live()).as("tasks that the ticker still has").isZero();
        ticker.pass();
        ticker.runCancelledOnes();
        assertThat(pulses).as("pulses").containsExactly(1L, 2L);
        assertThat(heartbeat.stop()).as("stop(), repeated").isFalse();
    }

    @Test
    @Property("it is started once, and what was stopped never begins again")
    void startedOnce() {
        Heartbeat heartbeat = heartbeat(pulses::add);
        heartbeat.start();
        Refusals.of(IllegalStateException.class).by("start(), repeated", heartbeat::start).verify();
        ticker.pass();
        assertThat(pulses).as("pulses of one period").containsExactly(1L);
        heartbeat.stop();
        Heartbeat never = heartbeat(pulses::add);
        assertThat(never.stop()).as("stop() before start()").isTrue();
        Refusals.of(IllegalStateException.class)
            .by("start() after stop()", heartbeat::start)
            .by("start() after stop(), never started", never::start)
            .verify();
        assertThat(ticker.live()).as("tasks that the ticker still has").isZero();
    }

    @Test
    @Property("a ticker that refuses, also by an error, has started nothing, and may be asked "
        + "again")
    void refusedStart() {
        HandTicker refusing = new HandTicker().refusingFrom(0);
        Heartbeat heartbeat = new Heartbeat(refusing, PERIOD, pulses::add, _ -> { });
        assertThatThrownBy(heartbeat::start, "start() with a ticker that refuses")
            .hasMessage("the ticker is shut down");
        refusing.byAnError();
        assertThatThrownBy(heartbeat::start, "start() with a ticker that refuses by an error")
            .hasMessage("no thread for the ticker");
        refusing.refusingFrom(1);
        heartbeat.start();
        refusing.pass();
        assertThat(pulses).as("pulses of one period, after start() was repeated")
            .containsExactly(1L);
    }

    @Test
    @Property("a pulse that stops its own heartbeat is the last one, and hears that it did")
    void stopsItself() {
        List<Boolean> stopped = new ArrayList<>();
        Heartbeat[] self = new Heartbeat[1];
        self[0] = heartbeat(number -> {
            pulses.add(number);
            if (number == 2) {
                stopped.add(self[0].stop());
            }
        });
        self[0].start();
        ticker.pass(3);
        assertThat(ticker.live()).as("tasks that the ticker still has").isZero();
        ticker.runCancelledOnes();
        assertThat(pulses).as("pulses, the second of which called stop()").containsExactly(1L, 2L);
        assertThat(stopped).as("what that stop() returned").containsExactly(true);
    }

    @Test
    @Weight(2)
    @Property("each of several hearts tells its own number, is found at its place in the list, and "
        + "is stopped for itself")
    void hearts() {
        List<String> heard = new ArrayList<>();
        List<Heartbeat> hearts = Heartbeat.startAll(3, ticker, PERIOD,
            (heart, number) -> heard.add(heart + ": " + number), _ -> { });
        assertThat(hearts.size()).as("size of startAll(3, …)").isEqualTo(3);
        ticker.pass();
        assertThat(heard).as("pulses of one period").containsExactlyInAnyOrder(
            "0: 1", "1: 1", "2: 1");
        heard.clear();
        hearts.get(0).stop();
        ticker.pass();
        assertThat(heard).as("pulses of the next period, heart 0 was stopped")
            .containsExactlyInAnyOrder("1: 2", "2: 2");
        assertThat(ticker.periods()).as("periods that the ticker was asked for")
            .containsExactly(PERIOD, PERIOD, PERIOD);
    }

    @Test
    @Property("what a listener of several hearts throws is told as well, and ends no heart")
    void heartsThatFail() {
        Heartbeat.startAll(2, ticker, PERIOD, (heart, number) -> {
            throw new IllegalStateException("heart " + heart + ", pulse " + number);
        }, thrown -> failures.add(thrown.getMessage()));
        ticker.pass(2);
        assertThat(failures).as("failures of two hearts in two periods")
            .containsExactlyInAnyOrder("heart 0, pulse 1", "heart 1, pulse 1", "heart 0, pulse 2",
                "heart 1, pulse 2");
    }

    @Test
    @Property("where the ticker refuses a heart, also by an error, those before it are stopped")
    void allHeartsOrNone() {
        assertStopped(new HandTicker().refusingFrom(2), "the ticker is shut down");
        assertStopped(new HandTicker().refusingFrom(2).byAnError(), "no thread for the ticker");
    }

    private void assertStopped(HandTicker refusing, String refusal) {
        assertThatThrownBy(() -> Heartbeat.startAll(3, refusing, PERIOD, (_, number) ->
            pulses.add(number), _ -> { }), "startAll(3, …) with a ticker that refuses the third")
            .hasMessage(refusal);
        assertThat(refusing.live()).as("tasks that the ticker still has").isZero();
        refusing.runCancelledOnes();
        assertThat(pulses).as("pulses").isEmpty();
    }

    @Test
    @Property("it beats on an executor of the library, too, which drops a task that throws")
    void beatsOnAnExecutor() throws Exception {
        List<Long> heard = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch three = new CountDownLatch(3);
        try (ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor()) {
            Duration period = Duration.ofMillis(1);
            List<Duration> asked = new ArrayList<>();
            Ticker onExecutor = (each, task) -> {
                asked.add(each);
                return Ticker.on(executor).every(each, task);
            };
            Heartbeat heartbeat = new Heartbeat(onExecutor, period, number -> {
                heard.add(number);
                three.countDown();
                throw new IllegalStateException("pulse " + number);
            }, _ -> { });
            heartbeat.start();
            assertThat(asked).as("periods that the ticker was asked for").containsExactly(period);
            three.await();
            assertThat(heartbeat.stop()).as("stop()").isTrue();
        }
        assertThat(List.copyOf(heard).subList(0, 3)).as("the first three pulses")
            .containsExactly(1L, 2L, 3L);
    }

    @Test
    @Property("periods that are not above zero, and less than one heart, are refused by value, "
        + "and nothing is started")
    void refusesBadInput() {
        Consumer<Throwable> failures = _ -> { };
        HeartListener heart = (_, _) -> { };
        Refusals.of(IllegalArgumentException.class).naming("PT0S")
            .by("new Heartbeat(…, PT0S, …)", () ->
                new Heartbeat(ticker, Duration.ZERO, pulses::add, failures))
            .by("startAll(2, …, PT0S, …)", () ->
                Heartbeat.startAll(2, ticker, Duration.ZERO, heart, failures)).verify();
        Refusals.of(IllegalArgumentException.class).naming("PT-3S")
            .by("new Heartbeat(…, PT-3S, …)", () ->
                new Heartbeat(ticker, Duration.ofSeconds(-3), pulses::add, failures)).verify();
        Refusals.of(IllegalArgumentException.class).naming("-4")
            .by("startAll(-4, …)", () ->
                Heartbeat.startAll(-4, ticker, PERIOD, heart, failures)).verify();
        Refusals.of(IllegalArgumentException.class).naming("0")
            .by("startAll(0, …)", () ->
                Heartbeat.startAll(0, ticker, PERIOD, heart, failures)).verify();
        assertThat(ticker.periods()).as("periods that the ticker was asked for").isEmpty();
    }

    @Test
    @Property("null is refused by name, and nothing is started")
    void refusesNull() {
        Consumer<Throwable> none = _ -> { };
        HeartListener heart = (_, _) -> { };
        Refusals.of(NullPointerException.class).naming("ticker")
            .by("new Heartbeat(null, …)", () -> new Heartbeat(null, PERIOD, pulses::add, none))
            .by("startAll(2, null, …)", () ->
                Heartbeat.startAll(2, null, PERIOD, heart, none)).verify();
        Refusals.of(NullPointerException.class).naming("period")
            .by("new Heartbeat(…, null, …)", () ->
                new Heartbeat(ticker, null, pulses::add, none))
            .by("startAll(2, …, period null, …)", () ->
                Heartbeat.startAll(2, ticker, null, heart, none)).verify();
        Refusals.of(NullPointerException.class).naming("listener")
            .by("new Heartbeat(…, listener null, …)", () ->
                new Heartbeat(ticker, PERIOD, null, none))
            .by("startAll(2, …, listener null, …)", () ->
                Heartbeat.startAll(2, ticker, PERIOD, null, none)).verify();
        Refusals.of(NullPointerException.class).naming("failures")
            .by("new Heartbeat(…, failures null)", () ->
                new Heartbeat(ticker, PERIOD, pulses::add, null))
            .by("startAll(2, …, failures null)", () ->
                Heartbeat.startAll(2, ticker, PERIOD, heart, null)).verify();
        assertThat(ticker.periods()).as("periods that the ticker was asked for").isEmpty();
    }
}
