package workbook.concurrency.workers.singleflight;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import workbook.grader.Solve;

/** One monitor for the map, and each flight is a monitor that its waiters wait at. */
public final class Singleflight<K, V> {

    private static final class Flight<V> {
        final Thread pilot = Thread.currentThread();
        boolean over;
        int passengers;
        V value;
        Throwable failure;

        synchronized void end(V result, Throwable thrown) {
            over = true;
            value = result;
            failure = thrown;
            notifyAll();
        }

        synchronized Answer<V> answer() throws InterruptedException, ExecutionException {
            while (!over) {
                wait();
            }
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return new Answer<>(value, passengers > 0);
        }
    }

    private final Map<K, Flight<V>> calls = new HashMap<>();

    public Singleflight() {
    }

    @Solve
    public Answer<V> run(K key, Callable<? extends V> load)
            throws ExecutionException, InterruptedException {
        requireNonNull(key);
        requireNonNull(load);
        Flight<V> flight;
        boolean first = false;
        synchronized (calls) {
            flight = calls.get(key);
            if (flight == null) {
                flight = new Flight<>();
                calls.put(key, flight);
                first = true;
            } else if (flight.pilot == Thread.currentThread()) {
                throw new IllegalStateException("in its own load: " + key);
            } else {
                flight.passengers++;
            }
        }
        if (first) {
            V value = null;
            Throwable failure = null;
            try {
                value = load.call();
            } catch (Throwable e) {
                failure = e;
            }
            synchronized (calls) {
                if (calls.get(key) == flight) {
                    calls.remove(key);
                }
            }
            flight.end(value, failure);
        }
        return flight.answer();
    }

    @Solve
    public void forget(K key) {
        synchronized (calls) {
            calls.remove(requireNonNull(key));
        }
    }
}
