package workbook.foundations.errors.defers;

/** The body of a function: what runs in a frame. */
@FunctionalInterface
public interface Function {

    /**
     * Runs the body in a frame of its own, made for this run. When the body returns, the function
     * returns, with the result that its frame has after the deferred functions.
     *
     * <p>A body calls {@code defer}, {@code call}, {@code panic}, {@code recover} and
     * {@code goexit} on the frame it was given. On other frames, such as {@link Frame#caller}, it
     * uses the result only. It does not catch what the methods of a frame throw: that is how a
     * function is left.
     */
    void run(Frame frame);
}
