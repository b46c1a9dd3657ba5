package workbook.dsalgo.algo.dynamicprogramming;

import java.util.function.Function;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A function that is defined by smaller cases of itself, and that computes each case once: dynamic
 * programming from the top down.
 *
 * <p>However often a key is asked for, from outside or by the rule, the rule runs at most once for
 * it. What the rule throws comes out of {@link #get}; then the keys that were not finished are
 * unknown, as before. Keys and values are not {@code null}. A rule that asks for a smaller case is
 * a nested call, so the stack limits how deep cases may lie. Not thread-safe.
 *
 * {@snippet :
 * var fibonacci = new Memo<Integer, Long>(
 *     (n, self) -> n < 2 ? (long) n : self.apply(n - 1) + self.apply(n - 2));
 * fibonacci.get(80);   // 81 runs of the rule
 * }
 *
 * @param <K> what a case is called, with {@code equals} and {@code hashCode}
 * @param <V> the answers
 */
public final class Memo<K, V> {

    /** How a case is made of smaller ones. */
    @FunctionalInterface
    public interface Rule<K, V> {

        /** The answer for {@code key}; {@code self} gives the answer for other keys. */
        V answer(K key, Function<K, V> self);
    }

    /** A function that knows no case yet. */
    @Solve
    public Memo(Rule<K, V> rule) {
        throw new Unsolved("new Memo");
    }

    /**
     * The answer for {@code key}.
     *
     * @throws IllegalStateException if the answer for {@code key} needs the answer for {@code key},
     *     naming it
     * @throws NullPointerException if {@code key} is {@code null}, or if the rule answers
     *     {@code null}, naming the key
     */
    @Solve
    public V get(K key) {
        throw new Unsolved("Memo.get");
    }
}
