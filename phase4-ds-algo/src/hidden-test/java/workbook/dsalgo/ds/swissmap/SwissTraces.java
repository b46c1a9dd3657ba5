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
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;

/**
 * Replays what Go's own map did. {@code traces.json} and {@code traces_big.json} are runs with the
 * rule for tombstones of 1.25; the growth and hint tables are of 1.24, which has no other rule
 * there.
 */
final class SwissTraces {

    private static final JsonNode TRACES = Recording.read(SwissTraces.class, "traces.json");

    static final RecordedTraces<AnySwissMap<Long, Long>> RECORDED = new RecordedTraces<>(
        "ds.swissmap", AnySwissMap::new,
        (map, recorded) -> assertSums(map.map().inspect(), recorded),
        (map, recorded) -> assertLayout(map.map().inspect(), recorded));

    private SwissTraces() {
    }

    /** The sums over all tables that are recorded after every step. */
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
        Program program = Program.of(RecordedTraces.head(trace));
        String[] operations = trace.get("ops").asText().split(",");
        int done = 0;
        long puts = 0;
        for (JsonNode dump : trace.get("dumps")) {
            for (; done < dump.get("after").asInt(); done++) {
                long key = Long.parseLong(operations[done].substring(1));
                if (operations[done].startsWith("p")) {
                    long value = ++puts;
                    program.step("put %d %d".formatted(key, value), () -> map.put(key, value));
                } else {
                    program.step("delete " + key, () -> map.remove(key));
                }
            }
            program.step("", () -> {
                assertSums(map.inspect(), dump.get("st"));
                assertLayout(map.inspect(), dump.get("layout"));
            });
        }
    }

    private static void assertSums(SwissMapView<?, ?> view, JsonNode recorded) {
        assertThat(Summary.of(view)).as("sums").isEqualTo(Summary.of(recorded));
    }

    private static void assertLayout(SwissMapView<Long, Long> view, JsonNode layout) {
        switch (layout.get("kind").asText()) {
            case "nil" -> assertThat(view.tables()).as("tables").isEmpty();
            case "small" -> assertThat(view.tables().getFirst().groups().getFirst())
                .as("the group").isEqualTo(group(layout.get("small")));
            default -> {
                List<Integer> directory = new ArrayList<>();
                layout.get("dir").forEach(index -> directory.add(index.asInt()));
                assertThat(view.directory()).as("directory").isEqualTo(directory);
                for (int i = 0; i < layout.get("tables").size(); i++) {
                    assertTable(view.tables().get(i), layout.get("tables").get(i));
                }
            }
        }
    }

    private static void assertTable(TableView<Long, Long> table, JsonNode recorded) {
        JsonNode groups = recorded.path("groups");
        for (int i = 0; i < groups.size(); i++) {
            assertThat(table.groups().get(i)).as("group %d of table %d", i, table.index())
                .isEqualTo(group(groups.get(i)));
        }
        assertThat(new TableView<>(table.index(), table.localDepth(), table.capacity(),
                table.used(), table.growthLeft(), table.tombstones(), List.of()))
            .as("table %d without its groups", table.index())
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
