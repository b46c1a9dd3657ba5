package workbook.concurrency.workers.connections;

/**
 * How large a pool may become.
 *
 * @param maxOpen the most connections that are open at once, at least 1
 * @param maxIdle the most of them that are kept while nobody uses them, 0 to {@code maxOpen}
 */
public record PoolSettings(int maxOpen, int maxIdle) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException naming the value that is out of range
     */
    public PoolSettings {
        if (maxOpen < 1) {
            throw new IllegalArgumentException("maxOpen " + maxOpen + " is below 1");
        }
        if (maxIdle < 0 || maxIdle > maxOpen) {
            throw new IllegalArgumentException(
                "maxIdle " + maxIdle + ", not 0 to maxOpen " + maxOpen);
        }
    }
}
