package workbook.concurrency.context.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How an HTTP client behaves in production.
 *
 * @param connectTimeout how long a connection may take to be made, more than zero
 * @param connections the most calls that are under way at once, at least 1, and so the most
 *     connections to a server
 * @param maxBodyBytes the longest body of a reply that is taken, not negative; with 0 only an
 *     empty one
 */
public record HttpSettings(Duration connectTimeout, int connections, int maxBodyBytes) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the value that is out of range
     * @throws NullPointerException if {@code connectTimeout} is null
     */
    public HttpSettings {
        if (!requireNonNull(connectTimeout, "connectTimeout").isPositive()) {
            throw new IllegalArgumentException("connectTimeout " + connectTimeout);
        }
        if (connections < 1) {
            throw new IllegalArgumentException("connections " + connections + " is below 1");
        }
        if (maxBodyBytes < 0) {
            throw new IllegalArgumentException("maxBodyBytes " + maxBodyBytes + " is negative");
        }
    }
}
