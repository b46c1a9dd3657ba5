package workbook.grader.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingTest {

    @Test
    void read_recording_hasWhatIsRecorded() {
        assertThat(Recording.read(RecordingTest.class, "one-scenario.json").get("scenarios"))
            .hasSize(1);
        assertThat(Recording.rows(RecordingTest.class, "one-row.csv"))
            .isEqualTo(List.of(Map.of("a", "1", "b", "2")));
    }

    @Test
    void read_emptyRecording_isRefused() {
        for (String name : List.of("empty-scenarios.json", "blank.json", "empty-list.json")) {
            assertThatThrownBy(() -> Recording.read(RecordingTest.class, name), name)
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(name);
        }
        assertThatThrownBy(() -> Recording.rows(RecordingTest.class, "only-header.csv"))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("only-header.csv");
    }

    @Test
    void read_unknownRecording_isRefused() {
        assertThatThrownBy(() -> Recording.read(RecordingTest.class, "none.json"))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("none.json");
    }
}
