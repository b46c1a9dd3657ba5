package workbook.concurrency.channels.fanout;

import java.io.Serial;

/** An item has failed, and the others were stopped. Its cause is what the job threw. */
public final class ItemFailedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param position of the item, in the order in which they were received, from 0
     * @param cause what the job threw
     */
    public ItemFailedException(long position, Throwable cause) {
        super("item " + position + " failed: " + cause, cause);
    }
}
