package workbook.concurrency.channels.channel;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The order of all channels. Go's runtime orders channels by memory address; here each gets a
 * number, when a select first names it.
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
