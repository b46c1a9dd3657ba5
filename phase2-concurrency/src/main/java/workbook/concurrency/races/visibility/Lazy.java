package workbook.concurrency.races.visibility;

import java.util.function.Supplier;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A value that is made when it is first asked for, and kept.
 *
 * <p>Thread-safe: the value is made once, whoever asks at the same time waits for it, and all see
 * it complete. When it is there, nobody waits for anybody any more.
 */
public final class Lazy<T> {

    /**
     * A value that is not made yet.
     *
     * @param maker is called when the value is first asked for; must not ask for it itself
     * @throws NullPointerException if {@code maker} is null, naming it
     */
    @Solve
    public Lazy(Supplier<? extends T> maker) {
        throw new Unsolved("new Lazy");
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
        throw new Unsolved("Lazy.get");
    }
}
