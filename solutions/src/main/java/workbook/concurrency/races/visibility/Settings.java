package workbook.concurrency.races.visibility;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import workbook.grader.Solve;

/**
 * How to reach a server. Immutable, and in the strict sense: whoever gets hold of the object, even
 * through a field that nothing orders, sees it complete. So each of its fields is {@code final}.
 */
public final class Settings {

    private final String host;
    private final int port;
    private final Map<String, String> options;

    /**
     * @param port 0 to 65535
     * @param options is copied
     * @throws IllegalArgumentException if {@code port} is out of its range, naming it
     * @throws NullPointerException if {@code host} or {@code options} is null, naming it; or if
     *     there is null in the options
     */
    @Solve
    public Settings(String host, int port, Map<String, String> options) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + ", not 0 to 65535");
        }
        this.host = requireNonNull(host, "host");
        this.port = port;
        this.options = Map.copyOf(requireNonNull(options, "options"));
    }

    /** The name of the server. */
    @Solve
    public String host() {
        return host;
    }

    /** Where it listens. */
    @Solve
    public int port() {
        return port;
    }

    /** More, by name; cannot be changed. */
    @Solve
    public Map<String, String> options() {
        return options;
    }
}
