package workbook.concurrency.workers.singleflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;
import workbook.grader.probe.Waiting;

/**
 * Programs that ran with Go's singleflight in virtual time. Here a load ends when the test lets it,
 * in the recorded order: no time passes.
 */
final class Flights {

    private Flights() {
    }

    /** Replays every recorded program that {@code chosen} holds for. */
    static void replay(Predicate<String> chosen) throws InterruptedException {
        List<JsonNode> programs = Stream.of(
                Recording.read(Flights.class, "flights.json").get("scenarios"))
            .flatMap(JsonNode::valueStream)
            .filter(program -> chosen.test(program.get("name").asText()))
            .toList();
        if (programs.isEmpty()) {
            throw new IllegalArgumentException("no recorded program is of this kind");
        }
        for (JsonNode program : programs) {
            new Run(program).run();
        }
    }

    /** A recorded call, on a thread of its own. */
    private static final class Caller {

        private final JsonNode recorded;
        private final CountDownLatch loads = new CountDownLatch(1);
        private final CountDownLatch gate = new CountDownLatch(1);
        private final Thread thread;
        private volatile String result;

        Caller(Singleflight<String, String> flights, JsonNode recorded) {
            this.recorded = recorded;
            thread = Thread.ofPlatform().name("the thread of " + words(recorded)).start(() ->
                result = outcome(flights) + (loads.getCount() == 0 ? ", loaded" : ", not loaded"));
        }

        private String outcome(Singleflight<String, String> flights) {
            try {
                Answer<String> answer = flights.run(recorded.get("key").asText(), this::load);
                return answer.value() + (answer.shared() ? ", shared" : ", not shared");
            } catch (ExecutionException e) {
                return (e.getCause() instanceof Error ? "error: " : "exception: ")
                    + e.getCause().getMessage();
            } catch (InterruptedException e) {
                return "interrupted";
            } catch (RuntimeException | Error e) {
                return "threw " + e;
            }
        }

        private String load() throws Exception {
            loads.countDown();
            gate.await();
            if (recorded.has("panic")) {
                throw new AssertionError(recorded.get("panic").asText());
            }
            if (recorded.has("err")) {
                throw new Exception(recorded.get("err").asText());
            }
            return recorded.get("val").asText();
        }

        /** Comes back when the thread has got as far as it can: into its load, or to a wait. */
        void arrive() {
            Waiting.until(thread);
            assertThat(words(loads.getCount() == 0)).as("what it does now").isEqualTo(words(ran()));
        }

        int returned() {
            return recorded.get("returned_ms").asInt();
        }

        /** When its own load has taken as long as it takes. */
        int loaded() {
            return recorded.get("start_ms").asInt() + recorded.get("dur_ms").asInt();
        }

        boolean ran() {
            return recorded.get("ran").asBoolean();
        }

        /** What was recorded; that of a panic is known from the call that ran. */
        private String expected(String panic) {
            String shared = recorded.get("shared").asBoolean() ? ", shared" : ", not shared";
            String error = recorded.get("got_err").asText();
            return (recorded.get("panicked").asBoolean() ? "error: " + panic
                : error.isEmpty() ? recorded.get("got_val").asText() + shared
                : "exception: " + error) + (ran() ? ", loaded" : ", not loaded");
        }
    }

    private static String words(boolean loads) {
        return loads ? "it runs its own load" : "it waits for a load that is under way";
    }

    private static String words(JsonNode call) {
        String key = call.get("key").asText();
        return call.get("op").asText().equals("forget") ? "forget(%s)".formatted(key)
            : "run(%s, %d ms: %s)".formatted(key, call.get("dur_ms").asInt(),
                call.has("panic") ? "error " + call.get("panic").asText()
                : call.has("err") ? "exception " + call.get("err").asText()
                : call.get("val").asText());
    }

    private static final class Run {

        private final JsonNode recorded;
        private final Singleflight<String, String> flights = new Singleflight<>();
        private final List<Caller> callers = new ArrayList<>();
        private final Program program;

        Run(JsonNode recorded) {
            this.recorded = recorded;
            program = Program.of("flights in the program '%s'"
                .formatted(recorded.get("name").asText()));
        }

        void run() throws InterruptedException {
            List<JsonNode> calls = recorded.get("calls").valueStream().toList();
            int end = calls.stream().mapToInt(call -> call.get("returned_ms").asInt()).max()
                .orElseThrow();
            for (int now : IntStream.rangeClosed(0, end).toArray()) {
                land(now);
                for (JsonNode call : calls) {
                    if (call.get("start_ms").asInt() == now) {
                        program.step("at %d ms %s".formatted(now, words(call)),
                            () -> start(call));
                    }
                }
            }
        }

        private void start(JsonNode call) {
            if (call.get("op").asText().equals("forget")) {
                flights.forget(call.get("key").asText());
                return;
            }
            Caller caller = new Caller(flights, call);
            callers.add(caller);
            caller.arrive();
        }

        /** Lets the loads end whose time has come, and looks at what everybody gets. */
        private void land(int now) throws InterruptedException {
            callers.stream().filter(caller -> caller.loaded() == now)
                .forEach(caller -> caller.gate.countDown());
            List<Caller> back = callers.stream()
                .filter(caller -> caller.returned() == now).toList();
            for (Caller caller : back) {
                if (caller.ran() && caller.loaded() != now) {
                    throw new IllegalArgumentException("recorded times do not add up: "
                        + caller.recorded);
                }
                caller.thread.join();
                String panic = back.stream().map(each -> each.recorded.path("panic").asText())
                    .filter(text -> !text.isEmpty()).findFirst().orElse("");
                program.step("", () -> assertThat(caller.result)
                    .as("at %d ms, what %s came to", now, words(caller.recorded))
                    .isEqualTo(caller.expected(panic)));
            }
        }
    }
}
