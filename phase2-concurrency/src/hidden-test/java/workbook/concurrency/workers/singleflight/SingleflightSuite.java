package workbook.concurrency.workers.singleflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Waiting;

/** Recorded programs and real threads first, then small programs under every schedule. */
class SingleflightSuite {

    private final Singleflight<String, String> flights = new Singleflight<>();

    @Test
    @Weight(2)
    @Property("all that ask while a load is under way get its answer, and know that it is shared")
    void sharesOneLoad() throws Exception {
        Flights.replay(name -> name.contains("alone") || name.contains("three callers")
            || name.contains("different keys"));
    }

    @Test
    @Property("a failure is that of all that wait, an error too, and the next caller tries again")
    void sharesFailures() throws Exception {
        Flights.replay(name -> name.contains("error") || name.contains("panic"));
    }

    @Test
    @Weight(2)
    @Property("after forget the next caller loads anew, and those after it share that load")
    void forgets() throws Exception {
        Flights.replay(name -> name.contains("forget"));
    }

    @Test
    @Weight(2)
    @Property("every recorded program does, step by step, what it did with Go's singleflight")
    void agreesWithTheRecordedPrograms() throws Exception {
        Flights.replay(name -> true);
    }

    @Test
    @Property("nothing is kept: each caller that comes later loads anew, after a failure too")
    void isNoCache() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        Callable<String> load = () -> "load " + loads.incrementAndGet();
        assertThat(flights.run("k", load)).as("first answer")
            .isEqualTo(new Answer<>("load 1", false));
        assertThatThrownBy(() -> flights.run("k", () -> { throw new IOException("no disk"); }),
            "run() with a load that fails").isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(IOException.class);
        assertThat(flights.run("k", load)).as("answer after a failure")
            .isEqualTo(new Answer<>("load 2", false));
    }

    @Test
    @Property("whatever exception a load throws, who runs it and all that wait for it get that one "
        + "as the cause")
    void failuresAreTheCause() throws Exception {
        for (Exception own : List.of(new CancellationException("of the load"),
                new CompletionException("of the load", new IOException("no disk")),
                new ExecutionException("of the load", new IOException("no disk")),
                new InterruptedException("of the load"))) {
            CountDownLatch gate = new CountDownLatch(1);
            Thread pilot = start("run(k)", () -> flights.run("k", () -> {
                gate.await();
                throw own;
            }));
            Waiting.until(pilot);
            Thread waiter = start("run(k), after the first", () -> flights.run("k", () -> "?"));
            Waiting.until(waiter);
            gate.countDown();
            pilot.join();
            waiter.join();
            assertThat(thrown).as("what both threw, of a load that threw a %s",
                own.getClass().getSimpleName()).hasSize(2)
                .allMatch(ExecutionException.class::isInstance)
                .extracting(Throwable::getCause).containsOnly(own);
            thrown.clear();
        }
    }

    @Test
    @Property("null is an answer like any other")
    void nullIsAnAnswer() throws Exception {
        List<Object> seen = new ArrayList<>();
        CountDownLatch gate = new CountDownLatch(1);
        Thread other = flying("k", gate, null);
        Thread waiter = start("run(k)", () -> seen.add(flights.run("k", () -> "not null")));
        Waiting.until(waiter);
        gate.countDown();
        waiter.join();
        other.join();
        assertThat(seen).as("what a waiter got from a load that returned null")
            .isEqualTo(List.of(new Answer<>(null, true)));
    }

    @Test
    @Property("those that wait for a load when its key is forgotten get its answer")
    void forgottenFlightsLand() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Thread pilot = flying("k", gate, "old");
        Thread waiter = start("run(k)", () -> seen.add(flights.run("k", () -> "other")));
        Waiting.until(waiter);
        flights.forget("k");
        assertThat(flights.run("k", () -> "new")).as("answer of the next caller")
            .isEqualTo(new Answer<>("new", false));
        Waiting.until(waiter);
        gate.countDown();
        waiter.join();
        pilot.join();
        assertThat(seen).as("what the waiter got").isEqualTo(List.of(new Answer<>("old", true)));
    }

    @Test
    @Property("an interrupt ends the wait of one caller, and neither the load nor other waits")
    void interruptedWaiter() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Thread pilot = flying("k", gate, "loaded");
        Thread impatient = start("run(k), interrupted", () -> flights.run("k", () -> "other"));
        Waiting.until(impatient);
        Thread patient = start("run(k)", () -> seen.add(flights.run("k", () -> "other")));
        Waiting.until(patient);
        impatient.interrupt();
        impatient.join();
        assertThat(thrown).as("what the interrupted one threw").hasSize(1)
            .allMatch(InterruptedException.class::isInstance);
        Waiting.until(patient);
        gate.countDown();
        patient.join();
        pilot.join();
        assertThat(seen).as("what the other one got")
            .isEqualTo(List.of(new Answer<>("loaded", true)));
    }

    @Test
    @Property("a load that asks for its own key is refused, and nobody waits for ever")
    void noLoadWaitsForItself() throws Exception {
        Thread caller = start("run(the key), whose load asks for the key", () ->
            flights.run("the key", () -> flights.run("the key", () -> "inner").value()));
        boolean ends = Waiting.ends(caller);
        caller.interrupt();
        assertThat(ends).as("whether run(the key) comes back, whose load asks for the key")
            .isTrue();
        assertThat(thrown).as("what run(the key) threw, whose load asks for the key").hasSize(1);
        assertThatThrownBy(() -> { throw thrown.getFirst(); }, "run(the key) in its own load")
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(IllegalStateException.class).hasMessageContaining("the key");
        assertThat(flights.run("the key", () -> flights.run("other", () -> "fine").value()))
            .as("a load that asks for another key").isEqualTo(new Answer<>("fine", false));
    }

    @Test
    @Property("null is refused for key and load, and nothing is under way afterwards")
    void refusesNull() throws Exception {
        assertThatThrownBy(() -> flights.run(null, () -> "x"), "run(null, load)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> flights.run("k", null), "run(k, null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> flights.forget(null), "forget(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(flights.run("k", () -> "x").value()).as("run(k) afterwards").isEqualTo("x");
    }

    // ---- under every schedule ----------------------------------------------------------------

    private static void everySchedule(Class<? extends Scenario> scenario) {
        Interleave.everySchedule(scenario, 200, 226);
    }

    @Test
    @Weight(3)
    @Property("never do two loads of one key run at once, and all that share one know it")
    void oneLoadAtATime() {
        everySchedule(FlightScenarios.TwoAsk.class);
        Interleave.of(FlightScenarios.ThreeAsk.class).preemptions(1).thenRandom(300, 226)
            .races(true).verify();
    }

    @Test
    @Weight(2)
    @Property("whoever has its answer and asks again gets that of a later load")
    void answersAreFresh() {
        everySchedule(FlightScenarios.AskAgain.class);
    }

    @Test
    @Weight(2)
    @Property("a failing load reaches all that wait, and strands nobody")
    void failuresUnderEverySchedule() {
        everySchedule(FlightScenarios.Fails.class);
    }

    @Test
    @Property("flights of different keys do not wait for each other")
    void otherKeys() {
        everySchedule(FlightScenarios.OtherKey.class);
    }

    @Test
    @Weight(2)
    @Property("a flight that was forgotten does not take another one's place away when it lands")
    void forgetUnderEverySchedule() {
        everySchedule(FlightScenarios.ForgetMeanwhile.class);
    }

    @Test
    @Property("whenever a waiter is interrupted, the others get their answer")
    void interruptUnderEverySchedule() {
        everySchedule(FlightScenarios.InterruptedWaiter.class);
    }

    @Test
    @Property("a wait that ends without a reason does no harm")
    void spuriousWakeUps() {
        Interleave.of(FlightScenarios.TwoAsk.class).spuriousWakeups().races(true).verify();
    }

    // ---- threads of the tests above ----------------------------------------------------------

    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());

    /** A thread that is in its load, until the gate opens. */
    private Thread flying(String key, CountDownLatch gate, String value) {
        Thread pilot = start("run(" + key + ")", () -> flights.run(key, () -> {
            gate.await();
            return value;
        }));
        Waiting.until(pilot);
        return pilot;
    }

    private Thread start(String call, Callable<?> body) {
        return Thread.ofPlatform().name("the thread of " + call).start(() -> {
            try {
                body.call();
            } catch (Exception | Error e) {
                thrown.add(e);
            }
        });
    }
}
