package workbook.concurrency.races.visibility;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

public final class Settings {

    private record Values(String host, int port, Map<String, String> options) {
    }

    private final Values values;

    public Settings(String host, int port, Map<String, String> options) {
        requireNonNull(host, "host");
        Map<String, String> copy = new HashMap<>();
        requireNonNull(options, "options").forEach((name, value) ->
            copy.put(requireNonNull(name, "name"), requireNonNull(value, "value")));
        if (port >>> 16 != 0) {
            throw new IllegalArgumentException("port " + port);
        }
        values = new Values(host, port, Collections.unmodifiableMap(copy));
    }

    public String host() {
        return values.host;
    }

    public int port() {
        return values.port;
    }

    public Map<String, String> options() {
        return values.options;
    }
}
