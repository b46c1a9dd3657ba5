package workbook.concurrency.workers.errgroup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;
import workbook.grader.probe.Waiting;

/**
 * Programs that ran with Go's errgroup in virtual time. Here a task ends when the test lets it, in
 * the recorded order: no time passes.
 */
final class GroupPrograms {

    private GroupPrograms() {
    }

    /** Replays every recorded program that {@code chosen} holds for. */
    static void replay(Predicate<JsonNode> chosen) throws InterruptedException {
        List<JsonNode> programs = Stream.of(
                Recording.read(GroupPrograms.class, "group_programs.json").get("scenarios"))
            .flatMap(JsonNode::valueStream)
            .filter(chosen)
            .toList();
        if (programs.isEmpty()) {
            throw new IllegalArgumentException("no recorded program is of this kind");
        }
        for (JsonNode program : programs) {
            new Run(program).run();
        }
    }

    /** A recorded task, which runs until it is let go. */
    private static final class Played implements Task {

        private final JsonNode recorded;
        private final boolean hearsOfFailures;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch gate = new CountDownLatch(1);
        private volatile Thread thread;

        Played(JsonNode recorded, boolean withContext) {
            this.recorded = recorded;
            this.hearsOfFailures = withContext && recorded.get("honors_ctx").asBoolean();
        }

        @Override
        public void run() throws Exception {
            thread = Thread.currentThread();
            begun.countDown();
            boolean over = false;
            while (!over) {
                try {
                    gate.await();
                    over = true;
                } catch (InterruptedException e) {
                    if (hearsOfFailures) {
                        throw e;
                    }
                }
            }
            if (recorded.has("err")) {
                throw new Exception(recorded.get("err").asText());
            }
        }

        int started() {
            return recorded.get("started_ms").asInt();
        }

        int ended() {
            return recorded.get("ended_ms").asInt();
        }

        /** Whether it came to its end, and was not interrupted before. */
        boolean endsByItself() {
            return started() + recorded.get("dur_ms").asInt() == ended();
        }
    }

    /** A call that may wait, on a thread of its own. */
    private static final class Pending {

        private final Thread thread;
        private volatile Object result;

        Pending(String call, Callable<?> body) {
            thread = Thread.ofPlatform().name("the thread of " + call).start(() -> {
                try {
                    result = body.call();
                } catch (Exception | Error e) {
                    result = e;
                }
            });
        }

        Object end() {
            uninterrupted(thread::join);
            return result;
        }
    }

    private interface Wait {
        void go() throws InterruptedException;
    }

    private static void uninterrupted(Wait wait) {
        try {
            wait.go();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was interrupted", e);
        }
    }

    private static final class Run {

        private final JsonNode recorded;
        private final List<Played> started = new ArrayList<>();
        private final Program program;
        private final Group group;
        private int now;

        Run(JsonNode recorded) {
            this.recorded = recorded;
            int limit = recorded.get("limit").asInt();
            String made = limit > 0 ? "limitedTo(" + limit + ")" : "unlimited()";
            group = limit > 0 ? Group.limitedTo(limit) : Group.unlimited();
            program = Program.of("group = %s in the program '%s'".formatted(made,
                recorded.get("name").asText()));
        }

        void run() {
            for (JsonNode task : recorded.get("tasks")) {
                Played played = new Played(task, recorded.get("with_context").asBoolean());
                program.step("at %d ms %s".formatted(now, words(task)), () -> add(task, played));
            }
            program.step("at %d ms await()".formatted(now), this::awaitAll);
            group.close();
        }

        private void add(JsonNode task, Played played) {
            boolean tries = task.get("call").asText().equals("tryGo");
            Pending call = new Pending(words(task), () -> {
                if (tries) {
                    return group.tryGo(played);
                }
                group.go(played);
                return true;
            });
            waitUntil(task.get("go_returned_ms").asInt(), call);
            assertThat(call.end()).as(tries ? "tryGo(...)" : "whether go(...) started its task")
                .isEqualTo(!tries || task.get("try_result").asBoolean());
            if (played.started() >= 0) {
                uninterrupted(played.begun::await);
                started.add(played);
                endTasks(now);
            }
        }

        private void awaitAll() {
            Pending await = new Pending("await()", () -> {
                try {
                    group.await();
                    return "nothing";
                } catch (ExecutionException e) {
                    return e.getCause().getMessage();
                }
            });
            waitUntil(recorded.get("wait_returned_ms").asInt(), await);
            String first = recorded.get("wait_err").asText();
            assertThat(await.end()).as("cause of what await() threw")
                .isEqualTo(first.isEmpty() ? "nothing" : first);
        }

        /** Lets tasks end until {@code time}; up to then the call has to wait. */
        private void waitUntil(int time, Pending call) {
            while (now < time) {
                Waiting.until(call.thread);
                now = started.stream().mapToInt(Played::ended).filter(end -> end > now)
                    .min().orElse(time);
                endTasks(now);
            }
        }

        /** First those that end by themselves, then those that were interrupted. */
        private void endTasks(int time) {
            for (Played task : started) {
                if (task.ended() == time && task.endsByItself()) {
                    task.gate.countDown();
                    uninterrupted(() -> task.thread.join());
                }
            }
            for (Played task : started) {
                if (task.ended() == time) {
                    uninterrupted(() -> task.thread.join());
                }
            }
        }

        private static String words(JsonNode task) {
            return "%s(%d ms%s%s)".formatted(task.get("call").asText(), task.get("dur_ms").asInt(),
                task.has("err") ? ", then fails with " + task.get("err").asText() : "",
                task.get("honors_ctx").asBoolean() ? ", hears of interrupts" : "");
        }
    }
}
