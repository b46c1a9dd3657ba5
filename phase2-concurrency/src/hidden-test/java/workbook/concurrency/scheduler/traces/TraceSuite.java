package workbook.concurrency.scheduler.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Recording;

/** What follows from lines that are read, recorded ones and others. */
class TraceSuite {

    private static Trace trace(String... lines) {
        return Trace.read(Stream.of(lines));
    }

    /** A line of four processors. */
    private static String line(long millis, int idle, int global, String local) {
        return "SCHED %dms: gomaxprocs=4 idleprocs=%d threads=9 spinningthreads=0 idlethreads=2 "
            .formatted(millis, idle) + "runqueue=%d [%s]".formatted(global, local);
    }

    @Test
    @Weight(2)
    @Property("lines of a real Go program are read as they were printed")
    void readsTheRecordedTraces() {
        for (JsonNode recorded : recorded()) {
            Trace trace = of(recorded);
            List<Snapshot> expected = new ArrayList<>();
            recorded.get("snapshots").forEach(each -> {
                List<Integer> local = new ArrayList<>();
                each.get("localQueues").forEach(queue -> local.add(queue.asInt()));
                expected.add(new Snapshot(each.get("millis").asLong(), each.get("procs").asInt(),
                    each.get("idleProcs").asInt(), each.get("threads").asInt(),
                    each.get("globalQueue").asInt(), local));
            });
            assertThat(new ArrayList<>(trace.snapshots())).as("snapshots of '%s'", name(recorded))
                .isEqualTo(expected);
            assertThat(trace.damaged()).as("damaged lines of '%s'", name(recorded))
                .isEqualTo(recorded.get("damaged").asInt());
        }
    }

    @Test
    @Weight(2)
    @Property("of a real Go program: how long how many processors were active, and the gaps")
    void understandsTheRecordedTraces() {
        for (JsonNode recorded : recorded()) {
            Trace trace = of(recorded);
            Map<Integer, Long> millis = new TreeMap<>();
            recorded.get("millisByActive").properties().forEach(each ->
                millis.put(Integer.valueOf(each.getKey()), each.getValue().asLong()));
            assertThat(new TreeMap<>(trace.millisByActive()))
                .as("millisByActive() of '%s'", name(recorded)).isEqualTo(millis);
            List<Gap> gaps = new ArrayList<>();
            recorded.get("gaps").forEach(each -> gaps.add(new Gap(each.get("from").asLong(),
                each.get("to").asLong(), each.get("mostIdle").asInt(),
                each.get("mostRunnable").asLong())));
            assertThat(new ArrayList<>(trace.gaps(0))).as("gaps(0) of '%s'", name(recorded))
                .isEqualTo(gaps);
        }
    }

    private static JsonNode recorded() {
        return Recording.read(TraceSuite.class, "schedtraces.json").get("traces");
    }

    private static String name(JsonNode recorded) {
        return recorded.get("name").asText();
    }

    private static Trace of(JsonNode recorded) {
        List<String> lines = new ArrayList<>();
        recorded.get("lines").forEach(line -> lines.add(line.asText()));
        return Trace.read(lines.stream());
    }

    @Test
    @Property("a line holds until the next one, and the last one for no time")
    void weighsByTime() {
        Trace trace = trace(line(0, 4, 0, "0 0 0 0"), line(1000, 1, 0, "0 0 0 0"),
            line(1000, 2, 0, "0 0 0 0"), line(1100, 4, 0, "0 0 0 0"), line(1150, 1, 0, "0 0 0 0"),
            line(1200, 0, 0, "0 0 0 0"));
        assertThat(new TreeMap<>(trace.millisByActive())).as("millisByActive()")
            .isEqualTo(new TreeMap<>(Map.of(0, 1050L, 2, 100L, 3, 50L)));
        assertThat(trace.averageActive().orElseThrow()).as("averageActive()")
            .isEqualTo(350.0 / 1200, within(1e-9));
    }

    @Test
    @Property("where no time passes there is no average")
    void noTimeNoAverage() {
        for (Trace trace : List.of(trace(), trace("hello"), trace(line(7, 1, 0, "0 0 0 0")),
                trace(line(7, 1, 0, "0 0 0 0"), line(7, 2, 0, "0 0 0 0")))) {
            assertThat(trace.averageActive()).as("averageActive() of %s", trace.snapshots())
                .isEmpty();
            assertThat(trace.millisByActive()).as("millisByActive() of it").isEmpty();
        }
        assertThat(trace(line(7, 1, 0, "0 0 0 0"), line(9, 1, 0, "0 0 0 0")).averageActive())
            .as("averageActive() of 2 ms with 3 active").hasValue(3.0);
    }

    @Test
    @Weight(2)
    @Property("lines in a row with an idle processor and a waiting goroutine are one gap, which "
        + "ends with the next line that says otherwise")
    void gapsAreMerged() {
        Trace trace = trace(line(0, 1, 0, "0 0 0 0"), line(10, 1, 0, "0 2 0 1"),
            line(20, 3, 1, "0 0 0 0"), line(35, 0, 9, "5 5 5 5"), line(50, 2, 7, "0 0 0 0"),
            line(60, 2, 0, "0 0 0 0"), line(70, 0, 0, "0 0 0 0"));
        assertThat(new ArrayList<>(trace.gaps(0))).as("gaps(0)")
            .containsExactly(new Gap(10, 35, 3, 3), new Gap(50, 60, 2, 7));
    }

    @Test
    @Property("a gap at the end lasts until the last line")
    void gapAtTheEnd() {
        assertThat(new ArrayList<>(trace(line(0, 0, 0, "0 0 0 0"), line(10, 2, 1, "0 0 0 0"),
            line(30, 1, 0, "4 0 0 0")).gaps(0))).as("gaps(0), two lines at the end")
            .containsExactly(new Gap(10, 30, 2, 4));
        Trace oneLine = trace(line(5, 1, 1, "0 0 0 0"));
        assertThat(new ArrayList<>(oneLine.gaps(0))).as("gaps(0), one line")
            .containsExactly(new Gap(5, 5, 1, 1));
        assertThat(oneLine.gaps(1)).as("gaps(1) of it").isEmpty();
    }

    @Test
    @Property("gaps that are too short are not told; a negative length is refused by its value")
    void gapsOfALength() {
        Trace trace = trace(line(0, 1, 1, "0 0 0 0"), line(10, 0, 0, "0 0 0 0"),
            line(20, 1, 1, "0 0 0 0"), line(40, 0, 0, "0 0 0 0"));
        assertThat(new ArrayList<>(trace.gaps(10))).as("gaps(10), of 10 ms and 20 ms").hasSize(2);
        assertThat(new ArrayList<>(trace.gaps(11))).as("gaps(11)")
            .containsExactly(new Gap(20, 40, 1, 1));
        assertThatThrownBy(() -> trace.gaps(-5), "gaps(-5)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-5");
    }

    @Test
    @Property("sums that do not fit into an int are right, too")
    void largeSums() {
        Trace trace = trace(line(0, 1, Integer.MAX_VALUE, Integer.MAX_VALUE + " 0 0 1"),
            line(3_000_000_000L, 0, 0, "0 0 0 0"), line(9_000_000_000L, 0, 0, "0 0 0 0"));
        assertThat(new ArrayList<>(trace.gaps(0))).as("gaps(0)")
            .containsExactly(new Gap(0, 3_000_000_000L, 1, 4_294_967_295L));
        assertThat(trace.averageActive().orElseThrow()).as("averageActive()")
            .isEqualTo(33.0 / 9, within(1e-9));
    }

    @Test
    @Property("what a trace returns cannot be changed")
    void cannotBeChanged() {
        Trace trace = trace(line(0, 1, 1, "0 0 0 0"), line(10, 1, 1, "0 0 0 0"));
        assertThat(trace.snapshots().size()).as("size of snapshots()").isEqualTo(2);
        assertThatThrownBy(() -> trace.snapshots().clear(), "snapshots().clear()")
            .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> trace.gaps(0).clear(), "gaps(0).clear()")
            .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> trace.millisByActive().clear(), "millisByActive().clear()")
            .isInstanceOf(UnsupportedOperationException.class);
    }
}
