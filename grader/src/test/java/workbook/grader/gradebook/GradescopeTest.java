package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.grader.gradebook.Gradescope.Visibility;
import workbook.grader.ledger.Grade;

class GradescopeTest {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Test
    void theFilesAreThoseThatWereLookedAt() {
        Golden.check(Map.of(
            "gradescope-adjusted.json", text(SampleGrades.adjusted("carol")),
            "gradescope-all-verdicts.json", text(SampleGrades.allVerdicts("eve")),
            "gradescope-broken.json", text(SampleGrades.broken("frank")),
            "gradescope-refused.json", text(SampleGrades.refused("grace"))));
    }

    @Test
    void theScoreIsWhatCountsAndTheTestsSumToWhatWasEarned() throws Exception {
        for (Grade grade : SampleGrades.all()) {
            if (grade.record().complete()) {
                JsonNode results = JSON.readTree(text(grade));
                assertThat(results.path("score").isNumber()).isTrue();
                assertThat(results.path("score").decimalValue())
                    .isEqualByComparingTo(grade.points());
                assertThat(sum(results, "score")).isEqualByComparingTo(grade.record().earned());
                assertThat(sum(results, "max_score")).isEqualByComparingTo(
                    BigDecimal.valueOf(grade.record().points()));
            }
        }
    }

    private static BigDecimal sum(JsonNode results, String name) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode test : results.path("tests")) {
            assertThat(test.path(name).isNumber()).isTrue();
            sum = sum.add(test.path(name).decimalValue());
        }
        return sum;
    }

    @Test
    void onlyATestThatPassedIsPassedAndOthersSayWhy() throws Exception {
        for (JsonNode test : JSON.readTree(text(SampleGrades.allVerdicts("eve"))).path("tests")) {
            boolean passed = test.at("/extra_data/verdict").textValue().equals("PASSED");
            assertThat(test.path("status").textValue()).isEqualTo(passed ? "passed" : "failed");
            assertThat(test.path("output").textValue().isEmpty()).isEqualTo(passed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void visibilityIsAsAskedForAndOutputOfTheGraderIsHidden(Visibility visibility)
            throws Exception {
        JsonNode results = JSON.readTree(
            Gradescope.of(SampleGrades.partial("bob"), visibility).orElseThrow());
        assertThat(results.path("visibility").textValue())
            .isEqualTo(visibility.name().toLowerCase(Locale.ROOT))
            .isIn(Set.of("hidden", "after_due_date", "after_published", "visible"));
        assertThat(results.path("stdout_visibility").textValue()).isEqualTo("hidden");
    }

    /** Databases refuse zeros in a text, and halves of surrogate pairs. */
    @Test
    void textsHoldNothingThatCannotBeStored() {
        assertThat(text(SampleGrades.allVerdicts(SampleGrades.ODD)))
            .contains("<b>&amp; 李雷 \\ud83d\\ude42\ufffd\ufffd")
            .doesNotContain("\\u0000", "\\ud800");
    }

    @Test
    void whatWasNotGradedHasNoFile() {
        assertThat(Gradescope.of(SampleGrades.inTrouble("dan"), Visibility.VISIBLE)).isEmpty();
    }

    private static String text(Grade grade) {
        return Gradescope.of(grade, Visibility.AFTER_PUBLISHED).orElseThrow();
    }
}
