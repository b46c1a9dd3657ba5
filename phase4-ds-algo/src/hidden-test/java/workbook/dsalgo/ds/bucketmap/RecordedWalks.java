package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Replays walks over Go's own map from where it drew the start. Keys that are put while a walk is
 * under way may come or not; of all others the order is compared.
 */
public final class RecordedWalks {

    private final GoMap<Long, Long> map;
    private final Set<Long> added = new HashSet<>();
    private final String name;
    private GoMap.Cursor<Long, Long> cursor;
    private boolean ended;
    private int position;

    private RecordedWalks(GoMap.Maker maker, JsonNode recorded) {
        map = maker.make(Hashes.named(recorded.get("hash").asText()),
            recorded.get("hint").asInt());
        name = recorded.get("name").asText();
    }

    /** Replays the scenarios of {@code recording} that have such a name. */
    public static void replay(JsonNode recording, Predicate<String> name, GoMap.Maker maker) {
        for (JsonNode recorded : recording.get("scenarios")) {
            if (name.test(recorded.get("name").asText())) {
                RecordedWalks replay = new RecordedWalks(maker, recorded);
                recorded.get("steps").forEach(replay::run);
            }
        }
    }

    private void run(JsonNode step) {
        switch (step.get("op").asText()) {
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
            default -> {
            }
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
        String at = "'%s', entry %d of the walk".formatted(name, position++);
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
