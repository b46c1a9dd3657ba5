package workbook.concurrency.sync.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Refusals;

class LazySuite {

    @Test
    @Property("Go's recorded programs: the value is kept, and so is the failure")
    void agreesWithTheRecordedPrograms() {
        OncePrograms.replay("OnceValue: caches the value");
        OncePrograms.replay("OnceFunc: panics again with the same value on every call");
    }

    @Test
    @Weight(2)
    @Property("two threads want the value: the supplier is asked once, and both see what it did")
    void oneValueForAll() {
        Interleave.everySchedule(OnceScenarios.TwoWantIt.class, 300, 214);
    }

    @Test
    @Property("two threads want a value that cannot be had: both get the same exception, and the "
        + "supplier is asked once")
    void oneFailureForAll() {
        Interleave.everySchedule(OnceScenarios.NobodyGetsIt.class, 300, 214);
    }

    @Test
    @Property("an error of the supplier is thrown at every call")
    void errorsAreKept() {
        StackOverflowError error = new StackOverflowError("too deep");
        AtomicInteger asked = new AtomicInteger();
        Lazy<Integer> lazy = new Lazy<>(() -> {
            asked.incrementAndGet();
            throw error;
        });
        for (int call = 1; call <= 2; call++) {
            assertThatThrownBy(lazy::get, "get() number %d, the supplier throws an error", call)
                .isSameAs(error);
        }
        assertThat(asked.get()).as("how often the supplier was asked").isEqualTo(1);
    }

    @Test
    @Property("null is a value like any other: it is computed once")
    void nullIsAValue() {
        AtomicInteger asked = new AtomicInteger();
        Lazy<String> lazy = new Lazy<>(() -> {
            asked.incrementAndGet();
            return null;
        });
        assertThat(lazy.get()).as("get(), the supplier returns null").isNull();
        assertThat(lazy.get()).as("get() again").isNull();
        assertThat(asked.get()).as("how often the supplier was asked").isEqualTo(1);
    }

    @Test
    @Property("the supplier is asked when somebody wants the value, and not before")
    void asksLate() {
        AtomicInteger asked = new AtomicInteger();
        Lazy<Integer> lazy = new Lazy<>(asked::incrementAndGet);
        assertThat(asked.get()).as("how often it was asked before the first get()").isZero();
        assertThat(lazy.get()).as("the first get()").isEqualTo(1);
    }

    @Test
    @Property("a supplier that asks for its own value is refused, and has failed with that if it "
        + "does not catch it")
    void refusesAskingFromInside() {
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<Lazy<Integer>> itself = new AtomicReference<>();
        Lazy<Integer> lazy = new Lazy<>(() -> {
            asked.incrementAndGet();
            return 1 + itself.get().get();
        });
        itself.set(lazy);
        Throwable first = catchThrowable(lazy::get);
        assertThat(first).as("what get() threw, the supplier calls get()")
            .isInstanceOf(IllegalStateException.class);
        assertThat(catchThrowable(lazy::get)).as("what get() threw for the second time")
            .isSameAs(first);
        assertThat(asked.get()).as("how often the supplier was asked").isEqualTo(1);
    }

    @Test
    @Property("once the value is there, a call takes no lock and waits for nobody")
    void takesNoLockAfterwards() {
        Interleave.of(OnceScenarios.KnownLongAgo.class).lockFree().verify();
    }

    @Test
    @Property("a supplier that is null is refused at once")
    void refusesNull() {
        Refusals.of(NullPointerException.class)
            .by("new Lazy<>(null)", () -> new Lazy<>(null)).verify();
    }
}
