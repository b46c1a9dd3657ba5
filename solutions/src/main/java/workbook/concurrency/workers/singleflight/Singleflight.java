package workbook.concurrency.workers.singleflight;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     calls: key -> Flight { pilot, joined, then value or failure, landed }
     *
     * run, with the lock held: a flight for the key? join it. Otherwise put a new one. Then,
     * without the lock: the pilot loads, everybody else waits until it has landed.
     *
     * I1: a flight is in calls until it lands or is forgotten, and lands in any case.
     * I2: value, failure and joined are written before landed is opened, and read after it.
     *
     * R1: looking for a flight and putting one are one step, so one key has one pilot.
     * R2: a flight leaves calls before it is opened: whoever has its answer and asks again starts a
     *     new one. Whoever joins has done so before it left, so `joined` is final by then.
     * R3: forgotten and begun anew, a key has another flight when the old one lands. So a flight
     *     takes out itself, and not what the key has.
     */

    private static final class Flight<V> {
        private final Thread pilot = Thread.currentThread();
        private final CountDownLatch landed = new CountDownLatch(1);
        private boolean joined;
        private V value;
        private Throwable failure;

        Answer<V> answer() throws ExecutionException {
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return new Answer<>(value, joined);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, Flight<V>> calls = new HashMap<>();

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
        requireNonNull(key, "key");
        requireNonNull(load, "load");
        Flight<V> mine = new Flight<>();
        Flight<V> flight = join(key, mine);
        if (flight == mine) {
            fly(key, mine, load);
        } else {
            flight.landed.await();
        }
        return flight.answer();
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
        requireNonNull(key, "key");
        lock.lock();
        try {
            calls.remove(key);
        } finally {
            lock.unlock();
        }
    }

    /** The flight under way; {@code own} if there was none. */
    private Flight<V> join(K key, Flight<V> own) {
        lock.lock();
        try {
            Flight<V> other = calls.putIfAbsent(key, own);
            if (other == null) {
                return own;
            }
            if (other.pilot == Thread.currentThread()) {
                throw new IllegalStateException("the load of " + key + " waits for itself");
            }
            other.joined = true;
            return other;
        } finally {
            lock.unlock();
        }
    }

    private void fly(K key, Flight<V> mine, Callable<? extends V> load) {
        try {
            mine.value = load.call();
        } catch (Throwable e) {
            mine.failure = e;
        }
        land(key, mine);
    }

    private void land(K key, Flight<V> mine) {
        lock.lock();
        try {
            calls.remove(key, mine);
        } finally {
            lock.unlock();
        }
        mine.landed.countDown();
    }
}
