package workbook.concurrency.sync.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Gate;
import workbook.grader.probe.Refusals;
import workbook.grader.probe.Waiting;

class OnceSuite {

    @Test
    @Property("Go's recorded programs: the first call runs its action, returned or thrown, and no "
        + "later one does")
    void agreesWithTheRecordedPrograms() {
        OncePrograms.replay("Once: only the first call runs");
        OncePrograms.replay("Once: a panic counts as done");
    }

    @Test
    @Weight(2)
    @Property("whoever asks goes on when the action has ended, and sees all that it did")
    void nobodyGoesOnBeforeTheEnd() {
        Interleave.everySchedule(OnceScenarios.TwoAsk.class, 300, 214);
    }

    @Test
    @Property("three threads ask, and the action is run once")
    void threeAsk() {
        Interleave.everySchedule(OnceScenarios.ThreeAsk.class, 300, 214);
    }

    @Test
    @Weight(2)
    @Property("an action that fails is not tried again, and only the call that ran it throws")
    void failingCountsAsDone() {
        Interleave.everySchedule(OnceScenarios.ItFails.class, 300, 214);
    }

    @Test
    @Property("an error counts as done, like an exception")
    void errorsCountAsDone() {
        Once once = new Once();
        List<String> ran = new ArrayList<>();
        assertThatThrownBy(() -> once.run(() -> {
            throw new StackOverflowError("too deep");
        }), "run, and the action overflows the stack").isInstanceOf(StackOverflowError.class);
        assertThat(once.isDone()).as("isDone() after an error").isTrue();
        once.run(() -> ran.add("again"));
        assertThat(ran).as("actions that ran after one that threw an error").isEmpty();
    }

    @Test
    @Weight(2)
    @Property("an action that asks for its own end is refused, and goes on when it catches that")
    void refusesAskingFromInside() {
        Once once = new Once();
        List<String> ran = new ArrayList<>();
        once.run(() -> {
            assertThatThrownBy(() -> once.run(() -> ran.add("inner")), "run inside of the action")
                .isInstanceOf(IllegalStateException.class);
            assertThat(once.isDone()).as("isDone() while the action runs").isFalse();
            ran.add("outer");
        });
        assertThat(once.isDone()).as("isDone() when it has ended").isTrue();
        once.run(() -> ran.add("later"));
        assertThat(ran).as("actions that ran").containsExactly("outer");
        Interleave.everySchedule(OnceScenarios.AsksAgain.class, 300, 214);
    }

    @Test
    @Property("an interrupted thread waits like any other, and stays interrupted")
    void interruptsChangeNothing() throws InterruptedException {
        Interleave.everySchedule(OnceScenarios.OneIsInterrupted.class, 300, 214);
        Once once = new Once();
        Gate gate = new Gate();
        List<Boolean> flags = new ArrayList<>();
        Thread runner = Thread.ofPlatform().name("the thread that runs").start(() ->
            once.run(gate::pass));
        Waiting.until(runner);
        Thread waits = Thread.ofPlatform().name("the thread that waits").start(() -> {
            once.run(() -> flags.add(false));
            flags.add(once.isDone() && Thread.currentThread().isInterrupted());
        });
        Waiting.until(waits);
        waits.interrupt();
        gate.open();
        waits.join();
        runner.join();
        assertThat(flags).as("whether the thread that was interrupted while it waited came back "
            + "after the end, interrupted").containsExactly(true);
    }

    @Test
    @Property("what isDone says is true, and who hears it sees what the action did")
    void isDoneIsTrue() {
        assertThat(new Once().isDone()).as("isDone() of a new Once").isFalse();
        Interleave.everySchedule(OnceScenarios.OneLooks.class, 300, 214);
    }

    @Test
    @Property("isDone does not wait for an action that runs")
    void isDoneNeverWaits() throws InterruptedException {
        Once once = new Once();
        Gate gate = new Gate();
        Thread runner = Thread.ofPlatform().name("the thread that runs").start(() ->
            once.run(gate::pass));
        Waiting.until(runner);
        assertThat(once.isDone()).as("isDone() while another thread runs the action").isFalse();
        gate.open();
        runner.join();
        assertThat(once.isDone()).as("isDone() when that thread has ended").isTrue();
    }

    @Test
    @Property("once it is done, a call takes no lock and waits for nobody")
    void takesNoLockAfterwards() {
        Interleave.of(OnceScenarios.LongAgo.class).lockFree().verify();
    }

    @Test
    @Property("one Once knows nothing of another, also inside of an action")
    void oncesAreIndependent() {
        Once outer = new Once();
        Once inner = new Once();
        List<String> ran = new ArrayList<>();
        outer.run(() -> {
            inner.run(() -> ran.add("inner"));
            ran.add("outer");
        });
        assertThat(ran).as("actions that ran, of one Once inside of another's action")
            .containsExactly("inner", "outer");
    }

    @Test
    @Property("an action that is null is refused and is no call, and refused again when all is "
        + "done")
    void refusesNull() {
        Once once = new Once();
        List<String> ran = new ArrayList<>();
        Refusals.of(NullPointerException.class)
            .by("run(null) on a new Once", () -> once.run(null)).verify();
        assertThat(once.isDone()).as("isDone() after run(null)").isFalse();
        once.run(() -> ran.add("first"));
        assertThat(ran).as("actions that ran after run(null)").containsExactly("first");
        Refusals.of(NullPointerException.class)
            .by("run(null) when it is done", () -> once.run(null)).verify();
    }
}
