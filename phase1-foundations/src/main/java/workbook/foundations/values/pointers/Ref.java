package workbook.foundations.values.pointers;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A box with one value in it: what a pointer is, made visible. Whoever holds the box sees what
 * anybody puts into it; whoever holds a {@link #copy} does not.
 *
 * <p>The value may be {@code null}. Boxes are told apart by identity, not by what is in them. Not
 * thread-safe.
 *
 * @param <T> the value
 */
public final class Ref<T> {

    /** A box that holds {@code value}. */
    @Solve
    public Ref(T value) {
        throw new Unsolved("new Ref");
    }

    /** What is in the box. */
    @Solve
    public T get() {
        throw new Unsolved("Ref.get");
    }

    /** Puts {@code value} into the box, instead of what is there. */
    @Solve
    public void set(T value) {
        throw new Unsolved("Ref.set");
    }

    /** Another box that holds the same value now. The value itself is not copied. */
    @Solve
    public Ref<T> copy() {
        throw new Unsolved("Ref.copy");
    }

    /**
     * Exchanges what is in two boxes. The same box twice stays as it is.
     *
     * @throws IllegalArgumentException if a box is {@code null}, naming which; then the other one
     *     is unchanged
     */
    @Solve
    public static <T> void swap(Ref<T> first, Ref<T> second) {
        throw new Unsolved("Ref.swap");
    }
}
