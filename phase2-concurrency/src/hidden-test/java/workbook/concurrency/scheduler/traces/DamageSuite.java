package workbook.concurrency.scheduler.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

/** Lines of other versions of Go, of the program itself, and such as were cut or mixed up. */
class DamageSuite {

    private static final String GOOD =
        "SCHED 10ms: gomaxprocs=2 idleprocs=1 threads=5 runqueue=3 [0 4]";
    private static final Snapshot READ = new Snapshot(10, 2, 1, 5, 3, List.of(0, 4));

    private static Trace trace(String... lines) {
        return Trace.read(Stream.of(lines));
    }

    private static void assertRead(String line) {
        Trace trace = trace(line);
        assertThat(new ArrayList<>(trace.snapshots())).as("snapshots of the line '%s'", line)
            .containsExactly(READ);
        assertThat(trace.damaged()).as("damaged()").isZero();
    }

    private static void assertDamaged(String line) {
        Trace trace = trace(GOOD, line, GOOD);
        assertThat(trace.damaged()).as("damaged() of three lines, the second of which is '%s'",
            line.replace("\t", "\\t")).isEqualTo(1);
        assertThat(new ArrayList<>(trace.snapshots())).as("snapshots, of the other two")
            .containsExactly(READ, READ);
    }

    @Test
    @Weight(2)
    @Property("names may be more than are needed, in any order, and blanks may be many")
    void otherVersions() {
        assertRead(GOOD);
        assertRead("SCHED 10ms: gomaxprocs=2 idleprocs=1 threads=5 spinningthreads=0 idlethreads=3 "
            + "runqueue=3 [0 4]");
        assertRead("SCHED 10ms: gomaxprocs=2 idleprocs=1 threads=5 spinningthreads=1 "
            + "needspinning=0 idlethreads=0 runqueue=3 [ 0 4 ] schedticks=[ 17 99 ]");
        assertRead("SCHED   10ms: gomaxprocs=2 idleprocs=1 threads=5 runqueue=3[0 4]");
        assertRead("SCHED 10ms:   gomaxprocs=2  idleprocs=1 threads=5 runqueue=3   [ 0  4 ]   x");
        assertRead("SCHED 10ms: runqueue=3 gcwaiting=false threads=5 idleprocs=1 gomaxprocs=2 "
            + "what=ever else= more=a=b [0 4]");
        assertRead("SCHED 10ms: gomaxprocs=02 idleprocs=1 threads=5 runqueue=0003 [0 4]");
    }

    @Test
    @Property("lines that do not begin with 'SCHED ' are the program's own, and no damage")
    void linesOfTheProgram() {
        Trace trace = trace("", "listening on 8080", "SCHEDULE for today: idleprocs=1",
            " " + GOOD, "sched 10ms: gomaxprocs=2", "log: " + GOOD, "  P0: status=1 schedtick=0",
            GOOD);
        assertThat(new ArrayList<>(trace.snapshots())).as("snapshots").containsExactly(READ);
        assertThat(trace.damaged()).as("damaged()").isZero();
    }

    @Test
    @Weight(2)
    @Property("a line that was cut or mixed up is damaged, wherever it was cut")
    void cutOrMixedUp() {
        for (int length = "SCHED ".length(); length < GOOD.length(); length++) {
            assertDamaged(GOOD.substring(0, length));
        }
        assertDamaged("SCHED 10ms: gomaxprocs=2 idleprlistening on 8080");
        assertDamaged("SCHED 10ms: gomaxprocs=2 idleprocs=1 hello threads=5 runqueue=3 [0 4]");
        assertDamaged("SCHED 10ms: gomaxprocs=2 idleprocs=1 =7 threads=5 runqueue=3 [0 4]");
        assertDamaged("SCHED 10ms: gomaxprocs=2 idleprocs=1 threads=5 runqueue=3 [0 x]");
        assertDamaged("SCHED 10ms: gomaxprocs=2 idleprocs=1 threads=5 runqueue=3 0 4]");
        assertDamaged(GOOD.replace("ms: ", "ms:"));
        assertDamaged(GOOD.replace("ms: ", "ms "));
        assertDamaged(GOOD.replace("10ms", "10 ms"));
        assertDamaged(GOOD.replace("3 [", "3\t["));
        assertDamaged(GOOD.replace("[0 4]", "[0\t4]"));
        assertDamaged("SCHED 10: gomaxprocs=2 idleprocs=1 threads=5 runqueue=3 [0 4]");
        assertDamaged("SCHED soon: gomaxprocs=2 idleprocs=1 threads=5 runqueue=3 [0 4]");
    }

    @Test
    @Property("a needed name that is missing, and any name that stands there twice, is damage")
    void namesMissingOrTwice() {
        for (String name : List.of("gomaxprocs=2 ", "idleprocs=1 ", "threads=5 ", "runqueue=3 ")) {
            assertDamaged(GOOD.replace(name, ""));
            assertDamaged(GOOD.replace(name, name + name));
        }
        assertDamaged(GOOD.replace("threads=5", "threads=5 idleprocs=0"));
        assertDamaged("SCHED 10ms: x=1 gomaxprocs=2 idleprocs=1 threads=5 x= runqueue=3 [0 4]");
    }

    @Test
    @Property("numbers are digits, and fit")
    void numbers() {
        assertDamaged(GOOD.replace("idleprocs=1", "idleprocs=-1"));
        assertDamaged(GOOD.replace("idleprocs=1", "idleprocs=+1"));
        assertDamaged(GOOD.replace("threads=5", "threads=five"));
        assertDamaged(GOOD.replace("threads=5", "threads="));
        assertDamaged(GOOD.replace("threads=5", "threads=2147483648"));
        assertDamaged(GOOD.replace("runqueue=3", "runqueue=\u0663"));
        assertDamaged(GOOD.replace("[0 4]", "[0 -4]"));
        assertDamaged(GOOD.replace("[0 4]", "[0 2147483648]"));
        assertDamaged(GOOD.replace("10ms", "9223372036854775808ms"));
        assertDamaged(GOOD.replace("10ms", "-10ms"));
    }

    @Test
    @Property("what cannot be is damage: no processors, more idle ones than there are, or another "
        + "number of queues")
    void impossible() {
        assertDamaged(GOOD.replace("idleprocs=1", "idleprocs=3"));
        assertDamaged(GOOD.replace("[0 4]", "[0]"));
        assertDamaged(GOOD.replace("[0 4]", "[0 4 0]"));
        assertDamaged(GOOD.replace("[0 4]", "[]"));
        assertDamaged("SCHED 10ms: gomaxprocs=0 idleprocs=0 threads=5 runqueue=3 []");
        assertRead("SCHED 10ms: gomaxprocs=2 idleprocs=1 threads=5 runqueue=3 [0 4]");
        assertThat(trace(GOOD.replace("idleprocs=1", "idleprocs=2")).damaged())
            .as("damaged(), all of 2 processors idle").isZero();
    }

    @Test
    @Property("time that goes back is damage, measured by the last line that is not damaged")
    void timeGoesBack() {
        String late = GOOD.replace("10ms", "900ms");
        Trace trace = trace(GOOD, late.replace("[0 4]", "[0"), GOOD, GOOD.replace("10ms", "9ms"),
            GOOD.replace("10ms", "20ms"), GOOD.replace("10ms", "19ms"), late);
        assertThat(trace.snapshots().stream().map(Snapshot::millis).toList())
            .as("times of the lines at 10, 900 (cut), 10, 9, 20, 19, 900 ms")
            .isEqualTo(List.of(10L, 10L, 20L, 900L));
        assertThat(trace.damaged()).as("damaged()").isEqualTo(3);
    }

    @Test
    @Property("null is refused, for the lines and for a line")
    void refusesNull() {
        assertThatThrownBy(() -> Trace.read(null), "read(null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Trace.read(Arrays.asList(GOOD, null).stream()),
            "read of a line and null").isInstanceOf(NullPointerException.class);
    }
}
