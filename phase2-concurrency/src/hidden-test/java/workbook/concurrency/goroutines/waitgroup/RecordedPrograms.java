package workbook.concurrency.goroutines.waitgroup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;
import workbook.grader.probe.Waiting;

/** Programs that ran on Go's runtime, step by step: who came back, and who waits. */
final class RecordedPrograms {

    /** How long a thread may take to come back where the recording says that it does. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WaitGroup group = new WaitGroup();
    private final Map<String, Thread> threads = new TreeMap<>();
    private final Map<String, String> outcomes = new TreeMap<>();

    private RecordedPrograms() {
    }

    static void replayAll() {
        JsonNode programs = Recording.read(RecordedPrograms.class, "waitgroup_programs.json")
            .get("scenarios");
        assertThat(programs).as("recorded programs").isNotEmpty();
        programs.forEach(program -> new RecordedPrograms().replay(program));
    }

    private void replay(JsonNode recorded) {
        Program program = Program.of("'%s'".formatted(recorded.get("name").asText()));
        try {
            recorded.get("steps").forEach(step ->
                program.step(words(step.get("do")), () -> step(step)));
        } finally {
            threads.values().forEach(Thread::interrupt);
        }
    }

    private static String words(JsonNode call) {
        String argument = call.has("n") ? call.get("n").asText() : "";
        return "%s %s(%s)".formatted(call.get("g").asText(), name(call), argument);
    }

    private static String name(JsonNode call) {
        String op = call.get("op").asText();
        return op.equals("wait") ? "await" : op;
    }

    private void step(JsonNode step) {
        JsonNode call = step.get("do");
        String caller = call.get("g").asText();
        threads.put(caller, Thread.ofPlatform().name(caller).start(() -> keep(caller, call)));
        step.get("done").forEach(done -> {
            String name = done.get("g").asText();
            assertThat(comesBack(threads.get(name))).as("whether %s comes back", name).isTrue();
            assertThat(outcome(name)).as("what %s(…) of %s came to", name(done), name)
                .isEqualTo(done.path("ret").asText("fine"));
        });
        step.get("blocked").forEach(blocked -> Waiting.until(threads.get(blocked.asText())));
    }

    private static boolean comesBack(Thread thread) {
        try {
            return thread.join(PATIENCE);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    private void keep(String caller, JsonNode call) {
        String outcome = run(call);
        synchronized (outcomes) {
            outcomes.put(caller, outcome);
        }
    }

    private String outcome(String name) {
        synchronized (outcomes) {
            return outcomes.get(name);
        }
    }

    /** Does what the step says, and says what came of it, as the recording does. */
    private String run(JsonNode call) {
        try {
            switch (call.get("op").asText()) {
                case "add" -> group.add(call.get("n").asInt());
                case "done" -> group.done();
                case "wait" -> group.await();
                default -> throw new IllegalArgumentException("a recorded step " + call);
            }
            return "fine";
        } catch (NegativeCounterException e) {
            return "panic: sync: negative WaitGroup counter";
        } catch (InterruptedException | RuntimeException e) {
            return e.toString();
        }
    }
}
