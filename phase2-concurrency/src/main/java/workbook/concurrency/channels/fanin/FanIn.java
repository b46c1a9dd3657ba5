package workbook.concurrency.channels.fanin;

import java.util.List;
import workbook.concurrency.channels.channel.Channel;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Merges channels: what is sent to any of its inputs comes out of its output. Values of one input
 * come in the order in which they were sent. The output is closed when every input is closed and
 * all that was in them has been received.
 *
 * {@snippet :
 * try (FanIn<Event> merged = FanIn.of(List.of(keys, mouse))) {
 *     Received<Event> next = merged.output().receive();
 *     while (next.ok() && handle(next.value())) {
 *         next = merged.output().receive();
 *     }
 * }                                            // nobody merges any more, whatever was left
 * }
 *
 * <p>The threads that merge are its own. They close no input, and nobody else may close the output.
 * Thread-safe.
 */
public final class FanIn<T> implements AutoCloseable {

    @Solve
    private FanIn(List<Channel<T>> inputs) {
        throw new Unsolved("new FanIn");
    }

    /**
     * Begins to merge. An input that sends nothing holds up no other, and one that always has a
     * value holds up no other for ever.
     *
     * @param inputs without any, the output is closed when this comes back. A nil channel is one
     *     that never sends and is never closed. A channel that is there twice is two inputs: its
     *     values come out once each, and their order is lost
     * @throws NullPointerException if {@code inputs} is null, naming it; if an input is null,
     *     naming its position, from 0. Then nothing is received from any of them
     */
    @Solve
    public static <T> FanIn<T> of(List<Channel<T>> inputs) {
        throw new Unsolved("FanIn.of");
    }

    /**
     * Where everything comes out; always the same channel, without a buffer. At any time, at most
     * one value of each input is under way: taken from the input, and not yet received from the
     * output.
     */
    @Solve
    public Channel<T> output() {
        throw new Unsolved("FanIn.output");
    }

    /**
     * Stops merging. When it comes back, nothing more is received from any input, all threads of
     * this object have ended, and the output is closed. A value that has been received from an
     * input, and that nobody has received from the output, is lost: at most one for each input.
     *
     * <p>It waits for the threads also if the calling thread is interrupted, and leaves its
     * interrupt flag set. May be called again, at any time, by any thread, and when everything has
     * ended.
     */
    @Override
    @Solve
    public void close() {
        throw new Unsolved("FanIn.close");
    }
}
