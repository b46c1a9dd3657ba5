package workbook.dsalgo.algo.dynamicprogramming;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     get(4) -> get(3) -> get(2) -> get(1)      open:  4 3 2 1
     *                  |         +----> get(0)      known: 1 0
     *                  +----> get(1)  known
     *
     * I1: known holds the finished cases, open those whose rule is running; no key is in both.
     *
     * A rule changes `known` while it runs, so a map method that takes a function, such as
     * computeIfAbsent, is no help: it must not be changed by the function it calls.
     */

    private final Map<K, V> known = new HashMap<>();
    private final Set<K> open = new HashSet<>();
    private final Rule<K, V> rule;

    /** How a case is made of smaller ones. */
    @FunctionalInterface
    public interface Rule<K, V> {

        /** The answer for {@code key}; {@code self} gives the answer for other keys. */
        V answer(K key, Function<K, V> self);
    }

    /** A function that knows no case yet. */
    @Solve
    public Memo(Rule<K, V> rule) {
        this.rule = requireNonNull(rule, "rule");
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
        V answer = known.get(requireNonNull(key, "key"));
        return answer != null ? answer : compute(key);
    }

    private V compute(K key) {
        if (!open.add(key)) {
            throw new IllegalStateException("the answer for " + key + " needs itself");
        }
        try {
            V answer = requireNonNull(rule.answer(key, this::get), () -> "no answer for " + key);
            known.put(key, answer);
            return answer;
        } finally {
            open.remove(key);
        }
    }
}
