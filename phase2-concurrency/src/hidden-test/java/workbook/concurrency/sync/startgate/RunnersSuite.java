package workbook.concurrency.sync.startgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Waiting;

/** On real threads, which the test knows to wait. */
class RunnersSuite {

    private interface Call {
        void run() throws InterruptedException;
    }

    /** A thread that makes a call, and how the call ended. */
    private record Caller(Thread thread, AtomicReference<String> end) {

        static Caller waitsIn(String name, Call call) {
            AtomicReference<String> end = new AtomicReference<>("has not ended");
            Thread thread = Thread.ofPlatform().name("the thread in " + name).start(() -> {
                end.set(endOf(call));
            });
            try {
                Waiting.until(thread);
            } finally {
                assertThat(end.get()).as("%s, which has to wait", name)
                    .isEqualTo("has not ended");
            }
            return new Caller(thread, end);
        }

        static String endOf(Call call) {
            try {
                call.run();
                return "returned" + flag();
            } catch (InterruptedException e) {
                return "threw" + flag();
            }
        }

        private static String flag() {
            return Thread.currentThread().isInterrupted() ? ", interrupted" : "";
        }

        String ended() throws InterruptedException {
            thread.join();
            return end.get();
        }
    }

    @Test
    @Property("ten runners wait, and one start lets all of them go")
    void tenRunners() throws InterruptedException {
        StartGate gate = new StartGate();
        AtomicInteger running = new AtomicInteger();
        List<Caller> runners = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            runners.add(Caller.waitsIn("await()", () -> {
                gate.await();
                running.incrementAndGet();
            }));
            assertThat(gate.waiting()).as("waiting(), %d runners have come", i).isEqualTo(i);
        }
        gate.awaitRunners(10);
        assertThat(running.get()).as("runners that ran before the start").isZero();
        assertThat(gate.start()).as("start(), ten runners wait").isEqualTo(10);
        for (Caller runner : runners) {
            assertThat(runner.ended()).as("await() of a runner").isEqualTo("returned");
        }
        assertThat(running.get()).as("runners that ran").isEqualTo(10);
    }

    @Test
    @Property("awaitRunners asks for at least so many, and more will do")
    void moreThanEnough() throws InterruptedException {
        StartGate gate = new StartGate();
        Caller first = Caller.waitsIn("await()", gate::await);
        Caller second = Caller.waitsIn("await()", gate::await);
        gate.awaitRunners(1);
        assertThat(gate.start()).as("start(), two runners wait").isEqualTo(2);
        assertThat(List.of(first.ended(), second.ended())).as("await() of both runners")
            .containsExactly("returned", "returned");
    }

    @Test
    @Property("a runner that is interrupted leaves the gate, and is counted no more")
    void leavesTheGate() throws InterruptedException {
        StartGate gate = new StartGate();
        Caller stays = Caller.waitsIn("await()", gate::await);
        Caller leaves = Caller.waitsIn("await()", gate::await);
        leaves.thread().interrupt();
        assertThat(leaves.ended()).as("await() of a runner that was interrupted before the start")
            .isEqualTo("threw");
        assertThat(gate.waiting()).as("waiting(), one of two was interrupted").isEqualTo(1);
        assertThat(gate.start()).as("start(), one of two was interrupted").isEqualTo(1);
        assertThat(stays.ended()).as("await() of the other runner").isEqualTo("returned");
    }

    @Test
    @Property("who waits for two runners waits until two are there at the same time")
    void oneHasLeftBefore() throws InterruptedException {
        StartGate gate = new StartGate();
        Caller leaves = Caller.waitsIn("await()", gate::await);
        leaves.thread().interrupt();
        assertThat(leaves.ended()).as("await() of a runner that was interrupted")
            .isEqualTo("threw");
        Caller first = Caller.waitsIn("await()", gate::await);
        Caller starter = Caller.waitsIn("awaitRunners(2) when one waits and one has given up",
            () -> gate.awaitRunners(2));
        Caller second = Caller.waitsIn("await()", gate::await);
        assertThat(starter.ended()).as("awaitRunners(2) when a second runner waits")
            .isEqualTo("returned");
        assertThat(gate.start()).as("start(), two runners wait").isEqualTo(2);
        assertThat(List.of(first.ended(), second.ended())).as("await() of both runners")
            .containsExactly("returned", "returned");
    }

    @Test
    @Property("awaitRunners refuses no interrupted thread where so many runners wait already")
    void enoughForAnInterruptedStarter() throws InterruptedException {
        StartGate gate = new StartGate();
        Caller runner = Caller.waitsIn("await()", gate::await);
        assertThat(endWhenInterrupted(() -> gate.awaitRunners(0)))
            .as("awaitRunners(0) of an interrupted thread, one runner waits")
            .isEqualTo("returned, interrupted");
        assertThat(endWhenInterrupted(() -> gate.awaitRunners(1)))
            .as("awaitRunners(1) of an interrupted thread, one runner waits")
            .isEqualTo("returned, interrupted");
        assertThat(gate.start()).as("start() afterwards").isEqualTo(1);
        assertThat(runner.ended()).as("await() of the runner").isEqualTo("returned");
    }

    private static String endWhenInterrupted(Call call) throws InterruptedException {
        AtomicReference<String> end = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            end.set(Caller.endOf(call));
        });
        thread.join();
        return end.get();
    }

    @Test
    @Property("a thread that is interrupted beforehand does not wait at a closed gate")
    void interruptedBeforehand() throws InterruptedException {
        StartGate gate = new StartGate();
        for (Call call : List.<Call>of(gate::await, () -> gate.awaitRunners(1))) {
            assertThat(endWhenInterrupted(call)).as("await(), and then awaitRunners(1), of an "
                + "interrupted thread at a closed gate").isEqualTo("threw");
        }
        assertThat(gate.waiting()).as("waiting() afterwards").isZero();
    }

    @Test
    @Property("who waits for runners can be interrupted, and the gate stays as it is")
    void interruptedStarter() throws InterruptedException {
        StartGate gate = new StartGate();
        Caller runner = Caller.waitsIn("await()", gate::await);
        Caller starter = Caller.waitsIn("awaitRunners(2)", () -> gate.awaitRunners(2));
        starter.thread().interrupt();
        assertThat(starter.ended()).as("awaitRunners(2) of a thread that was interrupted")
            .isEqualTo("threw");
        assertThat(gate.waiting()).as("waiting(), a runner waits still").isEqualTo(1);
        assertThat(gate.start()).as("start() afterwards").isEqualTo(1);
        assertThat(runner.ended()).as("await() of the runner").isEqualTo("returned");
    }

    @Test
    @Property("an open gate lets everybody pass at once, interrupted threads too")
    void lateComersPass() throws InterruptedException {
        StartGate gate = new StartGate();
        Caller runner = Caller.waitsIn("await()", gate::await);
        assertThat(gate.start()).as("start(), a runner waits").isEqualTo(1);
        gate.await();
        gate.awaitRunners(5);
        assertThat(gate.waiting()).as("waiting() at an open gate").isZero();
        assertThat(gate.start()).as("start() again").isZero();
        assertThat(runner.ended()).as("await() of the runner").isEqualTo("returned");
        Thread.currentThread().interrupt();
        try {
            gate.await();
            gate.awaitRunners(5);
        } finally {
            assertThat(Thread.interrupted())
                .as("interrupt flag of a thread that passes an open gate").isTrue();
        }
    }
}
