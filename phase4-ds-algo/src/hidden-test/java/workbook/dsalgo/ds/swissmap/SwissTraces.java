package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import workbook.dsalgo.ds.bucketmap.RecordedTraces;
import workbook.dsalgo.ds.swissmap.SwissMapView.EntryView;
import workbook.dsalgo.ds.swissmap.SwissMapView.GroupView;
import workbook.dsalgo.ds.swissmap.SwissMapView.TableView;
import workbook.grader.probe.Recording;

/**
 * Replays what Go's own map did. {@code traces.json} and {@code traces_big.json} are runs with the
 * rule for tombstones of 1.25; the growth and hint tables are of 1.24, which has no other rule
 * there.
 */
final class SwissTraces {

    private static final JsonNode TRACES = Recording.read(SwissTraces.class, "traces.json");

    private static final RecordedTraces<AnySwissMap<Long, Long>> RECORDED = new RecordedTraces<>(
        AnySwissMap::new,
        (map, recorded, at) -> assertSums(map.map().inspect(), recorded, at),
        (map, recorded, at) -> assertLayout(map.map().inspect(), recorded, at));

    private SwissTraces() {
    }

    /** The sums over all tables that are recorded behind every step. */
    record Summary(int used, int directory, int globalDepth, int tables, int capacity,
            int growthLeft, int tombstones) {

        static Summary of(JsonNode st) {
            return new Summary(st.get("used").asInt(), st.get("dirLen").asInt(),
                st.get("globalDepth").asInt(), st.get("tables").asInt(),
                st.get("capacity").asInt(), st.get("growthLeft").asInt(),
                st.get("tombstones").asInt());
        }

        /** Of a small map neither table nor growth is recorded. */
        static Summary of(SwissMapView<?, ?> view) {
            int capacity = view.tables().stream().mapToInt(TableView::capacity).sum();
            if (view.isSmall()) {
                return new Summary(view.used(), 0, 0, 0, capacity, 0, 0);
            }
            return new Summary(view.used(), view.directory().size(), view.globalDepth(),
                view.tables().size(), capacity,
                view.tables().stream().mapToInt(TableView::growthLeft).sum(),
                view.tables().stream().mapToInt(TableView::tombstones).sum());
        }
    }

    static void replay(Predicate<String> name) {
        RECORDED.replay(TRACES, name);
    }

    /** Of the big traces the operations are one string, and the groups are not recorded. */
    static void replayBig(Predicate<String> name) {
        for (JsonNode trace : Recording.read(SwissTraces.class, "traces_big.json")
                .get("scenarios")) {
            if (name.test(trace.get("name").asText())) {
                replayBig(trace);
            }
        }
    }

    private static void replayBig(JsonNode trace) {
        SwissMap<Long, Long> map = RECORDED.make(trace).map();
        String[] operations = trace.get("ops").asText().split(",");
        int done = 0;
        long puts = 0;
        for (JsonNode dump : trace.get("dumps")) {
            for (; done < dump.get("after").asInt(); done++) {
                long key = Long.parseLong(operations[done].substring(1));
                if (operations[done].startsWith("p")) {
                    map.put(key, ++puts);
                } else {
                    map.remove(key);
                }
            }
            String at = "'%s', hash %s, after %d operations".formatted(
                trace.get("name").asText(), trace.get("hash").asText(), done);
            assertSums(map.inspect(), dump.get("st"), at);
            assertLayout(map.inspect(), dump.get("layout"), at);
        }
    }

    private static void assertSums(SwissMapView<?, ?> view, JsonNode recorded, String at) {
        assertThat(Summary.of(view)).as("%s: sums", at).isEqualTo(Summary.of(recorded));
    }

    private static void assertLayout(SwissMapView<Long, Long> view, JsonNode layout, String at) {
        switch (layout.get("kind").asText()) {
            case "nil" -> assertThat(view.tables()).as("%s: tables", at).isEmpty();
            case "small" -> assertThat(view.tables().getFirst().groups().getFirst())
                .as("%s: the group", at).isEqualTo(group(layout.get("small")));
            default -> {
                List<Integer> directory = new ArrayList<>();
                layout.get("dir").forEach(index -> directory.add(index.asInt()));
                assertThat(view.directory()).as("%s: directory", at).isEqualTo(directory);
                for (int i = 0; i < layout.get("tables").size(); i++) {
                    assertTable(view.tables().get(i), layout.get("tables").get(i), at);
                }
            }
        }
    }

    private static void assertTable(TableView<Long, Long> table, JsonNode recorded, String at) {
        JsonNode groups = recorded.path("groups");
        for (int i = 0; i < groups.size(); i++) {
            assertThat(table.groups().get(i)).as("%s: group %d of table %d", at, i, table.index())
                .isEqualTo(group(groups.get(i)));
        }
        assertThat(new TableView<>(table.index(), table.localDepth(), table.capacity(),
                table.used(), table.growthLeft(), table.tombstones(), List.of()))
            .as("%s: table %d without its groups", at, table.index())
            .isEqualTo(new TableView<>(recorded.get("index").asInt(),
                recorded.get("localDepth").asInt(), recorded.get("capacity").asInt(),
                recorded.get("used").asInt(), recorded.get("growthLeft").asInt(),
                recorded.get("tombstones").asInt(), List.of()));
    }

    private static GroupView<Long, Long> group(JsonNode recorded) {
        List<EntryView<Long, Long>> entries = new ArrayList<>();
        recorded.get("kv").forEach(entry -> entries.add(new EntryView<>(
            entry.get(0).asInt(), entry.get(1).asLong(), entry.get(2).asLong())));
        return new GroupView<>(recorded.get("ctrl").asText(), entries);
    }
}
