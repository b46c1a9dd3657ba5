package workbook.concurrency.channels.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Parking;
import workbook.concurrency.channels.channel.Received;
import workbook.concurrency.channels.channel.Waiter;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;

/** More small programs over two channels, for every schedule of them. */
@AlsoChecked({Channel.class, Parking.class, Waiter.class})
final class SelectMoments {

    /** Not random, but threads may share it. */
    private static final RandomGenerator ALWAYS_ZERO = () -> 0L;

    /** Two threads use one select, and there is a value for each. */
    static final class Shared implements Scenario {
        private final Channel<Integer> a = Channel.make(1);
        private final Channel<Integer> b = Channel.make(1);
        private final Select select = new Select(ALWAYS_ZERO,
            List.of(Case.receive(a), Case.receive(b)));
        private Optional<Choice> first = Optional.empty();
        private Optional<Choice> second = Optional.empty();

        Shared() {
            a.trySend(1);
            b.trySend(2);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> first = select.poll(), () -> second = select.poll());
        }

        @Override
        public void check() {
            assertThat(Stream.of(first, second).flatMap(Optional::stream)
                .<Object>map(choice -> choice.received().value()))
                .as("received by two polls of one select, of 1 in a and 2 in b")
                .containsExactlyInAnyOrder(1, 2);
        }
    }

    /** A channel is closed while a select would receive from it; then another becomes ready. */
    static final class ClosedWhileReceiving implements Scenario {
        private final Channel<Integer> a = Channel.make(1);
        private final Channel<Integer> b = Channel.make(1);
        private final Select select = new Select(ALWAYS_ZERO,
            List.of(Case.receive(a), Case.receive(b)));
        private Choice choice;
        private boolean waited;

        @Override
        public List<Action> threads() {
            return List.of(() -> choice = select.await(), () -> {
                a.lock();
                try {
                    waited = !a.inspect().receivers().isEmpty();
                    a.close();
                } finally {
                    a.unlock();
                }
                b.trySend(2);
            });
        }

        @Override
        public void check() {
            assertThat(choice.index()).as("case that was done, of 'receive a' and 'receive b'")
                .isBetween(0, 1);
            if (waited) {
                assertThat(choice).as("what a select did that waited when a was closed")
                    .isEqualTo(new Choice(0, Received.closed()));
            }
        }
    }

    private SelectMoments() {
    }
}
