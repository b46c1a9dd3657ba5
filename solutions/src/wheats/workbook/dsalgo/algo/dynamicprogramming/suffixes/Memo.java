package workbook.dsalgo.algo.dynamicprogramming;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One map: an empty answer stands for a case that is under way. */
public final class Memo<K, V> {

    @FunctionalInterface
    public interface Rule<K, V> {

        V answer(K key, Function<K, V> self);
    }

    private final Map<K, Optional<V>> cases = new HashMap<>();
    private final Rule<K, V> rule;

    public Memo(Rule<K, V> rule) {
        this.rule = Objects.requireNonNull(rule);
    }

    public V get(K key) {
        Optional<V> seen = cases.putIfAbsent(Objects.requireNonNull(key), Optional.empty());
        if (seen != null) {
            return seen.orElseThrow(() -> new IllegalStateException("circle through " + key));
        }
        V answer = null;
        try {
            answer = rule.answer(key, this::get);
        } finally {
            if (answer == null) {
                cases.remove(key);
            } else {
                cases.put(key, Optional.of(answer));
            }
        }
        return Objects.requireNonNull(answer, "null for " + key);
    }
}
