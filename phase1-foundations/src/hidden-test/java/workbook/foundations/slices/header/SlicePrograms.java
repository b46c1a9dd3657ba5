package workbook.foundations.slices.header;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import workbook.grader.picture.Picture;
import workbook.grader.picture.Pictured;
import workbook.grader.probe.ProgramFailure;
import workbook.grader.probe.Recording;

/**
 * Runs the programs that were recorded on Go, and compares every variable after every step: its
 * length, its capacity, what it holds and hides, and which array it shares with whom.
 */
final class SlicePrograms {

    private static final String PREFIX = "runtime error: ";

    private final Map<String, Slice<Integer>> variables = new TreeMap<>();
    private final Map<Integer, Object> arrays = new HashMap<>();
    private final List<String> program = new ArrayList<>();

    private SlicePrograms() {
    }

    /** Replays the recorded programs whose names fit. */
    static void replay(Predicate<String> names) {
        List<JsonNode> programs = StreamSupport.stream(
                Recording.read(SlicePrograms.class, "scenarios.json").get("scenarios")
                    .spliterator(), false)
            .filter(each -> names.test(each.get("name").asText()))
            .toList();
        if (programs.isEmpty()) {
            throw new IllegalArgumentException("no recorded program has such a name");
        }
        programs.forEach(each -> new SlicePrograms().run(each.get("steps")));
    }

    private void run(JsonNode steps) {
        for (JsonNode step : steps) {
            Step todo = Step.of(step.get("do"));
            program.add(todo.toString());
            String panic = step.path("panic").asText("");
            assertThat(outcome(todo)).as("what came of%n%s", shown())
                .isEqualTo(panic.isEmpty() ? step.path("ret").asText("ok")
                    : "panic: " + panic.substring(PREFIX.length()));
            Pictured.check(this::picture, () -> step.get("vars").properties()
                .forEach(each -> compare(each.getKey(), each.getValue())));
        }
    }

    private Picture picture() {
        return SliceDrawing.of(variables.entrySet().stream()
            .map(each -> new SliceDrawing.Named(each.getKey(), each.getValue().inspect()))
            .toList());
    }

    /** The result of a step: a value if it has one, or its panic. */
    private String outcome(Step todo) {
        try {
            return String.valueOf(todo.run(variables));
        } catch (SlicePanic panic) {
            return "panic: " + panic.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            throw new ProgramFailure("the program\n" + shown(), e);
        }
    }

    private void compare(String name, JsonNode recorded) {
        SliceView<Integer> view = variables.get(name).inspect();
        assertThat(words(view)).as("%s after%n%s", name, shown()).isEqualTo(words(recorded));
        int array = recorded.get("array").asInt();
        if (array >= 0) {
            Object shared = arrays.putIfAbsent(array, view.array());
            boolean same = shared == null
                ? arrays.values().stream().filter(each -> each == view.array()).count() == 1
                : shared == view.array();
            assertThat(same ? "as Go" : "not as Go")
                .as("which array %s shares, after%n%s", name, shown()).isEqualTo("as Go");
            assertThat(view.offset()).as("offset of %s after%n%s", name, shown())
                .isEqualTo(recorded.get("off").asInt());
        }
    }

    private static String words(SliceView<Integer> view) {
        return "%slen %d, cap %d, %s of %s".formatted(view.nil() ? "nil, " : "", view.len(),
            view.cap(), view.values(), view.full());
    }

    private static String words(JsonNode recorded) {
        return "%slen %d, cap %d, %s of %s".formatted(
            recorded.get("nil").asBoolean() ? "nil, " : "", recorded.get("len").asInt(),
            recorded.get("cap").asInt(), numbers(recorded.get("vals")),
            numbers(recorded.get("full")));
    }

    private String shown() {
        return String.join("\n", program);
    }

    private static List<Integer> numbers(JsonNode array) {
        return array == null ? List.of() : StreamSupport.stream(array.spliterator(), false)
            .map(JsonNode::asInt).toList();
    }

    /** One recorded statement, as Go writes it and as it is done here. */
    private record Step(String go, String to, Action action) {

        private interface Action {

            /** What the statement gives: a slice to assign, a number, or null. */
            Object run(Map<String, Slice<Integer>> variables);
        }

        Object run(Map<String, Slice<Integer>> variables) {
            Object result = action.run(variables);
            if (result instanceof Slice<?>) {
                @SuppressWarnings("unchecked") // every variable is a slice of integers
                Slice<Integer> slice = (Slice<Integer>) result;
                variables.put(to, slice);
                return "ok";
            }
            return Objects.requireNonNullElse(result, "ok");
        }

        @Override
        public String toString() {
            return "    " + go;
        }

        static Step of(JsonNode step) {
            String to = step.path("dst").asText();
            String src = step.path("src").asText();
            Integer[] values = numbers(step.get("vals")).toArray(Integer[]::new);
            String list = numbers(step.get("vals")).stream().map(String::valueOf)
                .collect(Collectors.joining(", "));
            long len = step.path("len").asLong();
            long cap = step.path("cap").asLong(len);
            int index = step.path("i").asInt();
            return switch (step.get("op").asText()) {
                case "make" -> new Step("%s = make([]int, %d, %d)".formatted(to, len, cap), to,
                    _ -> Slice.make(0, len, cap));
                case "nil" -> new Step(to + " = nil", to, _ -> Slice.nil(0));
                case "lit" -> new Step("%s = []int{%s}".formatted(to, list), to,
                    _ -> Slice.of(0, values));
                case "assign" -> new Step(to + " = " + src, to, all -> of(all, src));
                case "set" -> new Step("%s[%d] = %d".formatted(to, index, step.get("val").asInt()),
                    to, all -> {
                        of(all, to).set(index, step.get("val").asInt());
                        return null;
                    });
                case "get" -> new Step("%s[%d]".formatted(src, index), to,
                    all -> of(all, src).get(index));
                case "append" -> new Step("%s = append(%s, %s)".formatted(to, src, list), to,
                    all -> of(all, src).append(values));
                case "appendSlice" -> new Step(
                    "%s = append(%s, %s...)".formatted(to, src, step.get("from").asText()), to,
                    all -> of(all, src).appendAll(of(all, step.get("from").asText())));
                case "copy" -> new Step("copy(%s, %s)".formatted(to, src), to,
                    all -> Slice.copy(of(all, to), of(all, src)));
                case "slice" -> slice(step, to, src);
                case "slice3" -> new Step("%s = %s[%d:%d:%d]".formatted(to, src,
                    step.get("lo").asInt(), step.get("hi").asInt(), step.get("max").asInt()), to,
                    all -> of(all, src).slice(step.get("lo").asInt(), step.get("hi").asInt(),
                        step.get("max").asInt()));
                default -> throw new IllegalArgumentException("a recorded step " + step);
            };
        }

        /** A variable is nil until something is assigned to it. */
        private static Slice<Integer> of(Map<String, Slice<Integer>> variables, String name) {
            return variables.getOrDefault(name, Slice.nil(0));
        }

        private static Step slice(JsonNode step, String to, String src) {
            boolean hasLo = step.has("lo");
            boolean hasHi = step.has("hi");
            int lo = step.path("lo").asInt();
            int hi = step.path("hi").asInt();
            return new Step("%s = %s[%s:%s]".formatted(to, src, hasLo ? lo : "", hasHi ? hi : ""),
                to, all -> !hasHi ? of(all, src).sliceFrom(lo)
                    : !hasLo ? of(all, src).sliceTo(hi) : of(all, src).slice(lo, hi));
        }
    }
}
