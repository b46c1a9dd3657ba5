package workbook.concurrency.workers.singleflight;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import workbook.grader.Solve;

/** A map of futures; joining is an atomic step of the map. */
public final class Singleflight<K, V> {

    private static final class Flight<V> {
        final Thread pilot = Thread.currentThread();
        final CompletableFuture<V> result = new CompletableFuture<>();
        volatile boolean joined;
    }

    private final ConcurrentMap<K, Flight<V>> calls = new ConcurrentHashMap<>();

    public Singleflight() {
    }

    @Solve
    public Answer<V> run(K key, Callable<? extends V> load)
            throws ExecutionException, InterruptedException {
        requireNonNull(load);
        Flight<V> mine = new Flight<>();
        Flight<V> flight = calls.compute(requireNonNull(key), (same, under) -> {
            if (under == null) {
                return mine;
            }
            under.joined |= under.pilot != Thread.currentThread();
            return under;
        });
        if (flight != mine && flight.pilot == Thread.currentThread()) {
            throw new IllegalStateException(key + " is being loaded by this thread");
        }
        if (flight == mine) {
            V value = null;
            Throwable failure = null;
            try {
                value = load.call();
            } catch (Throwable e) {
                failure = e;
            }
            calls.remove(key, mine);
            if (failure == null) {
                mine.result.complete(value);
            } else {
                mine.result.completeExceptionally(failure);
                throw new ExecutionException(failure);
            }
            return new Answer<>(value, mine.joined);
        }
        return new Answer<>(flight.result.get(), true);
    }

    @Solve
    public void forget(K key) {
        calls.remove(requireNonNull(key));
    }
}
