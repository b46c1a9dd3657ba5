package workbook.concurrency.workers.connections;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import workbook.grader.Solve;

/** A monitor for the state, and a latch for each thread that waits. */
public final class ConnectionPool<C> implements AutoCloseable {

    private enum Outcome { WAITS, HAS_CONNECTION, HAS_PLACE, CLOSED }

    private static final class Turn<C> {
        private final CountDownLatch come = new CountDownLatch(1);
        private Outcome outcome = Outcome.WAITS;
        private C connection;

        private void end(Outcome how, C with) {
            outcome = how;
            connection = with;
            come.countDown();
        }
    }

    /** What is out, wrapped so that it is compared by identity. */
    private record Held<C>(C connection) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Held<?> held && held.connection == connection;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    private final Connector<C> connector;
    private final int maxOpen;
    private final int maxIdle;
    private final SequencedSet<Turn<C>> queue = new LinkedHashSet<>();
    private final List<C> idle = new ArrayList<>();
    private final List<Held<C>> out = new ArrayList<>();
    private int places;
    private boolean closed;

    @Solve
    public ConnectionPool(Connector<C> connector, PoolSettings settings) {
        this.connector = Objects.requireNonNull(connector);
        this.maxOpen = settings.maxOpen();
        this.maxIdle = settings.maxIdle();
    }

    @Solve
    public C get(Duration timeout) throws IOException, InterruptedException, TimeoutException {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("negative: " + timeout);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Turn<C> turn = enter();
        awaitTurn(turn, timeout);
        if (turn.outcome == Outcome.CLOSED) {
            throw new PoolClosedException();
        }
        return connect(turn);
    }

    private synchronized Turn<C> enter() {
        Turn<C> turn = new Turn<>();
        if (closed) {
            turn.end(Outcome.CLOSED, null);
        } else if (!idle.isEmpty()) {
            turn.end(Outcome.HAS_CONNECTION, idle.removeLast());
        } else if (places < maxOpen) {
            places++;
            turn.end(Outcome.HAS_PLACE, null);
        } else {
            queue.add(turn);
        }
        return turn;
    }

    private void awaitTurn(Turn<C> turn, Duration timeout)
            throws InterruptedException, TimeoutException {
        boolean interrupted = false;
        try {
            turn.come.await(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        synchronized (this) {
            if (turn.outcome != Outcome.WAITS) {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return;
            }
            queue.remove(turn);
        }
        if (interrupted) {
            throw new InterruptedException();
        }
        throw new TimeoutException();
    }

    private C connect(Turn<C> turn) throws IOException {
        C connection = turn.connection;
        boolean opened = false;
        try {
            if (turn.outcome == Outcome.HAS_CONNECTION && !connector.isAlive(connection)) {
                connector.close(connection);
                connection = null;
            }
            if (connection == null) {
                connection = connector.open();
            }
            opened = true;
        } finally {
            if (!opened) {
                leavePlace();
            }
        }
        synchronized (this) {
            if (!closed) {
                out.add(new Held<>(connection));
                return connection;
            }
        }
        connector.close(connection);
        leavePlace();
        throw new PoolClosedException();
    }

    private synchronized void leavePlace() {
        if (queue.isEmpty()) {
            places--;
        } else {
            queue.removeFirst().end(Outcome.HAS_PLACE, null);
        }
    }

    @Solve
    public void put(C connection) {
        Objects.requireNonNull(connection);
        synchronized (this) {
            if (!out.remove(new Held<>(connection))) {
                throw new IllegalArgumentException("not out: " + connection);
            }
            if (!queue.isEmpty()) {
                queue.removeFirst().end(Outcome.HAS_CONNECTION, connection);
                return;
            }
            if (!closed && idle.size() < maxIdle) {
                idle.add(connection);
                return;
            }
        }
        connector.close(connection);
        leavePlace();
    }

    @Override
    @Solve
    public void close() {
        List<C> mine;
        synchronized (this) {
            closed = true;
            queue.forEach(turn -> turn.end(Outcome.CLOSED, null));
            queue.clear();
            mine = List.copyOf(idle);
            idle.clear();
        }
        mine.forEach(connector::close);
        mine.forEach(each -> leavePlace());
    }

    @Solve
    public synchronized PoolStats stats() {
        return new PoolStats(places, idle.size(), queue.size());
    }
}
