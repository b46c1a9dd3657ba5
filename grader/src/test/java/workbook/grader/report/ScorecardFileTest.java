package workbook.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.probe.Figure;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

class ScorecardFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        Path file = folder.resolve("deep/scorecard.json");
        Scorecard card = new Scorecard(Scorecard.VERSION, "phase4-ds-algo", List.of(
            new Scorecard.ExerciseScore("4.14", "algo.binarysearch", "Binary search", 10,
                new BigDecimal("3.30"), Verdict.PARTIAL, List.of(new Scorecard.TestScore(
                    new Manifest.Test("p.Suite.a", "\"quoted\" – ünïcode", 2, false),
                    TestVerdict.FAILED, new Finding("d", "e", "g", List.of("x"), List.of("y")),
                    List.of(new Figure("calls", 11, 10)))))));
        ScorecardFile.write(file, card);
        assertThat(ScorecardFile.read(file)).contains(card);
        assertThat(ScorecardFile.read(folder.resolve("none.json"))).isEmpty();
    }

    @Test
    void aFileFromBeforeCostsWereCountedIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), """
            {"version": 1, "module": "m", "exercises": [{"id": "4.14", "name": "algo.search",
              "title": "Search", "points": 5, "earned": 5.00, "verdict": "SOLVED", "tests": [
                {"test": {"id": "p.S.t", "property": "r", "weight": 1, "gate": false},
                 "verdict": "PASSED", "finding": {"did": "", "expected": "", "got": "",
                   "details": [], "where": []}}]}]}
            """);
        Scorecard card = ScorecardFile.read(file).orElseThrow();
        assertThat(card.exercises().getFirst().tests().getFirst().costs()).isEmpty();
    }

    @Test
    void anotherVersionIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"),
            "{\"version\": 7, \"module\": \"m\", \"exercises\": []}");
        assertThatThrownBy(() -> ScorecardFile.read(file))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContainingAll("old.json", "version 7", "version 1");
    }

    @Test
    void whatIsNoScorecardIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("cut.json"), "{\"version\": 1, \"mod");
        assertThatThrownBy(() -> ScorecardFile.read(file))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("cut.json is no scorecard");
    }
}
