package workbook.concurrency.workers.shutdown;

import static java.util.Objects.requireNonNull;

/**
 * What a request is answered with.
 *
 * @param status 200 to 599
 * @param body as text, sent in UTF-8; empty for 204 and 304
 */
public record Answer(int status, String body) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException naming a status that is out of range, or has no body
     * @throws NullPointerException if {@code body} is null
     */
    public Answer {
        requireNonNull(body, "body");
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status " + status + ", not 200 to 599");
        }
        if ((status == 204 || status == 304) && !body.isEmpty()) {
            throw new IllegalArgumentException("status " + status + " has no body");
        }
    }
}
