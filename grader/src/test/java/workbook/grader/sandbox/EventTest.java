package workbook.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that is no event is dropped, and nothing else happens. */
class EventTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"event\":\"other\"}",
        "{\"event\":\"started\"}", "{\"event\":\"started\",\"test\":null}",
        "{\"event\":\"finished\"}", "{\"event\":\"finished\",\"result\":{}}",
        "{\"event\":\"finished\",\"result\":{\"test\":\"t\",\"verdict\":\"PASSED\"}}",
        "{\"event\":\"finished\",\"result\":{\"test\":\"t\",\"verdict\":\"BEST\"}}",
        "{\"event\":\"exiting\"}", "{\"event\":\"ran\"}", "{\"event\":\"done\",\"token\":null}"})
    void aPartThatIsMissingMakesNoEvent(String line) {
        assertThatThrownBy(() -> Objects.requireNonNull(
            new JsonMapper().readValue(line, Event.class), "no event"))
            .isInstanceOfAny(JsonProcessingException.class, NullPointerException.class);
    }
}
