package workbook.foundations.errors.defers;

import java.util.Optional;

/**
 * One call of a {@link Function}: its deferred functions and its result.
 *
 * <p>A function ends in one of three ways: it returns, it panics, or its goroutine exits. Then its
 * deferred functions run, the last one first, each in a frame of its own. When none is left, the
 * return, the panic or the exit goes on to the caller. A {@link RuntimeException} that a body
 * throws is a panic with that exception as its value. An {@link Error} is no panic: it comes out of
 * {@link Goroutine#run} as it is, and no deferred function runs any more.
 *
 * <p>Not thread-safe: a frame belongs to its goroutine.
 *
 * @see <a href="https://go.dev/src/runtime/panic.go">src/runtime/panic.go</a>
 * @see <a href="https://go.dev/ref/spec#Handling_panics">Handling panics, in the specification</a>
 */
public interface Frame {

    /**
     * Has {@code function} run when this one ends. A function that is deferred twice runs twice. A
     * frame may defer as often as it likes: its deferred functions run one after the other, and
     * not one inside the other.
     *
     * @param function what to run; {@code null} is accepted here, and is a panic with a
     *     {@link NullPointerException} when it should run
     */
    void defer(Function function);

    /**
     * Runs {@code function} and all that it defers. A panic or an exit that leaves {@code function}
     * leaves this function too.
     *
     * @param function what to run; {@code null} is a panic with a {@link NullPointerException} of
     *     this function
     * @return the result of its frame after its deferred functions have run
     */
    Object call(Function function);

    /**
     * Ends this function with a panic, and then its callers, up to the first one that has a
     * deferred function which recovers. Never returns.
     *
     * <p>A deferred function may panic while it runs because of an older panic or an exit. When the
     * new panic leaves that deferred function, it takes the place of the older one.
     *
     * @param value what {@link #recover} gives; for {@code null} that is a {@link PanicNilError}
     */
    void panic(Object value);

    /**
     * Stops the panic because of which this frame runs: the frame was deferred by a function that
     * panics, or that a panic is about to leave. That function does not panic any more. When this
     * frame has returned, the function's remaining deferred functions run, and it returns its
     * result to its caller.
     *
     * <p>If the panic had taken the place of others, these are over as well. An exit among them
     * goes on.
     *
     * @return the value of the panic; empty if this frame was called, or was deferred by a function
     *     that returned or exits, or if the panic is recovered already
     */
    Optional<Object> recover();

    /**
     * Ends this function and all of its callers, to the end of the goroutine. Never returns.
     * Nothing stops an exit. A panic of a deferred function takes its place; when that panic is
     * recovered, the exit goes on. An exit of a deferred function takes the place of a panic.
     */
    void goexit();

    /** The result so far; {@code null} at the start. */
    Object result();

    /** Says what this function returns. A deferred function can still change it. */
    void setResult(Object result);

    /** The frame that called or deferred this one; empty for the first one of a goroutine. */
    Optional<Frame> caller();
}
