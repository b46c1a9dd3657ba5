package workbook.concurrency.races.visibility;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import workbook.grader.Solve;

/**
 * Where the present settings are found.
 *
 * <p>Thread-safe, and no thread ever waits for another one. A thread that sees settings also sees
 * all that the thread which published them had done before.
 */
public final class SettingsBoard {

    private final AtomicReference<Settings> current;

    /**
     * A board with settings on it.
     *
     * @throws NullPointerException if {@code first} is null, naming it
     */
    @Solve
    public SettingsBoard(Settings first) {
        current = new AtomicReference<>(requireNonNull(first, "first"));
    }

    /** The settings that were published last. */
    @Solve
    public Settings current() {
        return current.get();
    }

    /**
     * Replaces the settings by what {@code change} makes of them. No change is lost: each is made
     * of settings that were the present ones until then. So {@code change} may be called more than
     * once, and its first results thrown away. What it throws is thrown to the caller, and
     * nothing has changed.
     *
     * @return the new settings: what this call's {@code change} made last
     * @throws NullPointerException if {@code change} is null, naming it; or if what it returns is
     *     null. Nothing has changed then
     */
    @Solve
    public Settings update(UnaryOperator<Settings> change) {
        requireNonNull(change, "change");
        return current.updateAndGet(
            settings -> requireNonNull(change.apply(settings), "settings"));
    }
}
