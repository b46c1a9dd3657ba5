package workbook.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;

/** The record under accident, other versions and two writers. */
class VerdictsTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Manifest.Exercise SEARCH = new Manifest.Exercise("4.14",
        "workbook.dsalgo.algo.binarysearch", "Binary search", 10,
        IntStream.range(0, 200).mapToObj(at ->
            new Manifest.Test("p.SearchSuite.t" + at, "rule " + at, 1, false)).toList());

    @TempDir
    private Path root;
    private Path folder;
    private Verdicts verdicts;

    @BeforeEach
    void open() {
        folder = root.resolve("deep/verdicts");
        verdicts = new Verdicts(folder);
    }

    @Test
    void whatIsKeptIsReadAgain() {
        KeptVerdict kept = KeptVerdict.of(NOON, new TreeMap<>(), List.of("a complaint"),
            score("got"));
        verdicts.keep(KeptVerdict.of(NOON, new TreeMap<>(), List.of(), score("older")));
        verdicts.keep(kept);
        assertThat(verdicts.read().of("4.14")).contains(kept);
        assertThat(verdicts.read().problems()).isEmpty();
        verdicts.forget("4.14");
        assertThat(verdicts.read().byId()).isEmpty();
    }

    @Test
    void nothingGradedIsNothing() {
        assertThat(verdicts.read()).isEqualTo(new Verdicts.Known(new TreeMap<>(), List.of()));
        verdicts.forget("4.14");
    }

    @Test
    void whatIsNoVerdictOfThisVersionIsNamed_passedOver_andPutAside() throws IOException {
        verdicts.keep(kept("got"));
        for (String text : List.of("{", "[]", "null", "", "{\"version\":2,\"score\":null}",
                "{\"version\":1}", "\u0000\u00ff")) {
            Files.writeString(folder.resolve("4.9.json"), text);
            Verdicts.Known known = verdicts.read();
            assertThat(known.byId()).as(text).containsOnlyKeys("4.14");
            assertThat(known.problems()).as(text).singleElement().asString().contains("4.9.json");
        }
        Files.writeString(folder.resolve("4.14.json"), "{ somebody's");
        verdicts.keep(kept("newer"));
        assertThat(verdicts.read().of("4.14")).contains(kept("newer"));
        assertThat(folder.resolve("4.14.json.unread")).hasContent("{ somebody's");
    }

    @Test
    void aVerdictUnderAnotherNameIsNone() throws IOException {
        verdicts.keep(kept("got"));
        Files.copy(folder.resolve("4.14.json"), folder.resolve("4.15.json"));
        assertThat(verdicts.read().problems()).singleElement().asString()
            .contains("is no verdict of 4.15");
    }

    @Test
    void ofTwoWritersAndAReaderNobodySeesHalfAVerdict() throws InterruptedException {
        verdicts.keep(kept("0"));
        List<Thread> writers = IntStream.range(1, 3).mapToObj(writer ->
            Thread.ofPlatform().start(() -> {
                for (int at = 0; at < 40; at++) {
                    new Verdicts(folder).keep(kept(writer + "-" + at));
                }
            })).toList();
        while (writers.stream().anyMatch(Thread::isAlive)) {
            Verdicts.Known known = verdicts.read();
            assertThat(known.problems()).isEmpty();
            assertThat(known.byId()).containsKey("4.14");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aFileThatHoldsSomethingElse_isGone_orIsNew_hasChanged() throws IOException {
        Path own = Files.writeString(root.resolve("Heap.java"), "class Heap { }");
        Path suite = Files.writeString(root.resolve("HeapSuite.java"), "class HeapSuite { }");
        KeptVerdict kept = KeptVerdict.of(NOON, Digests.of(root, List.of(own, suite)), List.of(),
            score("got"));
        assertThat(kept.changedSince(root, List.of(own))).isFalse();
        Path more = Files.writeString(root.resolve("Node.java"), "");
        assertThat(kept.changedSince(root, List.of(own, more))).as("a new file").isTrue();
        Files.writeString(suite, "class HeapSuite { int n; }");
        assertThat(kept.changedSince(root, List.of(own))).as("another suite").isTrue();
        Files.writeString(suite, "class HeapSuite { }");
        assertThat(kept.changedSince(root, List.of(own))).as("as it was").isFalse();
        Files.delete(own);
        assertThat(kept.changedSince(root, List.of())).as("a file that is gone").isTrue();
    }

    private static KeptVerdict kept(String got) {
        return KeptVerdict.of(NOON, new TreeMap<>(), List.of(), score(got));
    }

    private static ExerciseScore score(String got) {
        return Scoring.score(SEARCH, SEARCH.tests().stream().map(test ->
            new TestResult(test.id(), TestVerdict.FAILED,
                new Finding("did", "expected", got, List.of(), List.of()))).toList());
    }
}
