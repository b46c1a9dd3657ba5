package workbook.grader.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules as text. */
class ScheduleTest {

    @ParameterizedTest
    @ValueSource(strings = {"-", "4B", "4B 9A", "3m 7#2", "6~A 7A", "5! 8C", "12Z 40#13"})
    void whatIsWrittenCanBeRead(String text) {
        assertThat(Schedule.text(Schedule.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "B4", "4b", "4B,9A", "4~!", "x"})
    void anythingElseIsNamed(String text) {
        assertThatThrownBy(() -> Schedule.parse(text))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'" + text + "'");
    }

    @Test
    void aDecisionCanBeLeftOut() {
        Schedule schedule = Schedule.parse("4B 9A 12C");
        assertThat(Schedule.text(Schedule.without(schedule, 0))).isEqualTo("9A 12C");
        assertThat(Schedule.text(Schedule.without(schedule, 2))).isEqualTo("4B 9A");
    }
}
