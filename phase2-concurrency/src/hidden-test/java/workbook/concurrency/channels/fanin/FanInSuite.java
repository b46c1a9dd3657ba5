package workbook.concurrency.channels.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Received;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;

class FanInSuite {

    /** For up to three threads: one preemption, and then schedules at random. */
    private static void manySchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(1).thenRandom(40, 210).races(true).verify();
    }

    /** Without a preemption, and some at random: for what waits for ever in each of them. */
    private static void fewSchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(0).thenRandom(10, 210).races(true).verify();
    }

    @Test
    @Weight(2)
    @Property("everything comes out once, each input's values in their order, and then the output "
        + "is closed")
    void mergesAll() throws Exception {
        List<Channel<Integer>> inputs = new ArrayList<>();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int first = i * 1000;
            Channel<Integer> input = Channel.make(i);
            inputs.add(input);
            senders.add(Thread.startVirtualThread(() -> sendAll(input, first)));
        }
        List<Integer> got = FanInScenarios.drained(FanIn.of(inputs));
        for (Thread sender : senders) {
            sender.join();
        }
        for (int i = 0; i < 5; i++) {
            int first = i * 1000;
            assertThat(got.stream().filter(value -> value / 1000 * 1000 == first).toList())
                .as("what came out of input %d, which sends %d to %d", i, first, first + 99)
                .isEqualTo(IntStream.range(first, first + 100).boxed().toList());
        }
    }

    private static void sendAll(Channel<Integer> input, int first) {
        try {
            for (int i = 0; i < 100; i++) {
                input.send(first + i);
            }
            input.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Weight(2)
    @Property("under every schedule nothing is lost, nothing comes twice, and the output is closed")
    void twoInputsUnderManySchedules() {
        manySchedules(FanInScenarios.TwoInputs.class);
    }

    @Test
    @Weight(2)
    @Property("inputs that end at the same time close the output")
    void bothEndAtOnce() {
        manySchedules(FanInScenarios.BothEndAtOnce.class);
    }

    @Test
    @Property("the output stays open until the last input is closed, whichever that is")
    void theLastOneCloses() throws Exception {
        for (int last = 0; last < 3; last++) {
            List<Channel<Integer>> inputs =
                List.of(Channel.make(0), Channel.make(0), Channel.make(0));
            try (FanIn<Integer> merged = FanIn.of(inputs)) {
                for (int i = 0; i < 3; i++) {
                    if (i != last) {
                        inputs.get(i).close();
                    }
                }
                for (int value = 1; value <= 3; value++) {
                    inputs.get(last).send(value);
                    assertThat(merged.output().receive())
                        .as("what came out when input %d sent %d, and the others are closed", last,
                            value)
                        .isEqualTo(new Received<>(value, true));
                }
                inputs.get(last).close();
                assertThat(merged.output().receive())
                    .as("what came out when input %d was closed too", last)
                    .isEqualTo(Received.closed());
            }
        }
    }

    @Test
    @Property("an input that sends nothing holds up no other")
    void silentInput() throws Exception {
        fewSchedules(FanInScenarios.SilentInput.class);
        for (int silent = 0; silent < 2; silent++) {
            List<Channel<Integer>> inputs = List.of(Channel.make(0), Channel.make(0));
            try (FanIn<Integer> merged = FanIn.of(inputs)) {
                for (int value = 1; value <= 10; value++) {
                    inputs.get(1 - silent).send(value);
                    assertThat(merged.output().receive())
                        .as("what came out when input %d sent %d", 1 - silent, value)
                        .isEqualTo(new Received<>(value, true));
                }
            }
        }
    }

    @Test
    @Property("an input that always has a value holds up no other for ever")
    void busyInput() throws Exception {
        int values = 20_000;
        for (int busyAt = 0; busyAt < 2; busyAt++) {
            Channel<Integer> busy = FanInScenarios.closed(
                Collections.nCopies(values, 0).toArray(Integer[]::new));
            List<Channel<Integer>> inputs = new ArrayList<>(List.of(FanInScenarios.closed(7)));
            inputs.add(busyAt, busy);
            int before = 0;
            try (FanIn<Integer> merged = FanIn.of(inputs)) {
                while (merged.output().receive().equals(new Received<>(0, true))) {
                    before++;
                }
            }
            assertThat(before < values ? "some" : "all").as("how many of %,d values of input %d "
                + "came before the one of the other input", values, busyAt).isEqualTo("some");
        }
    }

    @Test
    @Property("without inputs the output is closed at once")
    void noInputs() {
        FanIn<Integer> merged = FanIn.of(List.of());
        assertThat(merged.output().inspect().closed()).as("whether the output is closed").isTrue();
        merged.close();
        assertThat(merged.output().tryReceive()).as("what comes out").contains(Received.closed());
        manySchedules(FanInScenarios.NoInputs.class);
    }

    @Test
    @Property("at most one value of an input is under way, and the output has no buffer")
    void staysClose() {
        assertThat(FanIn.of(List.of(FanInScenarios.closed(1))).output().capacity())
            .as("capacity of the output").isZero();
        manySchedules(FanInScenarios.StaysClose.class);
    }

    @Test
    @Property("a nil channel among the inputs is never closed, so the output is not either")
    void nilInput() {
        manySchedules(FanInScenarios.NilInput.class);
    }

    @Test
    @Property("a channel that is there twice gives its values once")
    void sameChannelTwice() throws Exception {
        fewSchedules(FanInScenarios.SameChannelTwice.class);
        Channel<Integer> input = FanInScenarios.closed(1, 2, 3, 4, 5, 6);
        assertThat(FanInScenarios.drained(FanIn.of(List.of(input, input))))
            .as("what came out of 1 to 6").containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    @Weight(2)
    @Property("when close has come back, the output is closed, nothing more is received from the "
        + "input, and it is as open as it was")
    void closeEarly() {
        manySchedules(FanInScenarios.CloseEarly.class);
    }

    @Test
    @Property("close may come from two threads, and each of them comes back when all has ended")
    void twoClose() {
        manySchedules(FanInScenarios.TwoClose.class);
    }

    @Test
    @Property("close ends a receive that waits at the output")
    void closeUnderAReceiver() {
        manySchedules(FanInScenarios.CloseUnderAReceiver.class);
    }

    @Test
    @Property("close may come again, and when all has ended")
    void closeAgain() throws Exception {
        FanIn<Integer> merged = FanIn.of(List.of(FanInScenarios.closed(1, 2)));
        Channel<Integer> output = merged.output();
        assertThat(FanInScenarios.drained(merged)).as("what came out").containsExactly(1, 2);
        merged.close();
        merged.close();
        assertThat(merged.output()).as("the output after close()").isSameAs(output);
        assertThat(output.tryReceive()).as("what comes out").contains(Received.closed());
    }

    @Test
    @Property("close waits for its threads although it is interrupted, and keeps the interrupt")
    void interruptedClose() {
        manySchedules(FanInScenarios.InterruptedClose.class);
    }

    @Test
    @Property("null is refused by its position, and nothing is received")
    void refusesNull() {
        assertThatThrownBy(() -> FanIn.of(null), "of(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("inputs");
        manySchedules(FanInScenarios.NullBehind.class);
    }
}
