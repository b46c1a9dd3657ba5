package workbook.concurrency.sync.once;

import java.util.function.Supplier;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A value that is computed when somebody first asks for it, once for all threads. Go's {@code
 * sync.OnceValue}.
 *
 * {@snippet :
 * private static final Lazy<Database> DATABASE = new Lazy<>(Database::open);
 *
 * static Database database() {
 *     return DATABASE.get();       // a singleton that is opened if it is needed, and once
 * }
 * }
 *
 * <p>Thread-safe. Whoever gets the value sees everything that its supplier did. Once it is there, a
 * call takes no lock and waits for nobody.
 */
public final class Lazy<T> implements Supplier<T> {

    /**
     * A value that {@code supplier} will compute. It is not asked before the first {@link #get}.
     *
     * @throws NullPointerException if {@code supplier} is null
     */
    @Solve
    public Lazy(Supplier<? extends T> supplier) {
        throw new Unsolved("new Lazy");
    }

    /**
     * The value, which may be {@code null}. The first call asks the supplier; others wait until it
     * has answered. An interrupt changes nothing, as in {@link Once#run}.
     *
     * <p>If the supplier throws, every call throws the same exception or error, the first one and
     * all later ones, and the supplier is not asked again.
     *
     * @throws IllegalStateException if the supplier asks for the value that it computes. If it
     *     lets that exception out, that is its failure like any other, and every call throws it
     */
    @Override
    @Solve
    public T get() {
        throw new Unsolved("Lazy.get");
    }
}
