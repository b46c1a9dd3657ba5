package workbook.concurrency.workers.singleflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.probe.Waiting;

/** What the chapter shows. */
class SingleflightExamples {

    private final Singleflight<String, String> flights = new Singleflight<>();
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void twoThatAskAtTheSameTimeShareOneLoad() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicReference<Answer<String>> first = new AtomicReference<>();
        AtomicReference<Answer<String>> second = new AtomicReference<>();
        Thread pilot = Thread.ofPlatform().start(() -> first.set(ask(gate)));
        Waiting.until(pilot);
        Thread waiter = Thread.ofPlatform().start(() -> second.set(ask(gate)));
        Waiting.until(waiter);
        gate.countDown();
        pilot.join();
        waiter.join();
        assertThat(first.get()).as("answer of the first").isEqualTo(new Answer<>("Ada", true));
        assertThat(second.get()).as("answer of the second").isEqualTo(new Answer<>("Ada", true));
        assertThat(loads.get()).as("loads").isEqualTo(1);
    }

    private Answer<String> ask(CountDownLatch gate) {
        try {
            return flights.run("user 7", () -> {
                loads.incrementAndGet();
                gate.await();
                return "Ada";
            });
        } catch (Exception e) {
            return new Answer<>(e.toString(), false);
        }
    }

    @Test
    void whoComesLaterLoadsAnew() throws Exception {
        flights.run("user 7", () -> "load " + loads.incrementAndGet());
        assertThat(flights.run("user 7", () -> "load " + loads.incrementAndGet()))
            .as("answer of the second call").isEqualTo(new Answer<>("load 2", false));
    }
}
