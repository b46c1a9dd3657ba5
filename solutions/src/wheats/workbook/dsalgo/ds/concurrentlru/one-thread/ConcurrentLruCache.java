package workbook.dsalgo.ds.concurrentlru;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import workbook.grader.Solve;

/** The map belongs to one thread, and everybody else asks it. */
public final class ConcurrentLruCache<K, V> {

    private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final EvictionListener<? super K, ? super V> listener;
    private final int capacity;
    private final ExecutorService owner = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "owner");
        thread.setDaemon(true);
        return thread;
    });

    public ConcurrentLruCache(int capacity) {
        this(capacity, (key, value) -> { });
    }

    @Solve
    public ConcurrentLruCache(int capacity, EvictionListener<? super K, ? super V> listener) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is below 1");
        }
        this.capacity = capacity;
        this.listener = requireNonNull(listener, "listener");
    }

    @Solve
    public Optional<V> get(K key) {
        requireNonNull(key, "key");
        return ask(() -> Optional.ofNullable(entries.get(key)));
    }

    @Solve
    public Optional<V> put(K key, V value) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        record Change<K, V>(V replaced, Map.Entry<K, V> evicted) { }
        Change<K, V> change = ask(() -> {
            V replaced = entries.put(key, value);
            return new Change<>(replaced,
                entries.size() > capacity ? entries.pollFirstEntry() : null);
        });
        if (change.evicted() != null) {
            listener.evicted(change.evicted().getKey(), change.evicted().getValue());
        }
        return Optional.ofNullable(change.replaced());
    }

    @Solve
    public Optional<V> remove(K key) {
        requireNonNull(key, "key");
        return ask(() -> Optional.ofNullable(entries.remove(key)));
    }

    @Solve
    public int size() {
        return ask(entries::size);
    }

    @Solve
    public List<K> keys() {
        return ask(() -> new ArrayList<>(entries.sequencedKeySet())).reversed();
    }

    private <R> R ask(Callable<R> question) {
        Future<R> answer = owner.submit(question);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
