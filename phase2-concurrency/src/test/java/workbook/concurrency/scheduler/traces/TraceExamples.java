package workbook.concurrency.scheduler.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class TraceExamples {

    private final Trace trace = Trace.read(Stream.of(
        "listening on 8080",
        "SCHED 370ms: gomaxprocs=4 idleprocs=2 threads=6 idlethreads=3 runqueue=1 [0 0 0 0]",
        "SCHED 389ms: gomaxprocs=4 idleprocs=3 threads=6 idlethreads=4 runqueue=0 [0 0 0 0]",
        "SCHED 395ms: gomaxprocs=4 idlepr",
        "SCHED 406ms: gomaxprocs=4 idleprocs=3 threads=6 idlethreads=4 runqueue=0 [0 0 0 0]"));

    @Test
    void linesAreRead() {
        assertThat(trace.snapshots().size()).as("snapshots").isEqualTo(3);
        assertThat(trace.snapshots().getFirst()).as("the first one")
            .isEqualTo(new Snapshot(370, 4, 2, 6, 1, List.of(0, 0, 0, 0)));
        assertThat(trace.damaged()).as("damaged()").isEqualTo(1);
    }

    @Test
    void activeProcessorsOverTime() {
        assertThat(new TreeMap<>(trace.millisByActive())).as("millisByActive()")
            .isEqualTo(new TreeMap<>(Map.of(1, 17L, 2, 19L)));
        assertThat(trace.averageActive().orElseThrow()).as("averageActive()")
            .isEqualTo(55.0 / 36, within(1e-9));
    }

    @Test
    void idleAlthoughThereIsSomethingToDo() {
        assertThat(List.copyOf(trace.gaps(0))).as("gaps(0)")
            .isEqualTo(List.of(new Gap(370, 389, 2, 1)));
    }
}
