package workbook.concurrency.channels.channel;

import java.io.Serial;

/** What a channel must not be used for; the message is the Go runtime's. */
public final class ChannelPanic extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message the runtime's words */
    public ChannelPanic(String message) {
        super(message);
    }
}
