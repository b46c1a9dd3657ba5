package workbook.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.grader.Shipped;
import workbook.grader.source.Phase;

/**
 * Each folder of {@code src/test/hostile} that has an {@code expect.yaml} gets what it deserves,
 * see the README there. Afterwards nothing is left of any of them.
 */
class HostileTest {

    private static final Path CASES = Path.of("src/test/hostile").toAbsolutePath();
    /** Most workers wait for something: more of them than processors keep those busy. */
    private static final int WORKERS = 8;
    /** Cases that are graded in a checkout have it to themselves. */
    private static final int CHECKOUTS = 2;

    @TempDir
    private static Path folder;
    private static Leftovers leftovers;
    private static final List<Trial> TRIALS = new ArrayList<>();
    private static final Map<String, Future<Outcome>> RUNNING = new TreeMap<>();

    @BeforeAll
    static void start() throws Exception {
        Shipped.workers(); // what makes them leaves nothing of these cases
        leftovers = new Leftovers(Files.createDirectory(folder.resolve("t")));
        for (int at = 0; at < CHECKOUTS; at++) {
            TRIALS.add(new Trial(CASES, Files.createDirectory(folder.resolve("trial-" + at)),
                CASES.resolve("../../../..").normalize(), List.of(Phase.values()),
                Shipped.workers()));
        }
        start(Executors.newFixedThreadPool(WORKERS), TRIALS.getFirst(), worker());
        for (int at = 0; at < CHECKOUTS; at++) {
            int own = at;
            List<String> all = bench();
            start(Executors.newSingleThreadExecutor(), TRIALS.get(at), IntStream
                .range(0, all.size()).filter(each -> each % CHECKOUTS == own)
                .mapToObj(all::get).toList());
        }
    }

    private static void start(ExecutorService pool, Trial trial, List<String> names) {
        names.forEach(name -> RUNNING.put(name, pool.submit(() -> trial.run(name))));
        pool.shutdown();
    }

    @AfterAll
    static void nothingIsLeft() throws Exception {
        for (Future<Outcome> each : RUNNING.values()) {
            each.get();
        }
        TRIALS.forEach(Trial::close);
        leftovers.close();
    }

    static List<String> worker() {
        return Trial.names(CASES, "worker");
    }

    static List<String> bench() {
        return Trial.names(CASES, "bench");
    }

    @ParameterizedTest
    @MethodSource("worker")
    void aWorkerKeepsItIn(String name) throws Exception {
        check(name);
    }

    @ParameterizedTest
    @MethodSource("bench")
    void aGradeIsWhatItDeserves(String name) throws Exception {
        check(name);
    }

    private static void check(String name) throws Exception {
        Expect expect = Expect.read(CASES.resolve(name));
        Outcome outcome = RUNNING.get(name).get();
        String account = outcome.account();
        expect.points().ifPresent(points ->
            assertThat(outcome.score().earned()).as(account).isEqualByComparingTo(points));
        expect.verdict().ifPresent(verdict ->
            assertThat(outcome.score().verdict()).as(account).isEqualTo(verdict));
        expect.says().forEach(text -> assertThat(account).contains(text));
        expect.saysNot().forEach(text -> assertThat(account).doesNotContain(text));
        expect.neighbour().ifPresent(points ->
            assertThat(new BigDecimal(outcome.neighbour().orElseThrow()))
                .as("points of a neighbour").isEqualByComparingTo(points));
        outcome.isolated().ifPresent(isolated ->
            assertThat(isolated).contains(expect.isolatedSays().orElseThrow()));
        assertThat(outcome.processes()).as("processes").isEmpty();
        assertThat(outcome.file()).as("the file").isEqualTo(expect.leavesFile().isPresent());
    }
}
