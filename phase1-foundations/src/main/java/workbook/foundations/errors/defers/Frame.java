package workbook.foundations.errors.defers;

import java.util.Optional;

/**
 * One call of a {@link Function}: its deferred functions and its result.
 *
 * <p>A function ends in one of three ways: it returns, it panics, or its goroutine exits. Then its
 * deferred functions run, the last one first, each in a frame of its own; only when there are none
 * left does the way go on to the caller. A {@link RuntimeException} that a body throws is a panic
 * with that exception as its value. An {@link Error} is no panic but the end of everything: it
 * comes out of {@link Goroutine#run} as it is, and no deferred function runs any more.
 *
 * <p>Not thread-safe: a frame belongs to its goroutine.
 *
 * @see <a href="https://go.dev/src/runtime/panic.go">src/runtime/panic.go</a>
 * @see <a href="https://go.dev/ref/spec#Handling_panics">Handling panics, in the specification</a>
 */
public interface Frame {

    /**
     * Has {@code function} run when this one ends. A frame may defer as often as it likes: every
     * call takes constant time, and no deferred function runs inside another one of its frame.
     *
     * @param function what to run; {@code null} is found out when it should run, and is then a
     *     panic with a {@link NullPointerException}
     */
    void defer(Function function);

    /**
     * Runs {@code function} and all that it defers. A panic or an exit that leaves it leaves this
     * function too.
     *
     * @param function what to run; {@code null} is a panic with a {@link NullPointerException}
     * @return the result of its frame, after its deferred functions
     */
    Object call(Function function);

    /**
     * Ends this function with a panic, and after it every function on the way to one that recovers.
     * Never returns. A panic that comes while a deferred function runs because of an older one
     * takes the place of the older one, as soon as it leaves that deferred function.
     *
     * @param value what {@link #recover} gives; for {@code null} it is a {@link PanicNilError}
     */
    void panic(Object value);

    /**
     * Stops the panic because of which this frame runs. It must have been deferred by a function
     * that panics, or that a panic went through; then that function does not panic any more: its
     * remaining deferred functions run, and it returns its result to its caller.
     *
     * @return the value of the panic; empty if this frame was called, or was deferred by a function
     *     that returned or exits, or if the panic is recovered already
     */
    Optional<Object> recover();

    /**
     * Ends this function and all that wait for it, up to the end of the goroutine. Never returns.
     * Nothing stops it: a panic of a deferred function takes its place only until it is recovered.
     */
    void goexit();

    /** The result so far; {@code null} at the start. */
    Object result();

    /** Says what this function returns. A deferred function can still change it. */
    void setResult(Object result);

    /** The frame that called or deferred this one; empty for the first of a goroutine. */
    Optional<Frame> caller();
}
