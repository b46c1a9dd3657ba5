package workbook.concurrency.channels.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import workbook.grader.interleave.Scenario;

/** Small programs in which nobody has to wait, for every schedule of them. */
final class ChannelGlances {

    /** There is room to send, and a value to receive. */
    static final class SideBySide implements Scenario {
        private final Channel<Integer> channel = Channel.make(2);
        private boolean sent;
        private Optional<Received<Integer>> received = Optional.empty();

        SideBySide() {
            channel.trySend(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> sent = channel.trySend(2),
                () -> received = channel.tryReceive());
        }

        @Override
        public void check() {
            assertThat(sent).as("trySend(2), with room for it").isTrue();
            assertThat(received).as("tryReceive(), 1 is in the buffer")
                .contains(new Received<>(1, true));
        }
    }

    /** One sends two values, another looks. */
    static final class Watched implements Scenario {
        private final Channel<Integer> channel = Channel.make(2);
        private ChannelView<Integer> view;
        private int length;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    channel.trySend(1);
                    channel.trySend(2);
                },
                () -> {
                    view = channel.inspect();
                    length = channel.length();
                });
        }

        @Override
        public void check() {
            assertThat(view.buffer()).as("buffer, while 1 and 2 are sent")
                .isEqualTo(List.of(1, 2).subList(0, view.length()));
            assertThat(view.sendx()).as("sendx with %d values in a buffer of 2", view.length())
                .isEqualTo(view.length() % 2);
            assertThat(length).as("length() after a view of length %d", view.length())
                .isBetween(view.length(), 2);
        }
    }

    private ChannelGlances() {
    }
}
