package workbook.concurrency.channels.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;

/** Items become results, by several workers. */
class FanOutSuite {

    /** For up to three threads: one preemption, and then schedules at random. */
    static void manySchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(1).thenRandom(40, 211).races(true).verify();
    }

    /** Without a preemption, and some at random: for what waits for ever in each of them. */
    static void fewSchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(0).thenRandom(10, 211).races(true).verify();
    }

    @Test
    @Weight(2)
    @Property("every item becomes one result, in the order that was asked for, and then the output "
        + "is closed")
    void everyItemOnce() throws Exception {
        for (int workers : new int[] {1, 3, 10}) {
            for (int items : new int[] {0, 1, 300}) {
                List<Integer> expected = IntStream.range(0, items).map(i -> -i).boxed().toList();
                Line kept = new Line(workers, Order.KEPT, item -> -item);
                kept.feed(items);
                assertThat(kept.results()).as("results of %d items, %d workers, KEPT", items,
                    workers).isEqualTo(expected);
                assertThat(kept.thrown()).as("what run threw").isNull();
                Line asDone = new Line(workers, Order.AS_DONE, item -> -item);
                asDone.feed(items);
                assertThat(asDone.results()).as("results of %d items, %d workers, AS_DONE", items,
                    workers).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(asDone.thrown()).as("what run threw").isNull();
            }
        }
    }

    @Test
    @Property("as many jobs are done at once as there are workers, on threads that end")
    void asManyAtOnceAsWorkers() throws Exception {
        fewSchedules(StuckScenarios.AllAtOnce.class);
        for (Order order : Order.values()) {
            CountDownLatch ten = new CountDownLatch(10);
            AtomicInteger now = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            Line line = new Line(10, order, item -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                ten.countDown();
                ten.await();
                now.decrementAndGet();
                return item;
            });
            line.feed(50);
            assertThat(line.results()).as("results of 50 items, %s", order).hasSize(50);
            assertThat(most.get()).as("most jobs at once, 10 workers, %s", order).isEqualTo(10);
            assertThat(line.thrown()).as("what run threw").isNull();
            assertThat(line.workers()).as("threads in which jobs were done")
                .doesNotContain(line.caller);
            line.assertWorkersEnd();
        }
    }

    @Test
    @Property("never are more jobs done at once than there are workers")
    void oneAtATime() {
        manySchedules(FanOutScenarios.OneAtATime.class);
    }

    @Test
    @Property("as they are done: a slow item holds up no other")
    void slowItemHoldsUpNoOther() throws Exception {
        fewSchedules(StuckScenarios.SlowAsDone.class);
        CountDownLatch gate = new CountDownLatch(1);
        Line line = new Line(2, Order.AS_DONE, item -> {
            if (item == 0) {
                gate.await();
            }
            return item;
        });
        line.feed(6);
        for (int item = 1; item < 6; item++) {
            assertThat(line.out.receive().value())
                .as("result %d of 6, item 0 is slow, 2 workers, AS_DONE", item).isEqualTo(item);
        }
        gate.countDown();
        assertThat(line.results()).as("the last result").containsExactly(0);
    }

    @Test
    @Property("in their order: a slow item is waited for, while others are done")
    void slowItemIsWaitedFor() throws Exception {
        fewSchedules(StuckScenarios.SlowKept.class);
        CountDownLatch othersDone = new CountDownLatch(2);
        Line line = new Line(3, Order.KEPT, item -> {
            if (item == 0) {
                othersDone.await();
            }
            othersDone.countDown();
            return item;
        });
        line.feed(6);
        assertThat(line.results()).as("results of 6 items, item 0 waits for two others, KEPT")
            .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    @Weight(2)
    @Property("in their order, under every schedule")
    void keptUnderManySchedules() {
        manySchedules(FanOutScenarios.TwoItemsKept.class);
    }

    @Test
    @Weight(2)
    @Property("as they are done, under every schedule: nothing is lost, and nothing comes twice")
    void asDoneUnderManySchedules() {
        manySchedules(FanOutScenarios.TwoItemsAsDone.class);
    }

    @Test
    @Weight(2)
    @Property("not many more items are received than results are sent: a slow receiver slows down "
        + "the sender")
    void staysClose() {
        Interleave.of(FanOutScenarios.StaysClose.class).preemptions(0).thenRandom(60, 211)
            .races(true).verify();
    }

    @Test
    @Property("the interrupt flag that a job leaves behind matters to nobody")
    void flagOfAJob() throws Exception {
        Line line = new Line(1, Order.KEPT, item -> {
            int seen = Thread.currentThread().isInterrupted() ? -1 : item;
            Thread.currentThread().interrupt();
            return seen;
        });
        line.feed(4);
        assertThat(line.results()).as("results of jobs that set the flag, and -1 if they find it")
            .containsExactly(0, 1, 2, 3);
        assertThat(line.thrown()).as("what run threw").isNull();
    }

    @Test
    @Property("fewer than one worker, and null for anything, are refused by value and name, and "
        + "the channels stay as they were")
    void refusesBadInput() {
        Channel<Integer> in = FanOutScenarios.holding(1, 2);
        Channel<Integer> out = Channel.make(2);
        for (int workers : new int[] {0, -3}) {
            assertThatThrownBy(() -> FanOut.run(in, out, workers, Order.KEPT, item -> item),
                "run with %d workers", workers)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(workers));
        }
        refusesNull("in", () -> FanOut.run(null, out, 1, Order.KEPT, item -> 1));
        refusesNull("out", () -> FanOut.run(in, null, 1, Order.KEPT, item -> item));
        refusesNull("order", () -> FanOut.run(in, out, 1, null, item -> item));
        refusesNull("job", () -> FanOut.run(in, out, 1, Order.KEPT, null));
        assertThat(in.length()).as("items left in the input").isEqualTo(2);
        assertThat(out.inspect().closed()).as("whether out is closed").isFalse();
    }

    private interface Call {
        void run() throws Exception;
    }

    private static void refusesNull(String name, Call call) {
        assertThatThrownBy(call::run, "run with null for %s", name)
            .isInstanceOf(NullPointerException.class).hasMessageContaining(name);
    }

    @Test
    @Property("an output that somebody else closes ends in a panic")
    void closedOutput() throws Exception {
        for (int items : new int[] {0, 1, 3}) {
            Line line = new Line(2, Order.KEPT, item -> item);
            line.out.close();
            line.feed(items);
            assertThat(line.thrown() == null ? "nothing" : line.thrown().getClass().getName())
                .as("what run of %d items threw, out is closed", items)
                .isEqualTo(ChannelPanic.class.getName());
            line.assertWorkersEnd();
            line.in.tryReceive();
        }
    }
}
