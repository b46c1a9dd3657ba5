package workbook.dsalgo.ds.heap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import workbook.grader.probe.Recording;

/** Runs the programs that were recorded on Go's {@code container/heap}, and compares each step. */
final class HeapPrograms {

    private static final Comparator<Entry> BY_PRIORITY =
        Comparator.comparingInt(entry -> entry.priority);

    private HeapPrograms() {
    }

    static void replay() {
        JsonNode scenarios = Recording.read(HeapPrograms.class, "heap.json").get("scenarios");
        assertThat(scenarios).as("recorded programs").isNotEmpty();
        scenarios.forEach(HeapPrograms::replay);
    }

    private static void replay(JsonNode scenario) {
        List<Entry> start = entries(scenario.get("start"));
        Heap<Entry> heap = new Heap<>(2, start, BY_PRIORITY);
        List<String> program = new ArrayList<>(List.of("start " + start));
        for (JsonNode step : scenario.get("steps")) {
            run(heap, step, program);
            List<String> last = program.subList(Math.max(0, program.size() - 6), program.size());
            assertThat(heap.layout().toString())
                .as("layout in %s, after %s", scenario.get("name").asText(), last)
                .isEqualTo(entries(step.get("arr")).toString());
        }
    }

    private static void run(Heap<Entry> heap, JsonNode step, List<String> program) {
        switch (step.get("op").asText()) {
            case "init" -> {
                // the constructor has done it
            }
            case "push" -> {
                Entry entry = entry(step.get("x"));
                program.add("push " + entry);
                heap.push(entry);
            }
            case "pop" -> {
                program.add("pop");
                assertThat(heap.pop().toString()).as("pop after %s", program)
                    .isEqualTo(entry(step.get("got")).toString());
            }
            case "remove" -> {
                int index = step.get("i").asInt();
                program.add("remove(" + index + ")");
                assertThat(heap.remove(index).toString()).as("remove after %s", program)
                    .isEqualTo(entry(step.get("got")).toString());
            }
            case "fix" -> {
                int index = step.get("i").asInt();
                int priority = step.get("x").get(0).asInt();
                program.add("priority of index " + index + " = " + priority + ", fix");
                heap.layout().get(index).priority = priority;
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
