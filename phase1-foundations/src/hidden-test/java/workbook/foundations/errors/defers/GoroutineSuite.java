package workbook.foundations.errors.defers;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.foundations.errors.defers.Bodies.panics;
import static workbook.foundations.errors.defers.Bodies.returnsAfter;
import static workbook.foundations.errors.defers.DeferProgram.endOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.foundations.errors.defers.DeferProgram.Ending;
import workbook.foundations.errors.defers.DeferProgram.Recorded;
import workbook.foundations.errors.defers.Outcome.Returned;
import workbook.foundations.errors.defers.Outcome.Uncaught;
import workbook.grader.Property;
import workbook.grader.Weight;

class GoroutineSuite {

    private final List<Object> log = new ArrayList<>();

    private Function logsWhatItRecovers() {
        return frame -> log.add(frame.recover().orElse("nothing"));
    }

    private static void check(DeferProgram program, String outcome, String... log) {
        assertThat(program.run()).as("%s", program).isEqualTo(new Ending(List.of(log), outcome));
    }

    @Test
    @Weight(3)
    @Property("every recorded program does what it did in Go: the same log, the same end")
    void programsAsRecorded() {
        for (Recorded each : DeferProgram.recorded()) {
            assertThat(each.program().run()).as("%s", each.program()).isEqualTo(each.ending());
        }
    }

    @Test
    @Property("deferred functions run when the function returns, the last one first")
    void lastInFirstOut() {
        check(DeferProgram.of("main: defer a; defer b; log body; defer c; ret 1",
            "a: log a", "b: log b", "c: log c"), "returned 1", "body", "c", "b", "a");
        check(DeferProgram.of("main: call f; log main", "f: defer a; log f", "a: log a"),
            "returned 0", "f", "a", "f=0", "main");
        check(DeferProgram.of("main: defer a; defer b", "a: log a",
            "b: defer c; defer d; log b", "c: log c", "d: log d"),
            "returned 0", "b", "d", "c", "a");
    }

    @Test
    @Property("what a deferred function captures has the value that it had at the defer")
    void capturesAtTheDefer() {
        Object end = endOf(frame -> {
            for (int i = 0; i < 3; i++) {
                int captured = i;
                frame.defer(deferred -> log.add(captured));
            }
            Function choice = deferred -> log.add("first choice");
            frame.defer(choice);
            choice = deferred -> log.add("second choice");
        });
        assertThat(log).as("log of three defers that capture 0, 1, 2, and one of a variable that is"
            + " changed afterwards").isEqualTo(List.of("first choice", 2, 1, 0));
        assertThat(end).as("outcome of a main without a result").isEqualTo(new Returned(null));
    }

    @Test
    @Property("what is deferred twice runs twice, also if it is the same object")
    void defersOneFunctionTwice() {
        Function cleansUp = deferred -> log.add("clean up");
        Object end = endOf(returnsAfter(cleansUp, deferred -> log.add("between"), cleansUp));
        assertThat(log).as("log of a main that defers one object first and last")
            .isEqualTo(List.of("clean up", "between", "clean up"));
        assertThat(end).as("outcome of it").isEqualTo(new Returned(null));
    }

    @Test
    @Property("a goroutine runs to its end on the thread that starts it")
    void runsOnThisThread() {
        Thread starter = Thread.currentThread();
        Object end = endOf(returnsAfter(deferred ->
            log.add(Thread.currentThread() == starter ? "this thread" : "another thread")));
        assertThat(log).as("where the deferred function of a main runs, as its log says")
            .isEqualTo(List.of("this thread"));
        assertThat(end).as("outcome of it").isEqualTo(new Returned(null));
    }

    @Test
    @Property("a function may defer as often as it likes")
    void defersManyTimes() {
        int times = 200_000;
        Object end = endOf(frame -> IntStream.range(0, times)
            .forEach(i -> frame.defer(deferred -> log.add(i))));
        assertThat(end).as("outcome of a main that defers %d functions", times)
            .isEqualTo(new Returned(null));
        assertThat(log.size()).as("how many of %d deferred functions ran", times)
            .isEqualTo(times);
        assertThat(log.getFirst()).as("number of the one that ran first").isEqualTo(times - 1);
    }

    @Test
    @Property("a panic runs what was deferred in every function that it leaves, and nothing else")
    void runsOnPanic() {
        check(DeferProgram.of("main: defer a; call f; log never", "a: log a",
            "f: defer b; defer c; panic 1; log never; defer b", "b: log b", "c: log c"),
            "uncaught 1", "c", "b", "a");
    }

    @Test
    @Property("an exit runs what was deferred in every function that it leaves, and nothing else")
    void runsOnGoexit() {
        check(DeferProgram.of("main: defer a; call f; log never", "a: log a",
            "f: defer b; defer c; goexit; log never; defer b", "b: log b", "c: log c"),
            "goexit", "c", "b", "a");
    }

    @Test
    @Weight(2)
    @Property("a function that recovered returns to its caller, which goes on")
    void recoveredFunctionsReturn() {
        check(DeferProgram.of("main: call f; log after; ret 7", "f: defer r; call g; log never",
            "g: panic 4", "r: recover"), "returned 7", "recovered:4", "f=0", "after");
        check(DeferProgram.of("main: defer r; call f; log main", "f: call g; log f",
            "g: defer r; panic 4", "r: recover"),
            "returned 0", "recovered:4", "g=0", "f", "f=0", "main", "recovered:nil");
    }

    @Test
    @Property("after a recover the remaining deferred functions still run")
    void remainingRunAfterRecover() {
        check(DeferProgram.of("main: defer a; defer b; defer r; defer c; panic 1", "a: log a",
            "b: log b; recover", "c: log c", "r: recover"),
            "returned 0", "c", "recovered:1", "b", "recovered:nil", "a");
    }

    @Test
    @Property("the result is that of the frame when all deferred functions have run")
    void deferredFunctionsChangeTheResult() {
        check(DeferProgram.of("main: call f; call g; ret 5", "f: defer a; defer d; ret 3",
            "g: defer a; defer r; set 3; panic 1", "a: addparent 10", "d: set 99; addparent 100",
            "r: recover; addparent 200"),
            "returned 5", "f=113", "recovered:1", "g=213");
        check(DeferProgram.of("main: set 5; defer r; panic 1", "r: recover; ret 6"),
            "returned 5", "recovered:1");
    }

    @Test
    @Property("the caller of a frame is the frame that called it, or that deferred it")
    void framesKnowTheirCaller() {
        endOf(main -> {
            log.add("main has the result " + main.result());
            main.setResult("main");
            log.add("main was called by " + main.caller().map(Frame::result).orElse("nobody"));
            main.call(f -> {
                f.setResult("f");
                log.add("f was called by " + f.caller().map(Frame::result).orElse("nobody"));
                f.defer(d -> log.add(
                    "d was deferred by " + d.caller().map(Frame::result).orElse("nobody")));
            });
        });
        assertThat(log).as("log of a main that calls f, which defers d").isEqualTo(List.of(
            "main has the result null", "main was called by nobody", "f was called by main",
            "d was deferred by f"));
    }

    @Test
    @Weight(2)
    @Property("only a function that was deferred by the panicking one can recover, and only itself")
    void recoversOnlyDirectly() {
        check(DeferProgram.of("main: defer d; panic 1", "d: call helper", "helper: recover"),
            "uncaught 1", "recovered:nil", "helper=0");
        check(DeferProgram.of("main: defer d; panic 1", "d: defer r; log d", "r: recover"),
            "uncaught 1", "d", "recovered:nil");
        check(DeferProgram.of("main: defer d; panic 1", "d: call safe; recover",
            "safe: defer r", "r: recover"),
            "returned 0", "recovered:nil", "safe=0", "recovered:1");
        check(DeferProgram.of("main: recover; defer r; call r", "r: recover"),
            "returned 0", "recovered:nil", "recovered:nil", "r=0", "recovered:nil");
    }

    @Test
    @Property("a panic can be recovered once")
    void secondRecoverIsEmpty() {
        check(DeferProgram.of("main: defer r; panic 1", "r: recover; recover"),
            "returned 0", "recovered:1", "recovered:nil");
        check(DeferProgram.of("main: defer r; defer s; panic 1", "r: recover", "s: recover"),
            "returned 0", "recovered:1", "recovered:nil");
    }

    @Test
    @Weight(2)
    @Property("a panic that leaves a deferred function takes the place of the one before")
    void newerPanicReplacesOlder() {
        check(DeferProgram.of("main: defer r; defer d; panic 1; log never", "d: panic 2",
            "r: recover"), "returned 0", "recovered:2");
        check(DeferProgram.of("main: defer r; call f; log never", "f: defer c; defer d; panic 1",
            "d: panic 2", "c: log c; panic 3", "r: recover"),
            "returned 0", "c", "recovered:3");
        check(DeferProgram.of("main: defer d; ret 1", "d: panic 2"), "uncaught 2");
        check(DeferProgram.of("main: call f; log main", "f: defer s; defer r; panic 1",
            "r: recover; panic 2", "s: recover"),
            "returned 0", "recovered:1", "recovered:2", "f=0", "main");
    }

    @Test
    @Weight(2)
    @Property("a panic that is recovered inside a deferred function leaves the older one as it was")
    void innerRecoverKeepsTheOuterPanic() {
        check(DeferProgram.of("main: defer r; defer d; panic 1", "d: call safe; log d",
            "safe: defer r; panic 5", "r: recover"),
            "returned 0", "recovered:5", "safe=0", "d", "recovered:1");
        check(DeferProgram.of("main: defer d; panic 1", "d: defer r; panic 5", "r: recover"),
            "uncaught 1", "recovered:5");
        check(DeferProgram.of("main: defer d; panic 1", "d: recover; call safe; recover",
            "safe: defer r; panic 5", "r: recover"),
            "returned 0", "recovered:1", "recovered:5", "safe=0", "recovered:nil");
    }

    @Test
    @Weight(2)
    @Property("an exit cannot be stopped: it goes on when a panic on its way is recovered")
    void nothingStopsAnExit() {
        check(DeferProgram.of("main: defer a; call f; log never", "a: recover; log a",
            "f: defer r; goexit", "r: recover"),
            "goexit", "recovered:nil", "recovered:nil", "a");
        check(DeferProgram.of("main: defer z; call f; log never", "z: log z; recover",
            "f: defer r; defer p; goexit", "p: panic 3", "r: recover"),
            "goexit", "recovered:3", "z", "recovered:nil");
        check(DeferProgram.of("main: call f; log never", "f: defer r; call g; log never",
            "g: defer p; goexit", "p: panic 3", "r: recover"), "goexit", "recovered:3");
        check(DeferProgram.of("main: call f; log never", "f: defer r; defer q; defer p; goexit",
            "p: panic 3", "q: panic 4", "r: recover"), "goexit", "recovered:4");
        check(DeferProgram.of("main: defer p; goexit", "p: panic 3"), "uncaught 3");
    }

    @Test
    @Property("an exit takes the place of the panic that it comes in")
    void exitReplacesAPanic() {
        check(DeferProgram.of("main: defer r; defer g; panic 1", "g: goexit", "r: recover"),
            "goexit", "recovered:nil");
        check(DeferProgram.of("main: call f; log never", "f: defer g; panic 1",
            "g: recover; goexit"), "goexit", "recovered:1");
    }

    @Test
    @Property("goroutines know nothing of each other's panics")
    void goroutinesAreIndependent() {
        Object end = endOf(frame -> {
            frame.defer(deferred -> {
                log.add(Goroutine.run(returnsAfter(logsWhatItRecovers())));
                log.add(Goroutine.run(panics(2)));
                log.add(deferred.recover().orElse("nothing"));
            });
            frame.panic(1);
        });
        assertThat(log).as("log, when 1 panics, and the deferred function runs a goroutine that"
            + " recovers, one that panics with 2, and then recovers itself")
            .isEqualTo(List.of("nothing", new Returned(null),
                new Uncaught(List.of(new PanicValue(2, false))), 1));
        assertThat(end).as("outcome of it").isEqualTo(new Returned(null));
    }
}
