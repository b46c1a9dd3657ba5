package workbook.concurrency.races.visibility;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import workbook.grader.Solve;

/**
 * A value that is made when it is first asked for, and kept.
 *
 * <p>Thread-safe: the value is made once, whoever asks at the same time waits for it, and all see
 * it complete. When it is there, nobody waits for anybody any more.
 */
public final class Lazy<T> {

    /*
     * Implementation notes
     *
     * Double-checked: a look without the lock, and, if nothing is there, another one with it. The
     * second look keeps two threads from making two values. `volatile` is for the first: it orders
     * what the maker wrote into the value before the reads of whoever finds it there.
     */

    private final Supplier<? extends T> maker;
    private final Object lock = new Object();
    private volatile T value;

    /**
     * A value that is not made yet.
     *
     * @param maker is called when the value is first asked for; must not ask for it itself
     * @throws NullPointerException if {@code maker} is null, naming it
     */
    @Solve
    public Lazy(Supplier<? extends T> maker) {
        this.maker = requireNonNull(maker, "maker");
    }

    /**
     * The value. What the maker throws is thrown to the caller; then there is no value, and the
     * next call tries again. So does a call that waited meanwhile.
     *
     * @throws NullPointerException if the maker returns null, naming {@code value}; the next call
     *     tries again
     */
    @Solve
    public T get() {
        T seen = value;
        if (seen != null) {
            return seen;
        }
        synchronized (lock) {
            if (value == null) {
                value = requireNonNull(maker.get(), "value");
            }
            return value;
        }
    }
}
