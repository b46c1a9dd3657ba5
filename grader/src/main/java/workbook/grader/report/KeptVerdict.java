package workbook.grader.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.grader.score.Scorecard.ExerciseScore;

/**
 * The last verdict of one exercise, as it is kept in a file of its own.
 *
 * @param version of the file format, {@value #VERSION}
 * @param when it was reached, as in {@code "2026-11-28T09:00:00Z"}
 * @param sources the digests of every file that it depends on, by path from the checkout
 * @param complaints of the compiler, if it does not compile; lines for a terminal
 * @param score the exercise's entry of a scorecard
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KeptVerdict(int version, String when, SortedMap<String, String> sources,
        List<String> complaints, ExerciseScore score) {

    /** The version this code writes and the only one it reads. */
    public static final int VERSION = 1;

    public KeptVerdict {
        sources = sources == null ? new TreeMap<>() : sources;
        complaints = complaints == null ? List.of() : List.copyOf(complaints);
    }

    /** A verdict that was reached at {@code when}. */
    public static KeptVerdict of(Instant when, SortedMap<String, String> sources,
            List<String> complaints, ExerciseScore score) {
        return new KeptVerdict(VERSION, when.toString(), sources, complaints, score);
    }

    /** The time of {@link #when}; long ago if somebody wrote nonsense there. */
    public Instant instant() {
        try {
            return Instant.parse(when);
        } catch (DateTimeException | NullPointerException e) {
            return Instant.EPOCH;
        }
    }

    /**
     * Whether a file that was judged holds something else now, or one is new beside the learner's.
     *
     * @param root of the checkout
     * @param own the learner's files as they are now
     */
    public boolean changedSince(Path root, List<Path> own) {
        Set<Path> files = new TreeSet<>(own);
        sources.keySet().forEach(file -> files.add(root.resolve(file)));
        return !Digests.of(root, files).equals(sources);
    }
}
