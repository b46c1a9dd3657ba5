package workbook.concurrency.workers.singleflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Waiting;

/** Callers that give up, loads that ask themselves, and what is none of both. */
class SingleflightEdgesSuite {

    private final Singleflight<String, String> flights = new Singleflight<>();
    private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    @Property("when a caller has given up, the flight is under way: the next caller waits for it")
    void theNextOneJoins() throws Exception {
        Thread pilot = flying("loaded");
        giveUp();
        Thread next = start("run(k), after another caller has given up,",
            () -> flights.run("k", () -> "other"));
        Waiting.until(next);
        gate.countDown();
        pilot.join();
        next.join();
        assertThat(seen).as("what the pilot got, and who came when another one had given up")
            .containsOnly(new Answer<>("loaded", true));
    }

    @Test
    @Property("who has joined and given up has joined: the answer is shared")
    void whoGaveUpHasJoined() throws Exception {
        Thread pilot = flying("loaded");
        giveUp();
        gate.countDown();
        pilot.join();
        assertThat(seen).as("what the pilot got, when the only one that joined has given up")
            .containsExactly(new Answer<>("loaded", true));
    }

    @Test
    @Property("a load that asks for its own key is refused, and has not joined its flight")
    void refusedCallsDoNotJoin() throws Exception {
        assertThat(flights.run("k", () -> {
            try {
                return flights.run("k", () -> "inner").value();
            } catch (IllegalStateException e) {
                return "refused";
            }
        })).as("run(k), whose load asks for k and returns \"refused\" if it is")
            .isEqualTo(new Answer<>("refused", false));
    }

    @Test
    @Property("a load that asks for the key of a load around it is refused, too")
    void loadsInsideOfLoads() {
        String call = "run(outer), whose load asks for inner, whose load asks for outer";
        Thread caller = start(call, () -> flights.run("outer", () ->
            flights.run("inner", () -> flights.run("outer", () -> "?").value()).value()));
        boolean ends = Waiting.ends(caller);
        caller.interrupt();
        assertThat(ends).as("whether it comes back: " + call).isTrue();
        assertThat(seen).as("what came of " + call).hasSize(1);
        assertThatThrownBy(() -> { throw (Throwable) seen.getFirst(); }, call)
            .isInstanceOf(ExecutionException.class)
            .hasRootCauseInstanceOf(IllegalStateException.class)
            .rootCause().hasMessageContaining("outer");
    }

    @Test
    @Property("a load may ask another Singleflight for the same key")
    void anotherSingleflight() throws Exception {
        Singleflight<String, String> other = new Singleflight<>();
        assertThat(flights.run("k", () -> other.run("k", () -> "of the other").value()))
            .as("run(k), whose load asks another Singleflight for k")
            .isEqualTo(new Answer<>("of the other", false));
    }

    @Test
    @Property("a load that forgets its own key may ask for it: that is a new flight")
    void forgetsInItsOwnLoad() throws Exception {
        assertThat(flights.run("k", () -> {
            flights.forget("k");
            return flights.run("k", () -> "new").value();
        })).as("run(k), whose load forgets k and asks for it")
            .isEqualTo(new Answer<>("new", false));
    }

    @Test
    @Property("a caller that was interrupted before, and need not wait, loads")
    void interruptedBeforehand() throws Exception {
        Thread.currentThread().interrupt();
        assertThat(flights.run("k", () -> "loaded")).as("run(k), interrupted before")
            .isEqualTo(new Answer<>("loaded", false));
        assertThat(Thread.interrupted()).as("interrupted after run(k)").isTrue();
    }

    @Test
    @Property("a load that is null is refused also where another thread loads")
    void refusesNullBesideALoad() throws Exception {
        Thread pilot = flying("loaded");
        Thread.currentThread().interrupt(); // so that a call that waits comes back
        assertThatThrownBy(() -> flights.run("k", null),
            "run(k, null), interrupted before, while another thread loads k")
            .isInstanceOf(NullPointerException.class);
        Thread.interrupted();
        gate.countDown();
        pilot.join();
        assertThat(seen).as("what the other thread got")
            .containsExactly(new Answer<>("loaded", false));
    }

    /** A thread that is in its load, until the gate opens. */
    private Thread flying(String value) {
        Thread pilot = start("run(k)", () -> flights.run("k", () -> {
            gate.await();
            return value;
        }));
        Waiting.until(pilot);
        return pilot;
    }

    /** Another caller joins the flight, and is interrupted. */
    private void giveUp() throws InterruptedException {
        Thread impatient = start("run(k), to be interrupted,",
            () -> flights.run("k", () -> "other"));
        Waiting.until(impatient);
        impatient.interrupt();
        impatient.join();
        assertThat(seen).as("what the interrupted one got").hasSize(1)
            .allMatch(InterruptedException.class::isInstance);
        seen.clear();
    }

    private Thread start(String call, Callable<?> body) {
        return Thread.ofPlatform().name("the thread of " + call).start(() -> {
            try {
                seen.add(body.call());
            } catch (Exception | Error e) {
                seen.add(e);
            }
        });
    }
}
