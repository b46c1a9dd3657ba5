package workbook.concurrency.channels.channel;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Draws the place of a channel in an order of all channels, where the runtime takes its address.
 * Only a channel that a select names ever asks.
 */
public final class ChannelOrder {

    private static final AtomicLong LAST = new AtomicLong();

    private ChannelOrder() {
    }

    /** A number larger than all before. */
    public static long next() {
        return LAST.incrementAndGet();
    }
}
