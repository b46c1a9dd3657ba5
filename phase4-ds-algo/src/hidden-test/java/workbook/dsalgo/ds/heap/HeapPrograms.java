package workbook.dsalgo.ds.heap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;

/** Runs the programs that were recorded on Go's {@code container/heap}, and compares each step. */
final class HeapPrograms {

    private static final Comparator<Entry> BY_PRIORITY =
        Comparator.comparingInt(entry -> entry.priority);

    private HeapPrograms() {
    }

    static void replay() {
        JsonNode scenarios = Recording.read(HeapPrograms.class, "heap.json").get("scenarios");
        scenarios.forEach(HeapPrograms::replay);
    }

    private static void replay(JsonNode scenario) {
        List<Entry> start = entries(scenario.get("start"));
        Heap<Entry> heap = new Heap<>(2, start, BY_PRIORITY);
        Program program = Program.of("'%s', new Heap<>(2, %s, by priority)".formatted(
            scenario.get("name").asText(), start));
        for (JsonNode step : scenario.get("steps")) {
            program.step(words(step), () -> {
                run(heap, step);
                assertThat(heap.layout().toString()).as("layout")
                    .isEqualTo(entries(step.get("arr")).toString());
            });
        }
    }

    private static String words(JsonNode step) {
        String operation = step.get("op").asText();
        return switch (operation) {
            case "init" -> "layout()";
            case "push" -> "push(" + entry(step.get("x")) + ")";
            case "pop" -> "pop()";
            case "remove" -> "remove(" + step.get("i").asText() + ")";
            case "fix" -> "priority of index %s = %s, fix(%1$s)".formatted(
                step.get("i").asText(), step.get("x").get(0).asText());
            default -> operation;
        };
    }

    private static void run(Heap<Entry> heap, JsonNode step) {
        switch (step.get("op").asText()) {
            case "init" -> {
                // the constructor has done it
            }
            case "push" -> heap.push(entry(step.get("x")));
            case "pop" -> assertThat(heap.pop().toString()).as("popped")
                .isEqualTo(entry(step.get("got")).toString());
            case "remove" -> assertThat(heap.remove(step.get("i").asInt()).toString())
                .as("removed").isEqualTo(entry(step.get("got")).toString());
            case "fix" -> {
                int index = step.get("i").asInt();
                heap.layout().get(index).priority = step.get("x").get(0).asInt();
                heap.fix(index);
            }
            default -> throw new IllegalArgumentException("a recorded step " + step);
        }
    }

    private static List<Entry> entries(JsonNode array) {
        List<Entry> entries = new ArrayList<>();
        array.forEach(each -> entries.add(entry(each)));
        return entries;
    }

    private static Entry entry(JsonNode pair) {
        return new Entry(pair.get(0).asInt(), pair.get(1).asInt());
    }

    /** An element whose priority changes, as the recorded programs want it. */
    private static final class Entry {

        private int priority;
        private final int id;

        Entry(int priority, int id) {
            this.priority = priority;
            this.id = id;
        }

        @Override
        public String toString() {
            return priority + "#" + id;
        }
    }
}
