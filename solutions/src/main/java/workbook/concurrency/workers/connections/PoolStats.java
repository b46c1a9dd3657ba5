package workbook.concurrency.workers.connections;

/**
 * What a pool holds at one instant.
 *
 * @param open places that are taken: connections that are open, being opened or being closed
 * @param idle connections that are kept, and nobody uses
 * @param waiting threads that wait in {@code get} for their turn
 */
public record PoolStats(int open, int idle, int waiting) {
}
