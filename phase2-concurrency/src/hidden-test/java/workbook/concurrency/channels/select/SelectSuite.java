package workbook.concurrency.channels.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.concurrency.channels.channel.ChannelPrograms.named;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.concurrency.channels.channel.Received;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;

class SelectSuite {

    // ---- what the runtime did --------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("a case that is ready is done at once; a default is what is left")
    void readyCases() throws Exception {
        SelectPrograms.replay(named("not the default", "with default", "free slot"));
        for (int seed = 0; seed < 20; seed++) {
            Channel<Integer> full = Channel.make(1);
            full.trySend(7);
            Select select = new Select(new SplittableRandom(seed),
                List.of(Case.receive(Channel.make(1)), Case.receive(full)));
            assertThat(select.poll()).as("poll(), the second of two cases is ready, seed %d", seed)
                .contains(new Choice(1, new Received<>(7, true)));
        }
    }

    @Test
    @Weight(2)
    @Property("when none is ready it waits at every channel, and leaves the others when served")
    void waits() throws Exception {
        SelectPrograms.replay(named("the loser is dequeued", "keeps its place",
            "won elsewhere is skipped", "two selects meet", "fan-in"));
    }

    @Test
    @Property("a closed channel is ready to receive from, and sending to it panics, also for one "
        + "that waits")
    void closedChannels() throws Exception {
        SelectPrograms.replay(named("closed channel", "woken by close", "close wakes",
            "close with"));
    }

    @Test
    @Property("nil channels take no part; without any other it waits for ever")
    void nilChannels() throws Exception {
        SelectPrograms.replay(named("nil channels", "empty select"));
    }

    @Test
    @Weight(3)
    @Property("every recorded program with a select does, step by step, what it did on Go's "
        + "runtime")
    void agreesWithTheRecordedPrograms() throws Exception {
        SelectPrograms.replay(program -> true);
    }

    @Test
    @Weight(2)
    @Property("of the cases that are ready, each is chosen as often as on Go's runtime, as far as "
        + "chance allows")
    void fairness() {
        Fairness.compare();
    }

    // ---- every schedule --------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("two selects over the same channels, in opposite orders, meet and never deadlock")
    void oppositeSelects() {
        Interleave.everySchedule(SelectScenarios.Opposite.class, 300, 27);
    }

    @Test
    @Weight(2)
    @Property("no value is lost and nobody waits for ever: one select, two senders")
    void fanInUnderEverySchedule() {
        Interleave.of(SelectScenarios.FanIn.class).preemptions(1).thenRandom(500, 27)
            .races(true).verify();
    }

    @Test
    @Property("no value is lost and nobody waits for ever: two selects, one sender")
    void twoSelectsUnderEverySchedule() {
        Interleave.of(SelectScenarios.TwoWait.class).preemptions(1).thenRandom(500, 27)
            .races(true).verify();
    }

    @Test
    @Weight(2)
    @Property("exactly one case is done, also when two could be at the same moment")
    void exactlyOne() {
        Interleave.of(SelectScenarios.OneOfTwo.class).preemptions(2).thenRandom(300, 27)
            .earlyTimeouts().races(true).verify();
    }

    @Test
    @Property("two that do not wait see all channels at one moment")
    void pollsUnderEverySchedule() {
        Interleave.everySchedule(SelectScenarios.Polls.class, 300, 27);
    }

    @Test
    @Weight(2)
    @Property("an interrupted select has done a case or it has not, and waits nowhere any more")
    void interrupted() {
        Interleave.everySchedule(SelectScenarios.Interrupted.class, 300, 27);
    }

    @Test
    @Property("a close meanwhile ends a select that would send, unless another case was first")
    void closeUnderEverySchedule() {
        Interleave.everySchedule(SelectScenarios.ClosedMeanwhile.class, 300, 27);
    }

    @Test
    @Property("the same channel may be named twice")
    void sameChannelTwice() {
        Interleave.everySchedule(SelectScenarios.SameChannelTwice.class, 300, 27);
    }

    // ---- the rest --------------------------------------------------------------------------

    @Test
    @Property("when time is up nothing was done, and it waits nowhere any more")
    void timeouts() throws Exception {
        assertThat(Select.of(Case.send(Channel.make(1), 1)).await(Duration.ofMillis(1)))
            .as("await(1 ms), with room to send").contains(new Choice(0, null));
        Channel<Integer> a = Channel.make(0);
        Channel<Integer> b = Channel.make(0);
        Select select = Select.of(Case.receive(a), Case.send(b, 1));
        for (Duration limit : List.of(Duration.ofSeconds(-1), Duration.ZERO,
                Duration.ofMillis(1))) {
            assertThat(select.await(limit)).as("await(%s), nobody is there", limit).isEmpty();
        }
        assertThat(a.inspect().receivers()).as("receivers of a afterwards").isEmpty();
        assertThat(b.inspect().senders()).as("senders of b afterwards").isEmpty();
        assertThat(Select.of().await(Duration.ofMillis(1))).as("await(1 ms) without any case")
            .isEmpty();
    }

    @Test
    @Property("a thread that is interrupted beforehand does nothing")
    void interruptedBeforehand() {
        Channel<Integer> channel = Channel.make(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Select.of(Case.send(channel, 1)).await(),
            "await(), interrupted, with room to send")
            .isInstanceOf(InterruptedException.class);
        assertThat(channel.length()).as("length afterwards").isZero();
    }

    @Test
    @Property("65 536 cases are possible, one more is refused with the runtime's words")
    void tooManyCases() {
        Case<Integer> none = Case.receive(Channel.make(0));
        List<Case<?>> most = Collections.nCopies(65_536, none);
        assertThat(new Select(new SplittableRandom(1), most).poll())
            .as("poll() with 65536 cases on one empty channel").isEmpty();
        List<Case<?>> tooMany = Collections.nCopies(65_537, none);
        assertThatThrownBy(() -> new Select(new SplittableRandom(1), tooMany),
            "a select with 65537 cases")
            .isInstanceOf(ChannelPanic.class)
            .hasMessageContainingAll("reflect.Select: too many cases (max 65536)", "65537");
    }

    @Test
    @Property("platform threads and virtual threads select alike, and a select can be used again")
    void allKindsOfThreads() throws Exception {
        for (Thread.Builder kind : List.of(Thread.ofVirtual(), Thread.ofPlatform())) {
            Channel<Integer> odd = Channel.make(0);
            Channel<Integer> even = Channel.make(2);
            Thread sender = kind.start(() -> sendAll(odd, even));
            Select select = Select.of(Case.receive(odd), Case.receive(even));
            int sum = 0;
            for (int i = 0; i < 1000; i++) {
                sum += (Integer) select.await().received().value();
            }
            assertThat(sum).as("sum of 1000 values, received from two channels")
                .isEqualTo(500_500);
            sender.join();
        }
    }

    private static void sendAll(Channel<Integer> odd, Channel<Integer> even) {
        try {
            for (int i = 1; i <= 1000; i++) {
                (i % 2 == 1 ? odd : even).send(i);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Property("a select does not change, whatever becomes of the list it was made of")
    void immutable() {
        Channel<Integer> channel = Channel.make(1);
        List<Case<?>> cases = new ArrayList<>(List.of(Case.send(channel, 1)));
        Select select = new Select(new SplittableRandom(1), cases);
        cases.clear();
        assertThat(select.poll()).as("poll(), with room to send").contains(new Choice(0, null));
        assertThat(channel.tryReceive()).as("what was sent").contains(new Received<>(1, true));
    }
}
