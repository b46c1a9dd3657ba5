package workbook.concurrency.workers.connections;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Connections that are used again and again, and never more than there may be.
 *
 * {@snippet :
 * Line line = pool.get(Duration.ofSeconds(2));
 * try {
 *     line.query("...");
 * } finally {
 *     pool.put(line);      // broken or not
 * }
 * }
 *
 * <p>From the call of {@link Connector#open} until {@link Connector#close} has come back, a
 * connection takes a place, and there are {@link PoolSettings#maxOpen} of them. Who finds neither a
 * connection nor a place waits, and is served in the order of arrival: nobody who comes later is
 * served before. While threads wait, whatever becomes free belongs to the one that waits longest.
 *
 * <p>No call of the connector is made while the pool is locked: whatever one thread is doing with
 * it, others can use the pool. What a thread did with a connection <em>happens before</em> the next
 * one gets it. Two connections that are equal are still two. Thread-safe.
 *
 * @param <C> of the connections
 */
public final class ConnectionPool<C> implements AutoCloseable {

    /**
     * A pool without a connection yet.
     *
     * @throws NullPointerException if either is null
     */
    @Solve
    public ConnectionPool(Connector<C> connector, PoolSettings settings) {
        throw new Unsolved("new ConnectionPool");
    }

    /**
     * A connection, for the caller alone until it puts it back. Of those that are idle it is the
     * one that was put back last. If none is idle, a new one is opened; if there is no place for
     * it, this waits.
     *
     * <p>A connection that was used before is asked by {@link Connector#isAlive} before it is
     * returned, whether it was idle or comes from another thread's hand. One that is broken is
     * closed, and a new one is opened in its place.
     *
     * @param timeout how long this may wait for its turn; zero means not at all. What the
     *     connector does meanwhile does not count
     * @throws IllegalArgumentException if {@code timeout} is negative, naming it
     * @throws InterruptedException if the calling thread is interrupted before the call, or while
     *     it waits. If its turn comes at the same time, it may return the connection instead, with
     *     the interrupt flag set
     * @throws IOException as {@link Connector#open} threw it; then the place is free again, as it
     *     is after anything else that {@code open} throws
     * @throws NullPointerException if {@code timeout} is null
     * @throws PoolClosedException if the pool is closed, before the call or until it returns. Then
     *     no connection of this call stays open
     * @throws TimeoutException if its turn has not come when the time is over
     */
    @Solve
    public C get(Duration timeout) throws IOException, InterruptedException, TimeoutException {
        throw new Unsolved("ConnectionPool.get");
    }

    /**
     * Gives a connection back. The thread that waits longest gets it. If none waits, it is kept,
     * but if there are {@link PoolSettings#maxIdle} idle ones already, or the pool is closed, it is
     * closed. Whether it is broken is looked at when it is next given. Does not wait.
     *
     * @throws IllegalArgumentException if {@code connection} is not out: it was put back already,
     *     or is none of this pool. Its message names it, and nothing happens
     * @throws NullPointerException if {@code connection} is null
     */
    @Solve
    public void put(C connection) {
        throw new Unsolved("ConnectionPool.put");
    }

    /**
     * Gives no more connections. All threads that wait are refused, and idle connections are
     * closed. Those that are out are closed when they are put back; this does not wait for that.
     * May be repeated.
     */
    @Override
    @Solve
    public void close() {
        throw new Unsolved("ConnectionPool.close");
    }

    /** How much is in use. */
    @Solve
    public PoolStats stats() {
        throw new Unsolved("ConnectionPool.stats");
    }
}
