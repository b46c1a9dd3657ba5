package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workbook.grader.ledger.Grade;

class ClassroomTest {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Test
    void theFilesAreThoseThatWereLookedAt() {
        Golden.check(Map.of(
            "classroom-adjusted.json", Classroom.of(SampleGrades.adjusted("carol")).orElseThrow(),
            "classroom-all-verdicts.json",
            Classroom.of(SampleGrades.allVerdicts("eve")).orElseThrow(),
            "classroom-broken.json", Classroom.of(SampleGrades.broken("frank")).orElseThrow(),
            "classroom-solved.json", Classroom.of(SampleGrades.solved("ada")).orElseThrow()));
    }

    /** The reporter shows the sum of the scores, and the sum of the maxima, which are integers. */
    @Test
    void theScoresSumToThePointsThatCount() throws Exception {
        for (Grade grade : SampleGrades.all()) {
            if (grade.record().complete()) {
                JsonNode result = JSON.readTree(Classroom.of(grade).orElseThrow());
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode test : result.path("tests")) {
                    sum = sum.add(test.path("score").decimalValue());
                }
                assertThat(sum).isEqualByComparingTo(grade.points());
                assertThat(result.path("max_score").isInt()).isTrue();
                assertThat(result.path("max_score").intValue())
                    .isEqualTo(grade.record().points());
                assertThat(result.path("status").textValue())
                    .isEqualTo(sum.intValue() == grade.record().points() ? "pass" : "fail");
            }
        }
    }

    @Test
    void theOutputOfARunnerIsTheSameOnOneLine() throws Exception {
        Grade grade = SampleGrades.allVerdicts(SampleGrades.ODD);
        String encoded = Classroom.encoded(grade).orElseThrow();
        assertThat(encoded).matches("[A-Za-z0-9+/]+=*");
        String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        assertThat(decoded).doesNotContain("\n");
        assertThat(JSON.readTree(decoded))
            .isEqualTo(JSON.readTree(Classroom.of(grade).orElseThrow()));
    }

    @Test
    void whatWasNotGradedHasNoFile() {
        assertThat(Classroom.of(SampleGrades.inTrouble("dan"))).isEmpty();
        assertThat(Classroom.encoded(SampleGrades.inTrouble("dan"))).isEmpty();
    }
}
