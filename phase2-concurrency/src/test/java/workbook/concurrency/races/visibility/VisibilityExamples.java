package workbook.concurrency.races.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class VisibilityExamples {

    @Test
    void theFirstReasonStays() {
        StopFlag flag = new StopFlag();
        assertThat(flag.isStopped()).as("isStopped() of a new flag").isFalse();
        assertThat(flag.stop("the end")).as("stop(\"the end\")").isTrue();
        assertThat(flag.stop("too late")).as("stop(\"too late\")").isFalse();
        assertThat(flag.reason()).as("reason()").contains("the end");
    }

    @Test
    void theBoardShowsWhatWasPublishedLast() {
        SettingsBoard board = new SettingsBoard(new Settings("localhost", 80, Map.of()));
        board.update(now -> new Settings(now.host(), 443, Map.of("tls", "on")));
        assertThat(board.current().port()).as("port").isEqualTo(443);
        assertThat(board.current().options()).as("options").isEqualTo(Map.of("tls", "on"));
    }

    @Test
    void theValueIsMadeOnce() {
        List<String> calls = new ArrayList<>();
        Lazy<String> lazy = new Lazy<>(() -> {
            calls.add("made");
            return "value";
        });
        assertThat(lazy.get()).as("get()").isEqualTo("value");
        assertThat(lazy.get()).as("get(), repeated").isEqualTo("value");
        assertThat(calls.size()).as("calls of the maker").isEqualTo(1);
    }
}
