package workbook.concurrency.channels.channel;

import java.util.List;

/**
 * A channel at one instant.
 *
 * @param length how many values are in the buffer
 * @param capacity the size of the buffer
 * @param closed whether it is closed
 * @param sendx the slot that the next value goes into
 * @param recvx the slot that the next value comes from
 * @param buffer the values in the buffer, oldest first
 * @param receivers who waits to receive, longest first
 * @param senders who waits to send, longest first
 */
public record ChannelView<T>(int length, int capacity, boolean closed, int sendx, int recvx,
        List<T> buffer, List<Waiting<T>> receivers, List<Waiting<T>> senders) {

    public ChannelView {
        buffer = List.copyOf(buffer);
        receivers = List.copyOf(receivers);
        senders = List.copyOf(senders);
    }

    /**
     * A thread in a wait queue; the runtime calls it a sudog.
     *
     * @param thread its name
     * @param value what it wants to send; {@code null} if it wants to receive
     */
    public record Waiting<T>(String thread, T value) {
    }
}
