package workbook.concurrency.sync.atomics;

import java.util.Map;

/**
 * Settings that belong together. Immutable: whoever has one may keep it and pass it on.
 *
 * @param version how many updates have led to it
 * @param values the settings; an unmodifiable copy
 */
public record Config(long version, Map<String, String> values) {

    /**
     * Keeps a copy.
     *
     * @throws NullPointerException if the map, a key or a value is null
     */
    public Config {
        values = Map.copyOf(values);
    }
}
