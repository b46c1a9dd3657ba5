package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.format.Chapters;
import workbook.grader.format.ExerciseTable;
import workbook.grader.format.Gates;
import workbook.grader.format.LineLengths;
import workbook.grader.format.Strays;
import workbook.grader.format.SuiteNames;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.Suites;

/** The files of the workbook keep its format; what belongs to one exercise is asked with it. */
class FormatTest {

    /** Learners keep no rules of the house. */
    private static final Path SUBMISSIONS = Workbook.ROOT.resolve("grader/src/test/hostile");

    @Test
    void everyChapterHasItsSections() {
        assertThat(Chapters.problems(Workbook.CHECKOUT, Workbook.EXERCISES)).isEmpty();
    }

    @Test
    void theReadmeListsEveryExerciseWithItsPoints() {
        assertThat(ExerciseTable.problems(Workbook.CHECKOUT, Workbook.EXERCISES)).isEmpty();
    }

    @Test
    void everyGateIsAnnounced() {
        assertThat(Gates.problems(Workbook.CHECKOUT, Workbook.EXERCISES)).isEmpty();
    }

    @Test
    void everyTestStandsWhereARunFindsIt() {
        assertThat(SuiteNames.problems(Workbook.CHECKOUT, Workbook.EXERCISES)).isEmpty();
    }

    @Test
    void everySuiteStandsInThePackageOfAnExercise() {
        assertThatCode(() -> Suites.checkPackages(Workbook.TEST_CLASSES, Workbook.EXERCISES))
            .doesNotThrowAnyException();
    }

    @Test
    void everyChaffAndWheatBelongsToAnExercise() {
        assertThat(Strays.problems(Workbook.CHECKOUT, Workbook.EXERCISES)).isEmpty();
    }

    @Test
    void noLineOfJavaIsLongerThanAHundredColumns() {
        List<Path> sources = Stream.of("grader", "solutions", "benchmarks", "phase1-foundations",
                "phase2-concurrency", "phase3-patterns", "phase4-ds-algo")
            .flatMap(module ->
                TextFiles.below(Workbook.ROOT.resolve(module).resolve("src")).stream())
            .filter(file -> !file.startsWith(SUBMISSIONS))
            .toList();
        assertThat(sources).isNotEmpty();
        assertThat(LineLengths.problems(Workbook.CHECKOUT, sources)).isEmpty();
    }
}
