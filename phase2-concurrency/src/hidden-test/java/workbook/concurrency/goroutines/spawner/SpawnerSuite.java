package workbook.concurrency.goroutines.spawner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

/** No test here depends on luck: tasks and test take turns by latches. */
class SpawnerSuite {

    private static final int MANY = 10_000;

    /** How long a thread that must not end is watched; one that is right never ends by itself. */
    private static final Duration A_WHILE = Duration.ofMillis(100);

    @Test
    @Property("every task runs exactly once, on a virtual thread of its own")
    void everyTaskHasItsOwnVirtualThread() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger onPlatformThreads = new AtomicInteger();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Spawner.run(Collections.nCopies(MANY, () -> {
            runs.incrementAndGet();
            threads.add(Thread.currentThread());
            if (!Thread.currentThread().isVirtual()) {
                onPlatformThreads.incrementAndGet();
            }
        }));
        assertThat(runs.get()).as("runs of %d tasks", MANY).isEqualTo(MANY);
        assertThat(onPlatformThreads.get()).as("tasks on platform threads").isZero();
        assertThat(threads.size()).as("threads of %d tasks", MANY).isEqualTo(MANY);
    }

    @Test
    @Property("all tasks run at the same time: ten thousand can wait for each other")
    void allTasksRunAtOnce() throws Exception {
        CountDownLatch everybody = new CountDownLatch(MANY);
        AtomicInteger waitedInVain = new AtomicInteger();
        Spawner.run(Collections.nCopies(MANY, () -> {
            everybody.countDown();
            if (waitedInVain.get() == 0 && !everybody.await(5, TimeUnit.SECONDS)) {
                waitedInVain.incrementAndGet();
            }
        }));
        assertThat(waitedInVain.get()).as("tasks that waited in vain for the others").isZero();
    }

    @Test
    @Property("run does not return before the last task has ended")
    void waitsForTheLast() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Caller caller = new Caller(List.of(() -> { }, gate::await, () -> { }));
        assertThat(caller.thread.join(A_WHILE)).as("run returned while a task was running")
            .isFalse();
        gate.countDown();
        caller.thread.join();
        assertThat(caller.thrown.get()).as("what run threw").isNull();
    }

    @Test
    @Weight(2)
    @Property("a task that fails stops no other: all of them end before the failure is reported")
    void failureStopsNobody() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Caller caller = new Caller(List.of(
            () -> { throw new IOException("first"); },
            () -> {
                gate.await();
                ended.incrementAndGet();
            }));
        assertThat(caller.thread.join(A_WHILE)).as("run returned while a task was running")
            .isFalse();
        gate.countDown();
        caller.thread.join();
        assertThat(ended.get()).as("tasks that ended well beside the one that failed").isEqualTo(1);
        assertThat(caller.thrown.get()).as("what run threw")
            .isInstanceOf(TaskFailedException.class).hasCauseInstanceOf(IOException.class);
    }

    @Test
    @Property("the failure reported is that of the first failed task in the list, whoever was "
        + "faster, and the others are suppressed in order")
    void firstInTheListIsTheCause() {
        CountDownLatch laterHasFailed = new CountDownLatch(1);
        List<Task> tasks = List.of(
            () -> { },
            () -> {
                laterHasFailed.await();
                throw new IOException("task one");
            },
            () -> { throw new IllegalStateException("task two"); },
            () -> {
                laterHasFailed.countDown();
                throw new IllegalArgumentException("task three");
            });
        Throwable thrown = thrownBy(tasks);
        assertThat(thrown).as("what run threw").isInstanceOf(TaskFailedException.class)
            .hasMessageContaining("task 1");
        assertThat(thrown.getCause()).as("its cause").hasMessage("task one");
        assertThat(thrown.getSuppressed()).as("what it suppresses")
                .extracting(Throwable::getMessage)
            .containsExactly("task two", "task three");
    }

    @Test
    @Property("an error is a failure like any exception")
    void errorsAreFailuresToo() {
        Throwable thrown = thrownBy(List.of(() -> { throw new StackOverflowError("deep"); }));
        assertThat(thrown).as("what run threw").isInstanceOf(TaskFailedException.class)
            .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    @Weight(2)
    @Property("an interrupt of the caller reaches every task, and run throws when all have ended")
    void interruptionIsPassedOn() throws Exception {
        int tasks = 100;
        CountDownLatch allStarted = new CountDownLatch(tasks);
        CountDownLatch cleanUp = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Caller caller = new Caller(Collections.nCopies(tasks, () -> {
            allStarted.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                cleanUp.await();
                ended.incrementAndGet();
            }
        }));
        allStarted.await();
        caller.thread.interrupt();
        assertThat(caller.thread.join(A_WHILE)).as("run returned while tasks were cleaning up")
            .isFalse();
        cleanUp.countDown();
        caller.thread.join();
        assertThat(interrupted.get()).as("tasks that were interrupted").isEqualTo(tasks);
        assertThat(ended.get()).as("tasks that had cleaned up").isEqualTo(tasks);
        assertThat(caller.thrown.get()).as("what run threw")
            .isInstanceOf(InterruptedException.class);
        assertThat(caller.flagAfterwards).as("interrupt flag afterwards").isFalse();
    }

    @Test
    @Property("a caller that was interrupted before hands that on too, with failures suppressed")
    void interruptedBeforehand() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = Thread.ofVirtual().unstarted(() -> {
            Thread.currentThread().interrupt();
            thrown.set(thrownBy(List.of(
                () -> new CountDownLatch(1).await(),
                () -> { throw new IOException("no disk"); })));
        });
        caller.start();
        caller.join();
        assertThat(thrown.get()).as("what run threw").isInstanceOf(InterruptedException.class);
        assertThat(thrown.get().getSuppressed()).as("what it suppresses")
            .hasAtLeastOneElementOfType(IOException.class);
    }

    @Test
    @Property("a null among the tasks is refused by its position, and nothing has been started")
    void refusesNull() {
        AtomicInteger runs = new AtomicInteger();
        List<Task> tasks = new ArrayList<>(
            IntStream.range(0, 5).<Task>mapToObj(i -> runs::incrementAndGet).toList());
        tasks.set(3, null);
        assertThatThrownBy(() -> Spawner.run(tasks), "run with null at 3")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("3");
        assertThat(runs.get()).as("tasks that ran").isZero();
        assertThatThrownBy(() -> Spawner.run(null), "run(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(thrownBy(Arrays.asList())).as("what run of nothing threw").isNull();
    }

    private static Throwable thrownBy(List<Task> tasks) {
        try {
            Spawner.run(tasks);
            return null;
        } catch (TaskFailedException | InterruptedException thrown) {
            return thrown;
        }
    }

    /** A thread that calls run, and what came of it. */
    private static final class Caller {

        private final AtomicReference<Throwable> thrown = new AtomicReference<>();
        private final Thread thread;
        private volatile boolean flagAfterwards;

        Caller(List<Task> tasks) {
            thread = Thread.ofVirtual().start(() -> {
                thrown.set(thrownBy(tasks));
                flagAfterwards = Thread.currentThread().isInterrupted();
            });
        }
    }
}
