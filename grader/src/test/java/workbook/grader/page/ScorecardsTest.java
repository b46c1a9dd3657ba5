package workbook.grader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.report.ScorecardFile;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.Verdict;
import workbook.grader.source.Phase;

/** Which scorecards a report is made from. */
class ScorecardsTest {

    private static final Instant EARLY = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    private Path root;

    @Test
    void nothingGradedIsNothing() {
        assertThat(Scorecards.in(root)).isEmpty();
    }

    @Test
    void ofSeveralScorecardsOfAnExerciseTheNewestCounts() throws IOException {
        write("phase4-ds-algo/target/workbook/scorecard.json", 0, "4.14", "4.4", "4.9");
        write(".workbook/scorecards/heap.json", 60, "4.4!");
        write(".workbook/scorecards/older.json", -60, "4.9!");
        Files.writeString(root.resolve(".workbook/scorecards/note.txt"), "no scorecard");
        List<Graded> graded = Scorecards.in(root);
        assertThat(graded).singleElement().satisfies(phase -> {
            assertThat(phase.phase()).isEqualTo(Phase.DSALGO);
            assertThat(phase.when()).isEqualTo(EARLY.plusSeconds(60));
            assertThat(phase.exercises()).extracting(ExerciseScore::id)
                .containsExactly("4.4", "4.9", "4.14");
            assertThat(phase.exercises()).extracting(ExerciseScore::verdict)
                .containsExactly(Verdict.SOLVED, Verdict.NOT_ATTEMPTED, Verdict.NOT_ATTEMPTED);
        });
    }

    @Test
    void whatWasSavedAfterItWasGradedIsNamed() throws IOException {
        write("phase4-ds-algo/target/workbook/scorecard.json", 0, "4.14");
        Path source = root.resolve(
            "phase4-ds-algo/src/main/java/workbook/dsalgo/ds/mini/Mini.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Mini { }");
        Files.setLastModifiedTime(source, FileTime.from(EARLY.minusSeconds(1)));
        assertThat(Scorecards.outdated(root, Scorecards.in(root))).isEmpty();
        Files.setLastModifiedTime(source, FileTime.from(EARLY.plusSeconds(1)));
        assertThat(Scorecards.outdated(root, Scorecards.in(root))).containsExactly("ds.mini");
    }

    /** Writes a scorecard of these exercises; one with a mark is solved. */
    private void write(String file, long seconds, String... exercises) throws IOException {
        Path path = root.resolve(file);
        ScorecardFile.write(path, new Scorecard(Scorecard.VERSION, "phase4-ds-algo",
            Stream.of(exercises).map(ScorecardsTest::score).toList()));
        Files.setLastModifiedTime(path, FileTime.from(EARLY.plusSeconds(seconds)));
    }

    private static ExerciseScore score(String exercise) {
        Manifest.Exercise expected = new Manifest.Exercise(exercise.replace("!", ""),
            "workbook.dsalgo.ds.mini", "Mini", 5,
            List.of(new Manifest.Test("p.S.t", "a rule", 1, false)));
        return exercise.endsWith("!")
            ? Scoring.score(expected, List.of(TestResult.passed("p.S.t")))
            : Scoring.notAttempted(expected);
    }
}
