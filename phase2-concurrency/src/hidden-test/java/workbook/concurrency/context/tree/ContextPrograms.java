package workbook.concurrency.context.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;

/** Programs that ran on Go's contexts, and how every context stood after each step. */
final class ContextPrograms {

    private ContextPrograms() {
    }

    /** Replays every recorded program that {@code chosen} holds for. */
    static void replay(Predicate<JsonNode> chosen) {
        List<JsonNode> programs = Stream.of(
                Recording.read(ContextPrograms.class, "context_programs.json").get("scenarios"))
            .flatMap(JsonNode::valueStream)
            .filter(chosen)
            .toList();
        if (programs.isEmpty()) {
            throw new IllegalArgumentException("no recorded program is of this kind");
        }
        programs.forEach(program -> new Run(program).run());
    }

    static Predicate<JsonNode> named(String part) {
        return program -> program.get("name").asText().contains(part);
    }

    static Predicate<JsonNode> using(Set<String> operations) {
        return program -> operations.containsAll(operationsOf(program));
    }

    private static Set<String> operationsOf(JsonNode program) {
        Set<String> operations = new HashSet<>();
        program.get("steps").forEach(step -> operations.add(step.get("do").get("op").asText()));
        return operations;
    }

    private static final class Run {

        private final JsonNode recorded;
        private final Program program;
        private final ManualAlarms alarms = new ManualAlarms();
        private final List<Runnable> handedOver = new ArrayList<>();
        private final List<String> ran = new ArrayList<>();
        private final Map<String, Context> contexts = new HashMap<>();
        private final Map<String, Cancellation> cancellations = new HashMap<>();
        private final Map<String, Key<String>> keys = new HashMap<>();
        private final Map<String, Registration> registrations = new HashMap<>();

        Run(JsonNode recorded) {
            this.recorded = recorded;
            program = Program.of("bg = background(alarms, executor) in the program '%s'"
                .formatted(recorded.get("name").asText()));
            contexts.put("bg", ContextTree.background(alarms, handedOver::add));
        }

        void run() {
            recorded.get("steps").forEach(step ->
                program.step(words(step.get("do")), () -> step(step)));
        }

        private void step(JsonNode step) {
            String returned = operate(step.get("do"));
            if (step.has("ret")) {
                assertThat(returned).as("returned").isEqualTo(step.get("ret").asText());
            }
            ran.clear();
            List.copyOf(handedOver).forEach(Runnable::run);
            handedOver.clear();
            assertThat(ran).as("actions handed over in this step")
                .containsExactlyInAnyOrderElementsOf(
                    step.path("ran").valueStream().map(JsonNode::asText).toList());
            step.get("ctx").properties().forEach(each ->
                assertThat(state(contexts.get(each.getKey()))).as("%s", each.getKey())
                    .isEqualTo(state(each.getValue())));
        }

        /** Does what the step says; comes back with the words for what was returned. */
        private String operate(JsonNode what) {
            Context context = contexts.get(what.path("ctx").asText());
            switch (what.get("op").asText()) {
                case "sleep" -> alarms.advance(millis(what));
                case "value" -> {
                    return context.value(key(what)).orElse("<nil>");
                }
                case "AfterFunc" -> {
                    String name = what.get("name").asText();
                    registrations.put(name, context.afterDone(() -> ran.add(name)));
                }
                case "stop" -> {
                    return "" + registrations.get(what.get("name").asText()).stop();
                }
                case "cancel" -> cancel(cancellations.get(what.get("ctx").asText()), what);
                default -> derive(contexts.get(what.get("parent").asText()), what);
            }
            return "nothing";
        }

        private static void cancel(Cancellation cancellation, JsonNode what) {
            if (what.has("cause")) {
                cancellation.cancel(new IllegalStateException(what.get("cause").asText()));
            } else {
                cancellation.cancel();
            }
        }

        private void derive(Context parent, JsonNode what) {
            String name = what.get("ctx").asText();
            switch (what.get("op").asText()) {
                case "WithValue" ->
                    contexts.put(name, parent.withValue(key(what), what.get("val").asText()));
                case "WithoutCancel" -> contexts.put(name, parent.withoutCancel());
                default -> {
                    Cancellation cancellation = cancellable(parent, what);
                    cancellations.put(name, cancellation);
                    contexts.put(name, cancellation.context());
                }
            }
        }

        private Cancellation cancellable(Context parent, JsonNode what) {
            return switch (what.get("op").asText()) {
                case "WithCancel", "WithCancelCause" -> parent.withCancel();
                case "WithTimeout" -> what.has("cause")
                    ? parent.withDeadline(alarms.instant().plus(millis(what)),
                        new IllegalStateException(what.get("cause").asText()))
                    : parent.withTimeout(millis(what));
                case "WithDeadline" -> parent.withDeadline(Instant.EPOCH.plus(millis(what)));
                default -> throw new IllegalArgumentException("a recorded step " + what);
            };
        }

        private Key<String> key(JsonNode what) {
            return keys.computeIfAbsent(what.get("key").asText(), Key::named);
        }

        private static Duration millis(JsonNode what) {
            return Duration.ofMillis(what.get("ms").asLong());
        }

        /** How a context stands, in words. */
        private static String state(Context context) {
            return words(context.reason().map(Reason::toString).orElse(""),
                context.cause().map(Throwable::getMessage).orElse(""),
                context.deadline().map(deadline -> deadline.toEpochMilli() + " ms").orElse("none"))
                + (context.isDone() == context.reason().isPresent() ? "" : ", and isDone() is not");
        }

        /** The same words for what was recorded. */
        private static String state(JsonNode state) {
            String reason = state.get("err").asText();
            String cause = state.get("cause").asText();
            return words(reason, cause.equals(reason) ? "" : cause,
                state.get("deadline").isNull() ? "none" : state.get("deadline").asLong() + " ms");
        }

        private static String words(String reason, String cause, String deadline) {
            return "%s, deadline: %s".formatted(reason.isEmpty() ? "has not ended"
                : "ended: %s%s".formatted(reason, cause.isEmpty() ? "" : ", cause: " + cause),
                deadline);
        }

        private static String words(JsonNode what) {
            String name = what.path("ctx").asText();
            String parent = what.path("parent").asText();
            String cause = what.path("cause").asText();
            return switch (what.get("op").asText()) {
                case "WithCancel", "WithCancelCause" ->
                    "%s = %s.withCancel()".formatted(name, parent);
                case "WithTimeout" -> cause.isEmpty()
                    ? "%s = %s.withTimeout(%s ms)".formatted(name, parent, what.get("ms"))
                    : "%s = %s.withDeadline(in %s ms, \"%s\")".formatted(name, parent,
                        what.get("ms"), cause);
                case "WithDeadline" -> "%s = %s.withDeadline(at %s ms)".formatted(name, parent,
                    what.get("ms"));
                case "WithValue" -> "%s = %s.withValue(%s, \"%s\")".formatted(name, parent,
                    what.get("key").asText(), what.get("val").asText());
                case "WithoutCancel" -> "%s = %s.withoutCancel()".formatted(name, parent);
                case "AfterFunc" -> "%s = %s.afterDone(...)".formatted(what.get("name").asText(),
                    name);
                case "stop" -> what.get("name").asText() + ".stop()";
                case "value" -> "%s.value(%s)".formatted(name, what.get("key").asText());
                case "sleep" -> what.get("ms") + " ms pass";
                default -> "cancel %s%s".formatted(name,
                    cause.isEmpty() ? "" : " with cause \"" + cause + "\"");
            };
        }
    }
}
