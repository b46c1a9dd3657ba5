package workbook.concurrency.races.visibility;

import java.util.function.UnaryOperator;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Where the present settings are found.
 *
 * <p>Thread-safe, and no thread ever waits for another one. A thread that sees settings also sees
 * all that the thread which published them had done before.
 */
public final class SettingsBoard {

    /**
     * A board with settings on it.
     *
     * @throws NullPointerException if {@code first} is null, naming it
     */
    @Solve
    public SettingsBoard(Settings first) {
        throw new Unsolved("new SettingsBoard");
    }

    /** The settings that were published last. */
    @Solve
    public Settings current() {
        throw new Unsolved("SettingsBoard.current");
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
        throw new Unsolved("SettingsBoard.update");
    }
}
