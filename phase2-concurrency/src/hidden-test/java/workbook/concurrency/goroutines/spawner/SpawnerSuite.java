package workbook.concurrency.goroutines.spawner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.concurrency.goroutines.spawner.Caller.thrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;

/** No test here depends on luck: tasks and test take turns by latches. */
class SpawnerSuite {

    private static final int MANY = 10_000;

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
        Spawner.run(Collections.nCopies(MANY, () -> {
            everybody.countDown();
            everybody.await();
        }));
        assertThat(everybody.getCount()).as("tasks that had not begun when run returned").isZero();
    }

    @Test
    @Property("run does not return before the last task has ended")
    void waitsForTheLast() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Caller caller = Caller.of(List.of(() -> { }, gate::await, () -> { }));
        assertThat(caller.returnsInAWhile()).as("run returned while a task was running")
            .isFalse();
        gate.countDown();
        caller.join();
        assertThat(caller.thrown()).as("what run threw").isNull();
    }

    @Test
    @Weight(2)
    @Property("a task that fails stops no other: all of them end before the failure is reported")
    void failureStopsNobody() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Caller caller = Caller.of(List.of(
            () -> { throw new IOException("first"); },
            () -> {
                gate.await();
                ended.incrementAndGet();
            }));
        assertThat(caller.returnsInAWhile()).as("run returned while a task was running")
            .isFalse();
        gate.countDown();
        caller.join();
        assertThat(ended.get()).as("tasks that ended well beside the one that failed").isEqualTo(1);
        assertThat(caller.thrown()).as("what run threw")
            .isInstanceOf(TaskFailedException.class).hasCauseInstanceOf(IOException.class);
    }

    @Test
    @Property("the failure reported is that of the first failed task in the list, even if a later "
        + "one failed sooner; the others are suppressed in order")
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
    @Property("what a task throws is its failure, whatever it is: an interrupt that the task got "
        + "itself, or the failure of a run of its own")
    void everythingThrownIsAFailure() {
        InterruptedException own = new InterruptedException("of the task");
        assertThat(thrownBy(List.of(() -> { throw own; }))).as("what run threw")
            .isInstanceOf(TaskFailedException.class).hasCause(own);
        TaskFailedException inner = new TaskFailedException(7, new IOException("inner"));
        assertThat(thrownBy(List.of(() -> { throw inner; }))).as("what run threw")
            .hasMessageContaining("task 0").hasCause(inner);
    }

    @Test
    @Property("two tasks that throw the same object are two failures")
    void sameObjectTwice() {
        IOException shared = new IOException("shared");
        Task fails = () -> { throw shared; };
        Throwable thrown = thrownBy(List.of(fails, fails));
        assertThat(thrown.getCause()).as("the cause").isSameAs(shared);
        assertThat(thrown.getSuppressed()).as("what it suppresses").containsExactly(shared);
    }

    @Test
    @Property("no failure is lost, whatever the order in which tasks fail")
    void failuresUnderAnySchedule() {
        Interleave.of(SpawnerPrograms.TwoFail.class).preemptions(2).races(true).verify();
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
}
