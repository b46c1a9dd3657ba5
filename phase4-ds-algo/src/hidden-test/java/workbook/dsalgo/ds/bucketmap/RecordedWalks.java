package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import workbook.grader.picture.Pictured;
import workbook.grader.probe.Program;

/**
 * Replays walks over Go's own map from where it drew the start, and compares the map itself behind
 * every step. Keys that are put while a walk is under way may come or not; of all others the order
 * is compared.
 *
 * @param <M> the design
 */
public final class RecordedWalks<M extends GoMap<Long, Long>> {

    private final RecordedTraces<M> design;
    private final M map;
    private final Program program;
    private final Set<Long> added = new HashSet<>();
    private GoMap.Cursor<Long, Long> cursor;
    private boolean ended;
    private int position;

    private RecordedWalks(RecordedTraces<M> design, JsonNode recorded) {
        this.design = design;
        this.map = design.make(recorded);
        this.program = Program.of(RecordedTraces.head(recorded));
    }

    /** Walks during which nothing happens to the map, which is not growing either. */
    public static Predicate<JsonNode> undisturbed() {
        return plain().and(growing().negate());
    }

    /** Walks during which entries are put, removed and changed, and the map does not grow. */
    public static Predicate<JsonNode> whileEntriesChange() {
        return plain().negate().and(growing().negate());
    }

    /** Walks that begin while the map grows, or during which it does. */
    public static Predicate<JsonNode> growing() {
        return recorded -> {
            boolean walking = false;
            List<JsonNode> before = List.of();
            for (JsonNode step : recorded.get("steps")) {
                walking |= step.get("op").asText().equals("iterInit");
                if (step.has("st")) {
                    JsonNode st = step.get("st");
                    List<JsonNode> shape = List.of(st.path("B"), st.path("dirLen"),
                        st.path("capacity"));
                    if (walking && (st.path("growing").asBoolean() || !shape.equals(before))) {
                        return true;
                    }
                    before = shape;
                }
            }
            return false;
        };
    }

    private static Predicate<JsonNode> plain() {
        return recorded -> recorded.get("name").asText().startsWith("plain");
    }

    /**
     * Replays the walks of {@code recording} that are of this kind.
     *
     * @throws IllegalArgumentException if none is, or a step is unknown
     */
    public static <M extends GoMap<Long, Long>> void replay(
            JsonNode recording, Predicate<JsonNode> kind, RecordedTraces<M> design) {
        int replayed = 0;
        for (JsonNode recorded : recording.get("scenarios")) {
            if (kind.test(recorded)) {
                RecordedWalks<M> replay = new RecordedWalks<>(design, recorded);
                recorded.get("steps").forEach(replay::step);
                replayed++;
            }
        }
        if (replayed == 0) {
            throw new IllegalArgumentException("no recorded walk is of this kind");
        }
    }

    private void step(JsonNode step) {
        program.step(words(step), () -> {
            run(step);
            Pictured.check(map::picture, () -> {
                if (step.has("st")) {
                    design.sums().compare(map, step.get("st"));
                }
                if (step.has("layout")) {
                    design.layout().compare(map, step.get("layout"));
                }
            });
        });
    }

    private static String words(JsonNode step) {
        String operation = step.get("op").asText();
        return switch (operation) {
            case "put" -> "put " + step.get("k").asText() + " " + step.get("v").asText();
            case "del" -> "delete " + step.get("k").asText();
            case "iterInit" -> step.has("startBucket")
                ? "walk from bucket %s, offset %s".formatted(
                    step.get("startBucket").asText(), step.get("offset").asText())
                : "walk from entry offset %s, directory offset %s".formatted(
                    step.get("entryOffset").asText(), step.get("dirOffset").asText());
            case "iterNext" -> "next";
            case "make", "dump" -> "";
            default -> operation;
        };
    }

    private void run(JsonNode step) {
        switch (step.get("op").asText()) {
            case "make", "dump" -> {
                // the map is there, and compared after every step
            }
            case "put" -> put(step.get("k").asLong(), step.get("v").asLong());
            case "del" -> map.remove(step.get("k").asLong());
            case "clear" -> map.clear();
            case "iterInit" -> {
                cursor = step.has("startBucket")
                    ? map.cursor(start(step, "startBucket"), start(step, "offset"))
                    : map.cursor(start(step, "entryOffset"), start(step, "dirOffset"));
                compare(step);
            }
            case "iterNext" -> compare(step);
            default -> throw new IllegalArgumentException("a recorded step " + step);
        }
    }

    private static long start(JsonNode step, String column) {
        return Long.parseUnsignedLong(step.get(column).asText());
    }

    private void put(long key, long value) {
        if (map.put(key, value).isEmpty() && cursor != null) {
            added.add(key);
        }
    }

    private void compare(JsonNode step) {
        if (step.get("ok").asBoolean() && added.contains(step.get("k").asLong())) {
            return;
        }
        boolean more = nextOfOld();
        String at = "entry %d of the walk".formatted(position++);
        assertThat(more).as("%s: next()", at).isEqualTo(step.get("ok").asBoolean());
        if (more) {
            assertThat(List.of(cursor.key(), cursor.value())).as("%s: key and value", at)
                .isEqualTo(List.of(step.get("k").asLong(), step.get("v").asLong()));
        }
    }

    private boolean nextOfOld() {
        while (!ended) {
            ended = !cursor.next();
            if (!ended && !added.contains(cursor.key())) {
                return true;
            }
        }
        return false;
    }
}
