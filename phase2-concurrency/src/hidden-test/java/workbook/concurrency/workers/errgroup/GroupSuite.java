package workbook.concurrency.workers.errgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Refusals;
import workbook.grader.probe.Waiting;
import workbook.grader.rule.FromScratch;

/**
 * Real threads, which take turns by latches. Where one might wait for ever, every schedule is tried
 * first: that sees it at once.
 */
class GroupSuite {

    @Test
    @Gate
    @Property("the group is your own, and not an executor of the library")
    void fromScratch() {
        FromScratch.of(Group.class)
            .neverUses(Executors.class, ExecutorService.class, ExecutorCompletionService.class)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("at most as many tasks run as the limit says; go waits for room, tryGo does not")
    void limits() throws Exception {
        GroupPrograms.replay(program -> program.get("wait_err").asText().isEmpty());
    }

    @Test
    @Weight(3)
    @Property("every recorded program does, step by step, what it did with Go's errgroup")
    void agreesWithTheRecordedPrograms() throws Exception {
        GroupPrograms.replay(program -> true);
    }

    @Test
    @Property("without a limit all tasks run at once, each on a virtual thread of its own")
    void allAtOnce() throws Exception {
        int tasks = 1000;
        CountDownLatch everybody = new CountDownLatch(tasks);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Group group = Group.unlimited()) {
            Task meets = () -> {
                threads.add(Thread.currentThread());
                everybody.countDown();
                everybody.await();
            };
            for (int i = 1; i < tasks; i++) {
                assertThat(group.tryGo(meets)).as("tryGo() of task %d, without a limit", i)
                    .isTrue();
            }
            group.go(meets);
            group.await();
        }
        assertThat(threads.size()).as("threads of %d tasks", tasks).isEqualTo(tasks);
        assertThat(threads).as("all of them virtual").allMatch(Thread::isVirtual);
    }

    @Test
    @Property("a task that is started after a failure begins interrupted")
    void beginsInterrupted() throws Exception {
        try (Group group = Group.limitedTo(1)) {
            group.go(() -> { throw new IOException("no disk"); });
            assertThatThrownBy(group::await, "await()").isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
            assertThat(flagOfATask(group)).as("whether the second task began interrupted, "
                + "when the first threw an IOException").isTrue();
            assertThatThrownBy(group::await, "await() again")
                .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IOException.class);
        }
        try (Group group = Group.limitedTo(1)) {
            group.go(() -> { throw new StackOverflowError("deep"); });
            assertThatThrownBy(group::await, "await()").isInstanceOf(StackOverflowError.class);
            assertThat(flagOfATask(group)).as("whether the second task began interrupted, "
                + "when the first threw an error").isTrue();
        }
    }

    private static boolean flagOfATask(Group group) throws InterruptedException {
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        group.go(() -> {
            interrupted.set(Thread.currentThread().isInterrupted());
            asked.countDown();
        });
        asked.await();
        return interrupted.get();
    }

    @Test
    @Property("an error is thrown as it is, the first of them, also if an exception came before")
    void errorsComeThrough() throws Exception {
        Error deep = new StackOverflowError("deep");
        try (Group group = Group.unlimited()) {
            failOneAfterTheOther(group, new IOException("no disk"), deep,
                new AssertionError("later"), new IOException("last"));
            assertThatThrownBy(group::await, "await(), after an exception, two errors and an "
                + "exception").isSameAs(deep);
        }
        try (Group group = Group.unlimited()) {
            failOneAfterTheOther(group, deep, new IOException("no disk"));
            assertThatThrownBy(group::await, "await(), after an error and an exception")
                .isSameAs(deep);
        }
    }

    /** The tasks run together, and fail in this order. */
    private static void failOneAfterTheOther(Group group, Throwable... failures) throws Exception {
        CountDownLatch all = new CountDownLatch(1);
        Thread[] threads = new Thread[failures.length];
        CountDownLatch[] known = new CountDownLatch[failures.length];
        for (int i = 0; i < failures.length; i++) {
            int at = i;
            known[at] = new CountDownLatch(1);
            group.go(() -> {
                threads[at] = Thread.currentThread();
                known[at].countDown();
                Waiting.stubbornly(all);
                if (at > 0) {
                    joinStubbornly(threads[at - 1]);
                }
                switch (failures[at]) {
                    case Exception exception -> throw exception;
                    case Error error -> throw error;
                    case Throwable other -> throw new AssertionError(other);
                }
            });
            known[at].await();
        }
        all.countDown();
    }

    private static void joinStubbornly(Thread thread) {
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // it goes on
            }
        }
    }

    @Test
    @Property("an exception of any kind is a failure, and await wraps it")
    void exceptionsAreWrapped() throws Exception {
        RuntimeException unchecked = new IllegalStateException("not ready");
        try (Group group = Group.unlimited()) {
            group.go(() -> { throw unchecked; });
            assertThatThrownBy(group::await, "await()")
                .isExactlyInstanceOf(ExecutionException.class).hasCause(unchecked);
        }
        InterruptedException own = new InterruptedException("of the task");
        try (Group group = Group.unlimited()) {
            group.go(() -> { throw own; });
            assertThatThrownBy(group::await, "await()")
                .isExactlyInstanceOf(ExecutionException.class).hasCause(own);
        }
    }

    @Test
    @Property("a closed group starts nothing, tells its outcome as before, and can be closed again")
    void closedGroup() throws Exception {
        Group group = Group.unlimited();
        group.go(() -> { throw new IOException("no disk"); });
        assertThatThrownBy(group::await, "await()").hasCauseInstanceOf(IOException.class);
        group.close();
        group.close();
        Refusals.of(GroupClosedException.class)
            .by("tryGo(task) after close()", () -> group.tryGo(() -> { }))
            .verify();
        assertThatThrownBy(() -> group.go(() -> { }), "go(task) after close()")
            .isInstanceOf(GroupClosedException.class);
        assertThatThrownBy(group::await, "await() after close()")
            .hasCauseInstanceOf(IOException.class);
    }

    @Test
    @Property("a task that waits for its own group is refused, and the group goes on")
    void tasksDoNotWaitForThemselves() throws Exception {
        Interleave.everySchedule(GroupCloseScenarios.WaitForThemselves.class, 200, 225);
        try (Group group = Group.unlimited()) {
            for (Task waits : new Task[] {group::await, group::close}) {
                AtomicReference<Object> thrown = new AtomicReference<>();
                group.go(() -> {
                    try {
                        waits.run();
                    } catch (IllegalStateException e) {
                        thrown.set(e.getClass());
                    }
                });
                group.await();
                assertThat(thrown.get()).as("what the task got").isEqualTo(
                    IllegalStateException.class);
            }
            assertThat(group.tryGo(() -> { })).as("tryGo() afterwards").isTrue();
        }
    }

    @Test
    @Property("a task may open a group of its own, wait for that, and close it")
    void groupsOfTasks() throws Exception {
        AtomicReference<String> said = new AtomicReference<>("nothing");
        AtomicReference<Object> got = new AtomicReference<>("nothing");
        try (Group group = Group.unlimited()) {
            group.go(() -> {
                try (Group own = Group.unlimited()) {
                    own.go(() -> said.set("done"));
                    own.await();
                    got.set(said.get());
                } catch (IllegalStateException e) {
                    got.set(e);
                }
            });
            group.await();
        }
        assertThat(got.get()).as("what a task got that waited for the task of a group that it had "
            + "opened").isEqualTo("done");
    }

    @Test
    @Property("a thread that was interrupted before starts nothing by go; tryGo does not mind, nor "
        + "does await when no task runs")
    void interruptedBeforehand() throws Exception {
        AtomicReference<String> ran = new AtomicReference<>("none");
        try (Group group = Group.unlimited()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> group.go(() -> ran.set("go")), "go(task), interrupted")
                .isInstanceOf(InterruptedException.class);
            group.await();
            assertThat(ran.get()).as("task that ran").isEqualTo("none");
            Thread.currentThread().interrupt();
            assertThat(group.tryGo(() -> ran.set("tryGo"))).as("tryGo(task), interrupted")
                .isTrue();
            assertThat(Thread.interrupted()).as("interrupted after tryGo").isTrue();
            group.await();
            assertThat(ran.get()).as("task that ran").isEqualTo("tryGo");
            Thread.currentThread().interrupt();
            group.await();
            assertThat(Thread.interrupted()).as("interrupted after await(), where no task ran")
                .isTrue();
        }
    }

    @Test
    @Property("a limit below 1 is refused with the number, and a task that is null is refused")
    void refusesBadInput() throws Exception {
        Refusals.of(IllegalArgumentException.class).naming("0")
            .by("limitedTo(0)", () -> Group.limitedTo(0))
            .verify();
        Refusals.of(IllegalArgumentException.class).naming("-3")
            .by("limitedTo(-3)", () -> Group.limitedTo(-3))
            .verify();
        try (Group group = Group.limitedTo(1)) {
            Refusals.of(NullPointerException.class)
                .by("tryGo(null)", () -> group.tryGo(null))
                .verify();
            assertThatThrownBy(() -> group.go(null), "go(null)")
                .isInstanceOf(NullPointerException.class);
            group.await();
            assertThat(group.tryGo(() -> { })).as("tryGo() afterwards").isTrue();
        }
    }
}
