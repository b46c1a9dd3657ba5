package workbook.concurrency.workers.connections;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     get:  idle? take it               |
     *           a place? take it            |  then, without the lock: ask whether it is alive,
     *           wait, and be handed one     |  or open one in the place; give the place up if
     *           of the two                  |  that fails
     *     put:  a waiter? hand it over. Room among the idle? keep it. Else close it, and then
     *           give its place up: to a waiter, or for good
     *
     * I1: all fields are touched with the lock held, and the connector is called without it.
     * I2: open counts the places that are taken, and open <= maxOpen. A place is taken before a
     *     connection is opened in it, and given up after it was closed.
     * I3: while a thread waits, idle is empty and open == maxOpen. So who comes later cannot be
     *     served before.
     * I4: when closed, nobody waits and nothing is idle.
     *
     * R1: a waiter that is served and at the same time interrupted, or late, has been served: it
     * goes on with what it has, or that would be lost. So it looks at served first.
     * R2: close may come while a connection is asked or opened. So a connection goes out under the
     * lock, after another look at closed.
     */

    /** A thread that waits. It is served with a connection, or with a place to open one. */
    private static final class Waiter<C> {
        private final Condition turn;
        private boolean served;
        private C connection;

        Waiter(Condition turn) {
            this.turn = turn;
        }

        void serve(C given) {
            served = true;
            connection = given;
            turn.signal();
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiter<C>> waiters = new ArrayDeque<>();
    private final Deque<C> idle = new ArrayDeque<>();
    private final Set<C> out = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Connector<C> connector;
    private final PoolSettings settings;
    private int open;
    private boolean closed;

    /**
     * A pool without a connection yet.
     *
     * @throws NullPointerException if either is null
     */
    @Solve
    public ConnectionPool(Connector<C> connector, PoolSettings settings) {
        this.connector = requireNonNull(connector, "connector");
        this.settings = requireNonNull(settings, "settings");
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
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout " + timeout + " is negative");
        }
        C known = takePlace(TimeUnit.NANOSECONDS.convert(timeout)); // for ever is 292 years
        boolean goesOut = false;
        try {
            C connection = known != null && isUsable(known) ? known : connector.open();
            goesOut = letOut(connection);
            if (!goesOut) {
                connector.close(connection);
                throw new PoolClosedException();
            }
            return connection;
        } finally {
            if (!goesOut) {
                giveUpPlace();
            }
        }
    }

    /** A connection in its place, or null for a place without one. */
    private C takePlace(long nanos) throws InterruptedException, TimeoutException {
        lock.lockInterruptibly();
        try {
            requireOpen();
            if (!idle.isEmpty()) {
                return idle.removeLast();
            }
            if (open < settings.maxOpen()) {
                open++;
                return null;
            }
            return awaitTurn(nanos);
        } finally {
            lock.unlock();
        }
    }

    /** With the lock held; the same. Keeps I3. */
    private C awaitTurn(long nanos) throws InterruptedException, TimeoutException {
        Waiter<C> me = new Waiter<>(lock.newCondition());
        waiters.addLast(me);
        try {
            long left = nanos;
            while (!me.served && !closed && left > 0) {
                left = me.turn.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            if (!me.served) {
                throw e;
            }
            Thread.currentThread().interrupt();
        } finally {
            waiters.remove(me);
        }
        if (me.served) {
            return me.connection;
        }
        requireOpen();
        throw new TimeoutException("no connection within " + nanos + " ns");
    }

    private boolean isUsable(C connection) {
        if (connector.isAlive(connection)) {
            return true;
        }
        connector.close(connection);
        return false;
    }

    private boolean letOut(C connection) {
        lock.lock();
        try {
            return !closed && out.add(connection);
        } finally {
            lock.unlock();
        }
    }

    /** Gives a place up in which nothing is open: to the first waiter, or for good. */
    private void giveUpPlace() {
        lock.lock();
        try {
            Waiter<C> first = waiters.pollFirst();
            if (first == null) {
                open--;
            } else {
                first.serve(null);
            }
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new PoolClosedException();
        }
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
        if (!isKept(requireNonNull(connection, "connection"))) {
            connector.close(connection);
            giveUpPlace();
        }
    }

    /** Whether a waiter has it now, or it is idle. */
    private boolean isKept(C connection) {
        lock.lock();
        try {
            if (!out.remove(connection)) {
                throw new IllegalArgumentException(connection + " is not out");
            }
            Waiter<C> first = waiters.pollFirst();
            if (first != null) {
                first.serve(connection);
                return true;
            }
            return !closed && idle.size() < settings.maxIdle() && idle.add(connection);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives no more connections. All threads that wait are refused, and idle connections are
     * closed. Those that are out are closed when they are put back; this does not wait for that.
     * May be repeated.
     */
    @Override
    @Solve
    public void close() {
        for (C connection : takeIdle()) {
            connector.close(connection);
            giveUpPlace();
        }
    }

    private List<C> takeIdle() {
        lock.lock();
        try {
            closed = true;
            waiters.forEach(waiter -> waiter.turn.signal());
            waiters.clear();
            List<C> taken = List.copyOf(idle);
            idle.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** How much is in use. */
    @Solve
    public PoolStats stats() {
        lock.lock();
        try {
            return new PoolStats(open, idle.size(), waiters.size());
        } finally {
            lock.unlock();
        }
    }
}
