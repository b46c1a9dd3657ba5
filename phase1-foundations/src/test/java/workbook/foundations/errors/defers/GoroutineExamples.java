package workbook.foundations.errors.defers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class GoroutineExamples {

    private final List<Object> log = new ArrayList<>();

    @Test
    void theLastDeferredFunctionRunsFirst() {
        Outcome outcome = Goroutine.run(frame -> {
            frame.defer(deferred -> log.add("close the file"));
            frame.defer(deferred -> log.add("flush the buffer"));
            log.add("write");
            frame.setResult(7);
        });
        assertThat(log).as("log").isEqualTo(List.of("write", "flush the buffer", "close the file"));
        assertThat(outcome).as("outcome").isEqualTo(new Outcome.Returned(7));
    }

    @Test
    void aDeferredFunctionHasWhatWasCapturedAtTheDefer() {
        Goroutine.run(frame -> {
            for (int i = 0; i < 3; i++) {
                int captured = i;
                frame.defer(deferred -> log.add(captured));
            }
        });
        assertThat(log).as("log").isEqualTo(List.of(2, 1, 0));
    }

    @Test
    void aPanicRunsWhatIsDeferred() {
        Outcome outcome = Goroutine.run(main -> {
            main.defer(deferred -> log.add("give the lock back"));
            main.call(f -> f.panic("disk full"));
            log.add("never");
        });
        assertThat(log).as("log").isEqualTo(List.of("give the lock back"));
        assertThat(outcome).as("outcome").isEqualTo(
            new Outcome.Uncaught(List.of(new PanicValue("disk full", false))));
    }

    @Test
    void aFunctionThatRecoversReturnsWithItsResult() {
        Outcome outcome = Goroutine.run(main -> {
            log.add(main.call(divide -> {
                divide.setResult("no result");
                divide.defer(deferred -> log.add(deferred.recover().orElse("nothing")));
                divide.panic("division by zero");
            }));
            log.add("main goes on");
        });
        assertThat(log).as("log")
            .isEqualTo(List.of("division by zero", "no result", "main goes on"));
        assertThat(outcome).as("outcome").isEqualTo(new Outcome.Returned(null));
    }

    @Test
    void aDeferredFunctionDecidesWhatIsReturned() {
        Outcome outcome = Goroutine.run(main -> {
            main.defer(deferred -> main.setResult(deferred.recover().orElse("nothing")));
            main.call(f -> f.panic("disk full"));
        });
        assertThat(outcome).as("outcome").isEqualTo(new Outcome.Returned("disk full"));
    }

    @Test
    void anUncaughtPanicComesOutWithTheOneItReplaced() {
        Outcome outcome = Goroutine.run(frame -> {
            frame.defer(deferred -> deferred.panic(2));
            frame.panic(1);
        });
        assertThat(outcome).as("outcome").isEqualTo(new Outcome.Uncaught(
            List.of(new PanicValue(1, false), new PanicValue(2, false))));
    }

    @Test
    void anExitRunsWhatIsDeferred() {
        Outcome outcome = Goroutine.run(frame -> {
            frame.defer(deferred -> log.add(deferred.recover().isPresent()));
            frame.goexit();
        });
        assertThat(log).as("log").isEqualTo(List.of(false));
        assertThat(outcome).as("outcome").isEqualTo(new Outcome.Exited());
    }
}
