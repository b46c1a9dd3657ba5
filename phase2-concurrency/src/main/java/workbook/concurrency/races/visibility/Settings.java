package workbook.concurrency.races.visibility;

import java.util.Map;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * How to reach a server. Immutable, and in the strict sense: whoever gets hold of the object, even
 * through a field that nothing orders, sees it complete. So each of its fields is {@code final}.
 */
public final class Settings {

    /**
     * @param port 0 to 65535
     * @param options is copied
     * @throws IllegalArgumentException if {@code port} is out of its range, naming it
     * @throws NullPointerException if {@code host} or {@code options} is null, naming it; or if
     *     there is null in the options
     */
    @Solve
    public Settings(String host, int port, Map<String, String> options) {
        throw new Unsolved("new Settings");
    }

    /** The name of the server. */
    @Solve
    public String host() {
        throw new Unsolved("Settings.host");
    }

    /** Where it listens. */
    @Solve
    public int port() {
        throw new Unsolved("Settings.port");
    }

    /** More, by name; cannot be changed. */
    @Solve
    public Map<String, String> options() {
        throw new Unsolved("Settings.options");
    }
}
