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

    private record Outcome<V>(V value, Throwable failure) {

        Answer<V> answer(boolean shared) throws ExecutionException {
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return new Answer<>(value, shared);
        }
    }

    private static final class Flight<V> {
        final Thread pilot = Thread.currentThread();
        final CompletableFuture<Outcome<V>> result = new CompletableFuture<>();
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
            Outcome<V> outcome = outcomeOf(load);
            calls.remove(key, mine);
            mine.result.complete(outcome);
            return outcome.answer(mine.joined);
        }
        return flight.result.get().answer(true);
    }

    private static <V> Outcome<V> outcomeOf(Callable<? extends V> load) {
        try {
            return new Outcome<>(load.call(), null);
        } catch (Throwable e) {
            return new Outcome<>(null, e);
        }
    }

    @Solve
    public void forget(K key) {
        calls.remove(requireNonNull(key));
    }
}
