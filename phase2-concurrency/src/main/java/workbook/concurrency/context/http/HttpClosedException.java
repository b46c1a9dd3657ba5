package workbook.concurrency.context.http;

import java.io.Serial;

/** The client was closed, so it makes no more calls. */
public final class HttpClosedException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The client is closed. */
    public HttpClosedException() {
        super("the client is closed");
    }
}
