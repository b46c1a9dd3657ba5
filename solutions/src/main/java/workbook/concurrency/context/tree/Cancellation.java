package workbook.concurrency.context.tree;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A context, and the right to cancel it. Hand on the context, and keep this.
 *
 * {@snippet :
 * try (Cancellation call = context.withTimeout(Duration.ofSeconds(2))) {
 *     fetch(call.context());
 * }                               // cancelled at the latest here, so that nothing of it stays
 * }
 */
public final class Cancellation implements AutoCloseable {

    private final Context context;
    private final Consumer<Optional<Throwable>> cancel;

    /**
     * The right to cancel {@code context}.
     *
     * @param cancel does it; what it is given is the cause, empty if none is told. May be called
     *     often, and by several threads
     */
    public Cancellation(Context context, Consumer<Optional<Throwable>> cancel) {
        this.context = requireNonNull(context, "context");
        this.cancel = requireNonNull(cancel, "cancel");
    }

    /** The context. */
    public Context context() {
        return context;
    }

    /**
     * Ends the context and all below it, with the reason {@link Reason#CANCELLED}. When this
     * returns, they have ended, whoever ended them. If the context had ended before, nothing
     * changes.
     */
    public void cancel() {
        cancel.accept(Optional.empty());
    }

    /**
     * The same, and tells why.
     *
     * @param cause is seen by {@link Context#cause()}
     * @throws NullPointerException if {@code cause} is null
     */
    public void cancel(Throwable cause) {
        cancel.accept(Optional.of(requireNonNull(cause, "cause")));
    }

    /** The same as {@link #cancel()}. */
    @Override
    public void close() {
        cancel();
    }
}
