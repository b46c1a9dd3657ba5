package workbook.concurrency.goroutines.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Refusals;
import workbook.grader.probe.Waiting;

/** Numbers whose thread ends. */
class NumbersSuite {

    private final List<Thread> made = new ArrayList<>();

    private Numbers numbers() {
        return new Numbers(task -> {
            Thread thread = Thread.ofPlatform().name("number maker").unstarted(task);
            made.add(thread);
            return thread;
        });
    }

    private static void manySchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(1).thenRandom(300, 25).races(true).verify();
    }

    @Test
    @Property("the numbers are 0, 1, 2 and so on, and one thread of the factory makes them")
    void countsFromZero() throws Exception {
        try (Numbers numbers = numbers()) {
            for (long expected = 0; expected < 1000; expected++) {
                assertThat(numbers.next()).as("number %d", expected).isEqualTo(expected);
            }
            assertThat(made.size()).as("threads that the factory made").isEqualTo(1);
        }
    }

    @Test
    @Weight(2)
    @Property("when close returns, the thread has ended, also one that nobody ever asked")
    void closeEndsTheThread() throws Exception {
        Numbers asked = numbers();
        asked.next();
        Waiting.until(made.get(0));
        asked.close();
        assertThat(made.get(0).getState()).as("state of the thread after close()")
            .isEqualTo(Thread.State.TERMINATED);
        Numbers unasked = numbers();
        Waiting.until(made.get(1));
        unasked.close();
        unasked.close();
        assertThat(made.get(1).getState()).as("state of one that nobody asked, after close()")
            .isEqualTo(Thread.State.TERMINATED);
    }

    @Test
    @Property("what is closed gives no more numbers, not even one that was made before")
    void closedGivesNothing() {
        Numbers numbers = numbers();
        Waiting.until(made.getFirst()); // nobody asked, so it waits because a number lies ready
        numbers.close();
        Refusals.of(IllegalStateException.class)
            .by("next() after close()", numbers::next).verify();
    }

    @Test
    @Property("a thread that waits for a number is refused by close, or returns with one")
    void askAndClose() {
        manySchedules(NumbersPrograms.AskAndClose.class);
    }

    @Test
    @Weight(2)
    @Property("close leaves nobody waiting, however many asked")
    void twoAskAndClose() {
        manySchedules(NumbersPrograms.TwoAskAndClose.class);
    }

    @Test
    @Property("each number is returned once")
    void eachNumberOnce() {
        manySchedules(NumbersPrograms.EachNumberOnce.class);
    }

    @Test
    @Property("a wait that ends without a reason gives nobody a number that is not there")
    void spuriousWakeUps() {
        Interleave.of(NumbersPrograms.EachNumberOnce.class).preemptions(1).races(true)
            .spuriousWakeups().verify();
    }

    @Test
    @Property("two threads may close at the same time, and each finds the thread ended")
    void twoClose() {
        manySchedules(NumbersPrograms.TwoClose.class);
    }

    @Test
    @Property("a thread that is interrupted closes as well, and stays interrupted")
    void interruptedClose() {
        manySchedules(NumbersPrograms.InterruptedClose.class);
    }

    @Test
    @Weight(2)
    @Property("an interrupt while one waits for a number loses no number, and nobody else's turn")
    void interruptedWhileAsking() {
        manySchedules(NumbersPrograms.InterruptedWhileAsking.class);
    }

    @Test
    @Property("a thread that waits for a number comes back when it is interrupted")
    void interruptEndsTheWait() throws Exception {
        AtomicReference<Object> outcome = new AtomicReference<>();
        Numbers numbers = new Numbers(_ -> // no number ever comes, so next() waits
            Thread.ofPlatform().unstarted(() -> { }));
        Thread asking = Thread.ofPlatform().name("the thread in next()").start(() -> {
            try {
                outcome.set(numbers.next());
            } catch (InterruptedException | IllegalStateException e) {
                outcome.set(e.getClass().getSimpleName());
            }
        });
        Waiting.until(asking);
        asking.interrupt();
        asking.join();
        assertThat(outcome.get()).as("what next() came to, interrupted while it waited")
            .isEqualTo("InterruptedException");
    }

    @Test
    @Property("a factory that is null is refused by name")
    void refusesNull() {
        assertThatThrownBy(() -> new Numbers(null), "new Numbers(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("threads");
    }
}
