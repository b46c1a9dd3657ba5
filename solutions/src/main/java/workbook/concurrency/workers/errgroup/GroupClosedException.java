package workbook.concurrency.workers.errgroup;

import java.io.Serial;

/** A group that was closed starts no more tasks. */
public final class GroupClosedException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The group is closed. */
    public GroupClosedException() {
        super("the group is closed");
    }
}
