package workbook.concurrency.goroutines.waitgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Waiting;
import workbook.grader.rule.FromScratch;

/** One thread, or real threads that take turns. */
class WaitGroupSuite {

    @Test
    @Gate
    @Property("the group is your own, without a lock and without a class of the library that waits")
    void fromScratch() {
        FromScratch.of(WaitGroup.class)
            .neverLocks()
            .neverUses(CountDownLatch.class, CyclicBarrier.class, Phaser.class, Exchanger.class,
                Future.class, Executor.class, BlockingQueue.class)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("waits as Go's own does, step by step")
    void agreesWithTheRecordedPrograms() {
        RecordedPrograms.replayAll();
    }

    @Test
    @Property("a counter below zero is refused, and stays as it is; zero is not refused")
    void refusesNegative() {
        WaitGroup group = new WaitGroup();
        group.add(0);
        assertThat(group.counter()).as("counter() of a new group after add(0)").isZero();
        assertThatThrownBy(group::done, "done() when the counter is 0")
            .isInstanceOf(NegativeCounterException.class).hasMessageContainingAll("0", "-1");
        group.add(2);
        assertThatThrownBy(() -> group.add(-7), "add(-7) after add(2)")
            .isInstanceOf(NegativeCounterException.class).hasMessageContainingAll("2", "-7");
        assertThatThrownBy(() -> group.add(Integer.MIN_VALUE), "add(-2147483648) after add(2)")
            .isInstanceOf(NegativeCounterException.class)
            .hasMessageContainingAll("2", "-2147483648");
        assertThat(group.counter()).as("counter() afterwards").isEqualTo(2);
    }

    @Test
    @Property("a counter above 2147483647 is refused, and stays as it is")
    void refusesOverflow() {
        WaitGroup group = new WaitGroup();
        AtomicInteger runs = new AtomicInteger();
        group.add(Integer.MAX_VALUE);
        assertThatThrownBy(() -> group.add(9), "add(9) after add(2147483647)")
            .isInstanceOf(ArithmeticException.class).hasMessageContainingAll("2147483647", "9");
        assertThatThrownBy(() -> group.go(runs::incrementAndGet), "go(…) after add(2147483647)")
            .isInstanceOf(ArithmeticException.class);
        assertThat(group.counter()).as("counter() afterwards").isEqualTo(Integer.MAX_VALUE);
        group.add(-Integer.MAX_VALUE);
        assertThat(group.counter()).as("counter() after add(-2147483647)").isZero();
        assertThat(runs.get()).as("tasks that ran, and were refused").isZero();
    }

    @Test
    @Property("a task that is null is refused by name, and nothing was added")
    void refusesNull() {
        WaitGroup group = new WaitGroup();
        assertThatThrownBy(() -> group.go(null), "go(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("task");
        assertThat(group.counter()).as("counter() afterwards").isZero();
    }

    @Test
    @Property("go runs its task on a virtual thread, and counts it until it is done")
    void goStartsAVirtualThread() throws Exception {
        WaitGroup group = new WaitGroup();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        AtomicReference<Thread> ranOn = new AtomicReference<>();
        Thread thread = group.go(() -> {
            ranOn.set(Thread.currentThread());
            started.countDown();
            pass(gate);
        });
        started.await();
        assertThat(group.counter()).as("counter() while the task runs").isEqualTo(1);
        gate.countDown();
        group.await();
        assertThat(ranOn.get()).as("the thread that ran the task").isSameAs(thread);
        assertThat(thread.isVirtual()).as("whether it is virtual").isTrue();
        assertThat(group.counter()).as("counter() when the task has ended").isZero();
    }

    @Test
    @Property("a task that throws is done as well, and what it threw is not lost")
    void failingTasksAreDone() throws Exception {
        assertFailingTaskIsDone(StackOverflowError.class, () -> {
            throw new StackOverflowError("of the task");
        });
        assertFailingTaskIsDone(IllegalStateException.class, () -> {
            throw new IllegalStateException("of the task");
        });
    }

    private static void assertFailingTaskIsDone(Class<? extends Throwable> type, Runnable task)
            throws InterruptedException {
        WaitGroup group = new WaitGroup();
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        Thread thread = group.go(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, e) -> uncaught.set(e));
            task.run();
        });
        thread.join();
        assertThat(group.counter()).as("counter() when the thread of a task that threw %s has "
            + "ended", type.getSimpleName()).isZero();
        group.await();
        assertThat(uncaught.get()).as("what the thread's handler got of a task that threw %s",
            type.getSimpleName()).isInstanceOf(type).hasMessage("of the task");
    }

    @Test
    @Property("ten thousand tasks and a hundred threads that wait: all come back")
    void manyOfBoth() throws Exception {
        WaitGroup group = new WaitGroup();
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        group.add(1);
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(Thread.ofVirtual().start(() -> {
                awaitQuietly(group);
                seen.addAndGet(ended.get());
            }));
        }
        CountDownLatch gate = new CountDownLatch(1);
        for (int i = 0; i < 10_000; i++) {
            group.go(() -> {
                pass(gate);
                ended.incrementAndGet();
            });
        }
        assertThat(group.counter()).as("counter() when one was added and 10,000 tasks run")
            .isEqualTo(10_001);
        gate.countDown();
        group.done();
        for (Thread each : waiting) {
            each.join();
        }
        assertThat(ended.get()).as("tasks that ended").isEqualTo(10_000);
        assertThat(seen.get()).as("tasks that had ended, summed up over 100 threads that waited")
            .isEqualTo(1_000_000);
    }

    @Test
    @Property("all of fifty threads that wait are let go at zero, also if the counter is raised at "
        + "once")
    void fiftyWaitAndTheCounterIsRaised() throws Exception {
        WaitGroup group = new WaitGroup();
        group.add(1);
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            waiting.add(Thread.ofPlatform().name("a thread in await(), counter 1")
                .start(() -> awaitQuietly(group)));
        }
        waiting.forEach(Waiting::until);
        group.done();
        group.add(1);
        for (Thread each : waiting) {
            each.join();
        }
        assertThat(group.counter()).as("counter() after done(), add(1)").isEqualTo(1);
    }

    @Test
    @Property("an interrupt from before counts as well, even if there is nothing to wait for")
    void interruptedBeforehand() throws Exception {
        WaitGroup group = new WaitGroup();
        for (int counter = 0; counter <= 1; counter++) {
            AtomicReference<Object> thrown = new AtomicReference<>();
            Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                thrown.set(awaitQuietly(group) + ", flag " + Thread.currentThread()
                    .isInterrupted());
            }).join();
            assertThat(thrown.get()).as("await() by an interrupted thread, counter %d", counter)
                .isEqualTo("InterruptedException, flag false");
            group.add(1);
        }
    }

    private static String awaitQuietly(WaitGroup group) {
        try {
            group.await();
            return "came back";
        } catch (InterruptedException e) {
            return "InterruptedException";
        }
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
