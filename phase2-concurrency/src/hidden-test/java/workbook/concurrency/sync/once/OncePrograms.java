package workbook.concurrency.sync.once;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;

/** Programs that ran on Go's own sync.Once, call by call. */
final class OncePrograms {

    private OncePrograms() {
    }

    /** What Go calls a panic. */
    private static final class Panic extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Panic(String message) {
            super(message);
        }
    }

    /** Replays the program of this name; each of its steps is one more call. */
    static void replay(String name) {
        List<String> recorded = steps(name);
        assertThat(recorded).as("calls recorded of '%s'", name).isNotEmpty();
        AtomicInteger executions = new AtomicInteger();
        Once once = new Once();
        Lazy<Integer> fails = new Lazy<>(() -> {
            executions.incrementAndGet();
            throw new Panic("boom");
        });
        Lazy<Integer> has41 = new Lazy<>(() -> 40 + executions.incrementAndGet());
        Program program = Program.of("'" + name + "'");
        for (int i = 0; i < recorded.size(); i++) {
            int call = i;
            String expected = recorded.get(call);
            Supplier<String> step = switch (name) {
                case "Once: only the first call runs" -> () ->
                    run(once, call, executions::incrementAndGet);
                case "Once: a panic counts as done" -> () -> run(once, call, () -> {
                    executions.incrementAndGet();
                    throw new Panic("p" + call);
                });
                case "OnceFunc: panics again with the same value on every call" -> () ->
                    get(fails, call);
                case "OnceValue: caches the value" -> () -> get(has41, call);
                default -> throw new IllegalArgumentException("no program '" + name + "'");
            };
            program.step("call " + call, () -> assertThat(step.get() + ", executions " + executions)
                .as("what call %d came to", call).isEqualTo(expected));
        }
    }

    private static String run(Once once, int call, Runnable action) {
        try {
            once.run(action);
            return "do#" + call + " returned";
        } catch (Panic panic) {
            return "do#" + call + " panicked " + panic.getMessage();
        }
    }

    private static String get(Lazy<Integer> lazy, int call) {
        try {
            return "call#" + call + " value " + lazy.get();
        } catch (Panic panic) {
            return "call#" + call + " recovered " + panic.getMessage();
        }
    }

    private static List<String> steps(String name) {
        return Recording.read(OncePrograms.class, "once.json").get("scenarios").valueStream()
            .filter(program -> program.get("name").asText().equals(name))
            .flatMap(program -> program.get("steps").valueStream())
            .map(JsonNode::asText)
            .toList();
    }
}
