package workbook.concurrency.sync.atomics;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import workbook.grader.Solve;

/**
 * Settings that many threads read and few change, copied for each change. A reader gets an
 * immutable {@link Config} and works with it as long as it likes; what is set together is seen
 * together. Thread-safe and lock-free: no thread waits for another one.
 */
public final class ConfigHolder {

    /*
     * Implementation notes
     *
     * I1: a Config never changes. An update makes a new one from the one that it read, and puts it
     *     in place only if that one is still there. So no update is lost. updateAndGet contains
     *     the loop of read and compare-and-set; its function may be called again.
     *
     * The version is part of the value that is exchanged: with a counter of its own, a reader could
     * see the values of one version and the number of another.
     */

    private final AtomicReference<Config> current =
        new AtomicReference<>(new Config(0, Map.of()));

    /** A holder of version 0, without settings. */
    public ConfigHolder() {
    }

    /** The settings at this instant. Takes constant time. */
    @Solve
    public Config current() {
        return current.get();
    }

    /**
     * Sets all of {@code changes} in one step, and keeps the other settings. The next version is
     * made even if nothing is different in it.
     *
     * @param changes is not kept
     * @return the settings that this update has led to, whose version is one more than before
     * @throws NullPointerException if {@code changes}, a key or a value is null; then
     *     nothing is set
     */
    @Solve
    public Config update(Map<String, String> changes) {
        Map<String, String> known = Map.copyOf(changes);
        return current.updateAndGet(now -> next(now, known));
    }

    private static Config next(Config now, Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(now.values());
        values.putAll(changes);
        return new Config(now.version() + 1, values);
    }
}
