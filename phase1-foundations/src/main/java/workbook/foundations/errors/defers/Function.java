package workbook.foundations.errors.defers;

/** The body of a function: what runs in a frame. */
@FunctionalInterface
public interface Function {

    /**
     * Runs once, in a frame of its own. To return from it is to return from the function; its
     * result is then what the frame has as result.
     *
     * <p>A body uses the frame it was given. Of {@link Frame#caller} it uses the result only. It
     * does not catch what the methods of a frame throw: that is how a function is left.
     */
    void run(Frame frame);
}
