package workbook.concurrency.workers.singleflight;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Lets one of all that ask for the same key at the same time do the work, and gives its answer to
 * all of them. A load that is under way is called a flight.
 *
 * {@snippet :
 * Answer<User> user = flights.run(id, () -> database.load(id));
 * }
 *
 * <p>This is no cache: when a flight has landed, the next caller starts a new one. So whoever has
 * an answer and asks again gets that of a later load. What a load did is seen by all that get its
 * answer. Flights of different keys do not wait for each other. Thread-safe.
 *
 * @param <K> has {@code equals} and {@code hashCode}
 * @see <a href="https://pkg.go.dev/golang.org/x/sync/singleflight">x/sync/singleflight</a>
 */
public final class Singleflight<K, V> {

    /** Without any flight. */
    public Singleflight() {
    }

    /**
     * The answer for {@code key}: that of the flight that is under way, or of {@code load}, which
     * this thread runs then.
     *
     * @param load is run only if no flight for the key is under way; what it throws, errors too,
     *     is the failure of all that share the flight
     * @throws ExecutionException if the load failed; its cause is what that threw, whatever that
     *     is: for who runs the load, too, and also if it is an {@code InterruptedException} or an
     *     {@code ExecutionException}
     * @throws InterruptedException if the calling thread is interrupted while it waits for another
     *     thread's load; the flight goes on, the others get its answer, and more may join. A load
     *     is run also if the calling thread was interrupted before
     * @throws IllegalStateException if a load asks for its own key, on the thread that runs it,
     *     also in the load of another key: it would wait for itself. The message names the key
     * @throws NullPointerException if {@code key} or {@code load} is null, whoever runs the load
     */
    @Solve
    public Answer<V> run(K key, Callable<? extends V> load)
            throws ExecutionException, InterruptedException {
        throw new Unsolved("Singleflight.run");
    }

    /**
     * Has the next caller for {@code key} start a new flight, also while an old one is under way,
     * and also if the next caller is the old one's load.
     * Those that wait for the old one get its answer. Waits for nobody; does nothing if there is
     * no flight.
     *
     * @throws NullPointerException if {@code key} is null
     */
    @Solve
    public void forget(K key) {
        throw new Unsolved("Singleflight.forget");
    }
}
