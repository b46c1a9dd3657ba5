package workbook.concurrency.sync.atomics;

import java.util.Map;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Settings that many threads read and few change, copied for each change. A reader gets an
 * immutable {@link Config} and works with it as long as it likes; what is set together is seen
 * together. Thread-safe and lock-free: no thread waits for another one.
 */
public final class ConfigHolder {

    /** A holder of version 0, without settings. */
    public ConfigHolder() {
    }

    /** The settings at this instant. Takes constant time. */
    @Solve
    public Config current() {
        throw new Unsolved("ConfigHolder.current");
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
        throw new Unsolved("ConfigHolder.update");
    }
}
