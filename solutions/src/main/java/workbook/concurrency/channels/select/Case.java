package workbook.concurrency.channels.select;

import static java.util.Objects.requireNonNull;

import workbook.concurrency.channels.channel.Channel;

/**
 * One thing that a {@link Select} may do.
 *
 * @param <T> what goes through the channel
 */
public sealed interface Case<T> {

    /** The channel it is about. */
    Channel<T> channel();

    /**
     * Sends a value; in Go {@code case channel <- value:}.
     *
     * @param channel may be a nil channel; then the case is never chosen
     * @param value what is sent, not {@code null}
     */
    record Send<T>(Channel<T> channel, T value) implements Case<T> {
        public Send {
            requireNonNull(channel, "channel");
            requireNonNull(value, "value");
        }
    }

    /**
     * Receives a value; in Go {@code case received := <-channel:}.
     *
     * @param channel may be a nil channel; then the case is never chosen
     */
    record Receive<T>(Channel<T> channel) implements Case<T> {
        public Receive {
            requireNonNull(channel, "channel");
        }
    }

    /** The case that sends {@code value}. */
    static <T> Case<T> send(Channel<T> channel, T value) {
        return new Send<>(channel, value);
    }

    /** The case that receives. */
    static <T> Case<T> receive(Channel<T> channel) {
        return new Receive<>(channel);
    }
}
