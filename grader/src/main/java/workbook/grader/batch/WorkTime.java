package workbook.grader.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.grader.intake.Submission;
import workbook.grader.intake.Touch;
import workbook.grader.ledger.HandedIn;
import workbook.grader.loop.Item;

/** How long somebody worked, and until when, as far as commits and archives tell. */
final class WorkTime {

    /** Who commits later than this has done something else in between. */
    private static final Duration PAUSE = Duration.ofMinutes(45);
    /** What comes before the first commit of a sitting is not known; this is assumed. */
    private static final Duration BEGINNING = Duration.ofMinutes(10);

    private WorkTime() {
    }

    /**
     * When somebody last worked on it: the newest commit of a repository; else the newest source
     * of an archive that has times.
     */
    static HandedIn newest(Submission submission) {
        Optional<Instant> commit = submission.touches().stream().map(Touch::when)
            .max(Comparator.naturalOrder());
        return commit.map(when -> HandedIn.at(when, "newest commit"))
            .or(() -> submission.newest().map(when -> HandedIn.at(when, "newest file")))
            .orElse(HandedIn.UNKNOWN);
    }

    /**
     * Minutes of work on an exercise: the times between commits that touch it, and ten minutes for
     * each sitting, of which 45 minutes without a commit are the end.
     *
     * @return -1 if it is not known: fewer than two commits touch it
     */
    static int minutes(List<Touch> touches, Item item) {
        List<Instant> times = touches.stream()
            .filter(touch -> touch.paths().stream()
                .anyMatch(path -> path.contains("/" + item.folder() + "/")))
            .map(Touch::when).sorted().toList();
        if (times.size() < 2) {
            return -1;
        }
        Duration worked = BEGINNING;
        for (int at = 1; at < times.size(); at++) {
            Duration between = Duration.between(times.get(at - 1), times.get(at));
            worked = worked.plus(between.compareTo(PAUSE) > 0 ? BEGINNING : between);
        }
        return (int) Math.min(worked.toMinutes(), Integer.MAX_VALUE);
    }
}
