package workbook.foundations.values.pointers;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A box with one value in it: a pointer, made visible. All variables that hold the box see what is
 * put into it. A variable that holds a {@link #copy} does not.
 *
 * <p>The value may be {@code null}. Boxes are told apart by identity, not by what is in them: two
 * boxes are never {@code equals}. Not thread-safe.
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

    /** Puts {@code value}, which may be {@code null}, into the box instead of what is there. */
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
     * @throws IllegalArgumentException if a box is {@code null}. The message has the word
     *     {@code first} or {@code second}, for the parameter that is {@code null}, and not the
     *     other word; if both are {@code null}, at least {@code first}. The other box is unchanged
     */
    @Solve
    public static <T> void swap(Ref<T> first, Ref<T> second) {
        throw new Unsolved("Ref.swap");
    }
}
