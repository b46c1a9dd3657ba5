package workbook.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The connection of a worker and its supervisor. */
class LinesTest {

    @Test
    void linesArrive_andOneThatIsTooLongIsLeftOut() throws Exception {
        try (Meeting meeting = Meeting.open(false)) {
            CompletableFuture<Lines> visitor = visit(meeting, meeting.password());
            try (Lines lines = meeting.accept(); Lines other = visitor.join()) {
                CompletableFuture.runAsync(() -> write(other, "one", "x".repeat(2 * Lines.LONGEST),
                    "größe", ""));
                assertThat(lines.next()).contains("one");
                assertThat(lines.next()).contains("größe");
                assertThat(lines.next()).contains("");
                other.close();
                assertThat(lines.next()).isEmpty();
            }
        }
    }

    @Test
    void whoDoesNotKnowThePasswordIsSentAway_andNobodyCanComeLater() throws Exception {
        try (Meeting meeting = Meeting.open(false)) {
            Lines stranger = visit(meeting, "guess").join();
            CompletableFuture<Lines> worker = visit(meeting, meeting.password());
            try (Lines lines = meeting.accept()) {
                assertThat(stranger.next()).isEmpty();
                write(worker.join(), "here");
                assertThat(lines.next()).contains("here");
                assertThat(Files.exists(meeting.address())).isFalse();
            }
        }
    }

    private static CompletableFuture<Lines> visit(Meeting meeting, String password) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Meeting.visit(meeting.address(), password);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void write(Lines lines, String... texts) {
        for (String text : texts) {
            try {
                lines.write(text);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
