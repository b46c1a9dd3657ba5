package workbook.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.intake.Submission;
import workbook.grader.intake.Touch;
import workbook.grader.ledger.HandedIn;
import workbook.grader.loop.Item;

/** Minutes of work, as commits tell. */
class WorkTimeTest {

    private static final Item SEARCH = new Item(
        "4.14", "Binary search", 5, 20, List.of(), "workbook.dsalgo.algo.binarysearch");

    @Test
    void timesBetweenCommitsCount_andTenMinutesForEachSitting() {
        assertThat(minutes(0, 30)).isEqualTo(40);
        assertThat(minutes(30, 0)).as("in any order").isEqualTo(40);
        assertThat(minutes(0, 45, 100)).as("more than 45 minutes later is another sitting")
            .isEqualTo(10 + 45 + 10);
    }

    @Test
    void oneCommitTellsNothing() {
        assertThat(minutes(5)).isEqualTo(-1);
        assertThat(minutes()).isEqualTo(-1);
        assertThat(WorkTime.minutes(List.of(touch(0, "other"), touch(9, "other")), SEARCH))
            .isEqualTo(-1);
    }

    @Test
    void theNewestCommitTells_elseTheNewestFile_elseNothing() {
        Instant file = Instant.EPOCH.plus(Duration.ofDays(1));
        assertThat(WorkTime.newest(submission(List.of(touch(9, "a"), touch(3, "b")),
            Optional.of(file)))).isEqualTo(HandedIn.at(Instant.EPOCH.plusSeconds(9 * 60),
                "newest commit"));
        assertThat(WorkTime.newest(submission(List.of(), Optional.of(file))))
            .isEqualTo(HandedIn.at(file, "newest file"));
        assertThat(WorkTime.newest(submission(List.of(), Optional.empty())))
            .isEqualTo(HandedIn.UNKNOWN);
    }

    private static Submission submission(List<Touch> touches, Optional<Instant> newest) {
        return new Submission("a", "a.zip", "", new TreeMap<>(), List.of(), "", touches, newest);
    }

    private static int minutes(int... at) {
        return WorkTime.minutes(IntStream.of(at)
            .mapToObj(minute -> touch(minute, "binarysearch")).toList(), SEARCH);
    }

    private static Touch touch(int minute, String folder) {
        return new Touch(Instant.EPOCH.plus(Duration.ofMinutes(minute)), List.of(
            "phase4-ds-algo/src/main/java/workbook/dsalgo/algo/" + folder + "/A.java"));
    }
}
