package workbook.foundations.errors.defers;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.foundations.errors.defers.DeferProgram.endOf;

import java.util.List;
import workbook.foundations.errors.defers.Outcome.Uncaught;

/** Bodies of functions that many programs need. */
final class Bodies {

    static final Function RECOVERS = Frame::recover;

    private Bodies() {
    }

    static Function panics(Object value) {
        return frame -> frame.panic(value);
    }

    /** Defers all of them, in this order, and returns. */
    static Function returnsAfter(Function... functions) {
        return frame -> List.of(functions).forEach(frame::defer);
    }

    /** Defers all of them, in this order, and panics. */
    static Function panicsAfter(Object value, Function... functions) {
        return frame -> {
            List.of(functions).forEach(frame::defer);
            frame.panic(value);
        };
    }

    /** What Go would print at the end of a program with this main. */
    static void checkMessage(String what, Function main, String message) {
        Object end = endOf(main);
        assertThat(end instanceof Uncaught uncaught ? uncaught.message() : end.toString())
            .as("message of a main where %s", what).isEqualTo(message);
    }
}
