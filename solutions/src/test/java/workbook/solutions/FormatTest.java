package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import workbook.grader.format.Chapters;
import workbook.grader.format.ExerciseTable;
import workbook.grader.format.Gates;
import workbook.grader.format.Strays;
import workbook.grader.format.SuiteNames;
import workbook.grader.sharpness.Chaff;
import workbook.grader.sharpness.VariantRules;
import workbook.grader.suite.ExercisePackage;

/** The files of the workbook keep its format. */
class FormatTest {

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
    void everyChaffAndWheatBelongsToAnExercise() {
        assertThat(Strays.problems(Workbook.CHECKOUT, Workbook.EXERCISES)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyExerciseHasChaffsAndAWheat() {
        return Workbook.eachExercise(exercise -> {
            ExercisePackage found = Workbook.packageOf(exercise);
            Path file = Workbook.CHECKOUT.chaffs(found);
            List<Chaff> chaffs = Chaff.read(file);
            assertThat(VariantRules.problems(exercise, file, chaffs)).isEmpty();
            assertThat(Workbook.CHECKOUT.wheats(found))
                .as("wheats of %s", exercise.name()).isNotEmpty();
        });
    }
}
