package workbook.concurrency.channels.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Received;
import workbook.grader.Property;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Waiting;

/** A select that is used again, shared, asked with a limit, or interrupted. */
class SelectUseSuite {

    @Test
    @Property("a select that is used again draws again: each ready case is chosen as often, as far "
        + "as chance allows")
    void drawsEachTime() {
        Fairness.compareUsedAgain();
    }

    @Test
    @Property("threads may share a select")
    void shared() {
        Interleave.everySchedule(SelectMoments.Shared.class, 200, 27);
    }

    @Test
    @Property("a close ends the wait of a select that would receive: that case is done, whatever "
        + "becomes ready afterwards")
    void closedWhileItWaits() {
        Interleave.everySchedule(SelectMoments.ClosedWhileReceiving.class, 200, 27);
    }

    @Test
    @Property("within any limit, also one of zero or less, a case that is ready is done")
    void readyWithinALimit() throws Exception {
        Channel<Integer> channel = Channel.make(1);
        for (Duration limit : List.of(Duration.ofSeconds(-1), Duration.ZERO,
                Duration.ofHours(1), Duration.ofSeconds(Long.MAX_VALUE))) {
            channel.trySend(7);
            assertThat(Select.of(Case.receive(channel)).await(limit))
                .as("await(%s), 7 is there", limit)
                .contains(new Choice(0, new Received<>(7, true)));
        }
    }

    @Test
    @Property("a channel that two cases name has the thread in its queue twice")
    void twiceInTheQueue() throws Exception {
        Channel<Integer> channel = Channel.make(0);
        Channel<Integer> other = Channel.make(0);
        Select select = Select.of(Case.receive(channel), Case.send(other, 5),
            Case.receive(channel), Case.send(other, 5));
        Thread selecting = Thread.ofPlatform().start(() -> {
            try {
                select.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Waiting.until(selecting);
        assertThat(channel.inspect().receivers()).as("receivers of the channel that cases 0 and 2 "
            + "receive from").hasSize(2);
        assertThat(other.inspect().senders()).as("senders of the channel that cases 1 and 3 send "
            + "5 to").hasSize(2);
        assertThat(channel.trySend(1)).as("trySend(1), the select waits").isTrue();
        selecting.join();
        assertThat(channel.inspect().receivers()).as("receivers afterwards").isEmpty();
        assertThat(other.inspect().senders()).as("senders afterwards").isEmpty();
    }

    @Test
    @Property("poll does not care about interrupts, and leaves the flag as it is")
    void pollWhileInterrupted() {
        Channel<Integer> channel = Channel.make(1);
        channel.trySend(7);
        Thread.currentThread().interrupt();
        Optional<Choice> choice = Select.of(Case.receive(channel)).poll();
        boolean flag = Thread.interrupted();
        assertThat(choice).as("poll(), interrupted, 7 is there")
            .contains(new Choice(0, new Received<>(7, true)));
        assertThat(flag).as("interrupted after poll()").isTrue();
    }

    @Test
    @Property("with a limit too, a thread that is interrupted beforehand does nothing")
    void interruptedBeforehandWithinALimit() {
        Channel<Integer> channel = Channel.make(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Select.of(Case.send(channel, 1)).await(Duration.ZERO),
            "await(0 s), interrupted, with room to send")
            .isInstanceOf(InterruptedException.class);
        assertThat(channel.length()).as("length afterwards").isZero();
    }

    @Test
    @Property("a source of random numbers that is null is refused, and so is null for a list or "
        + "a limit")
    void refusesNull() {
        assertThatThrownBy(() -> new Select(null, List.of()), "new Select(null, no cases)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Select(new SplittableRandom(1), null),
            "new Select(random, null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Select.of().await(null), "Select.of().await(null)")
            .isInstanceOf(NullPointerException.class);
    }
}
