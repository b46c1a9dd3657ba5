package workbook.foundations.errors.defers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.foundations.errors.defers.Bodies.checkMessage;
import static workbook.foundations.errors.defers.Bodies.panics;
import static workbook.foundations.errors.defers.Bodies.panicsAfter;
import static workbook.foundations.errors.defers.Bodies.returnsAfter;
import static workbook.foundations.errors.defers.DeferProgram.endOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.foundations.errors.defers.Outcome.Returned;
import workbook.foundations.errors.defers.Outcome.Uncaught;
import workbook.grader.Property;
import workbook.grader.Weight;

/** What Java throws, and what there is instead of null. */
class ThrownSuite {

    private final List<Object> log = new ArrayList<>();

    private Function logsWhatItRecovers() {
        return frame -> log.add(frame.recover().orElse("nothing"));
    }

    @Test
    @Weight(2)
    @Property("an exception that a body throws is a panic, and the exception is its value")
    void exceptionsArePanics() {
        RuntimeException thrown = new NullPointerException("no user");
        Object end = endOf(frame -> {
            frame.defer(logsWhatItRecovers());
            frame.call(callee -> {
                callee.defer(deferred -> log.add("deferred"));
                throw thrown;
            });
        });
        assertThat(end).as("outcome when f defers a function and throws, and main recovers")
            .isEqualTo(new Returned(null));
        assertThat(log).as("log of it").isEqualTo(List.of("deferred", thrown));
        assertThat(endOf(frame -> {
            throw thrown;
        })).as("outcome of a main that throws")
            .isEqualTo(new Uncaught(List.of(new PanicValue(thrown, false))));
        checkMessage("an exception without a message is thrown", frame -> {
            throw new ArithmeticException();
        }, "panic: java.lang.ArithmeticException");
    }

    @Test
    @Property("a function that is missing is a panic where it should run, not where it is deferred")
    void missingFunctionPanicsWhenItShouldRun() {
        Object end = endOf(frame -> {
            frame.defer(recovers -> log.add(recovers.recover().map(Object::getClass).orElse(null)));
            frame.defer(null);
            log.add("body");
        });
        assertThat(end).as("outcome of defer(a recovering function), defer(null), then \"body\"")
            .isEqualTo(new Returned(null));
        assertThat(log).as("log of it").isEqualTo(List.of("body", NullPointerException.class));
        log.clear();
        assertThat(endOf(returnsAfter(recovers -> log.add(recovers.recover().orElse("nothing")),
            frame -> {
                frame.defer(deferred -> log.add("deferred by the caller"));
                frame.call(null);
                log.add("never");
            })))
            .as("outcome when a function calls null, and the one deferred before recovers")
            .isEqualTo(new Returned(null));
        assertThat(log.getFirst()).as("what runs first when a function calls null")
            .isEqualTo("deferred by the caller");
        assertThat(log.getLast()).as("what is recovered when a function has called null")
            .isInstanceOf(NullPointerException.class);
        assertThat(endOf(null)).as("outcome of run(null)")
            .isInstanceOfSatisfying(Uncaught.class, uncaught -> assertThat(
                    uncaught.chain().getFirst().value()).as("value of the panic of run(null)")
                .isInstanceOf(NullPointerException.class));
    }

    @Test
    @Property("an Error is no panic: it comes out at once, and nothing deferred sees it")
    void errorsAreFatal() {
        Error error = new StackOverflowError("as good as real");
        assertThatThrownBy(() -> Goroutine.run(frame -> {
            frame.defer(logsWhatItRecovers());
            frame.call(callee -> {
                throw error;
            });
        }), "run of a main that defers a recovering function and calls one that throws an Error")
            .isSameAs(error);
        assertThat(log).as("log of the deferred function").isEmpty();
        assertThatThrownBy(() -> Goroutine.run(frame -> {
            frame.defer(logsWhatItRecovers());
            frame.defer(deferred -> {
                throw error;
            });
            frame.goexit();
        }), "run of a main that exits, and whose deferred function throws an Error")
            .isSameAs(error);
        assertThat(log).as("log of the function that was deferred before").isEmpty();
    }

    @Test
    @Property("what was recovered is never mistaken for nothing")
    void panicOfNull() {
        Object end = endOf(panicsAfter(null, logsWhatItRecovers()));
        assertThat(log.toString()).as("what is recovered after panic(null)")
            .isEqualTo("[workbook.foundations.errors.defers.PanicNilError:"
                + " panic called with nil argument]");
        assertThat(end).as("outcome of it").isEqualTo(new Returned(null));
        checkMessage("panic(null) is not recovered", panics(null),
            "panic: panic called with nil argument");
    }
}
