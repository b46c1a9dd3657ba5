package workbook.concurrency.races.visibility;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.UnaryOperator;

public final class SettingsBoard {

    private static final VarHandle CURRENT;

    static {
        try {
            CURRENT = MethodHandles.lookup()
                .findVarHandle(SettingsBoard.class, "current", Settings.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile Settings current;

    public SettingsBoard(Settings first) {
        current = requireNonNull(first, "first");
    }

    public Settings current() {
        return current;
    }

    public Settings update(UnaryOperator<Settings> change) {
        requireNonNull(change, "change");
        while (true) {
            Settings seen = current;
            Settings next = requireNonNull(change.apply(seen), "change made null");
            if (CURRENT.compareAndSet(this, seen, next)) {
                return next;
            }
        }
    }
}
