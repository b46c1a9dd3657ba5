package workbook.grader.ledger;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import workbook.grader.intake.Ignored;

/**
 * One submission, graded.
 *
 * @param version of the file format, {@value #VERSION}
 * @param student as intake names the student
 * @param container the name of the folder or file that was handed in
 * @param refused why nothing of it can be read, which earns nothing, a clause as in
 *     {@code "it breaks off"}; empty if it can
 * @param handedIn when, as far as it tells itself
 * @param ignored what was handed in and does not count
 * @param sources the texts that were graded, by path in a checkout; bytes that are no UTF-8 are
 *     shown as U+FFFD here
 * @param exercises every exercise of the assignment, in the order of ids
 */
public record SubmissionRecord(int version, String student, String container, String refused,
        HandedIn handedIn, List<Ignored> ignored, SortedMap<String, String> sources,
        List<ExerciseRecord> exercises) {

    /** The version this code writes and the only one it reads. */
    public static final int VERSION = 1;

    public SubmissionRecord {
        ignored = List.copyOf(ignored);
        exercises = List.copyOf(exercises);
    }

    /** The same without any source. */
    public SubmissionRecord withoutSources() {
        return new SubmissionRecord(version, student, container, refused, handedIn, ignored,
            Collections.emptySortedMap(), exercises);
    }

    /** The same, handed in at another time or with another due time. */
    public SubmissionRecord with(HandedIn other) {
        return new SubmissionRecord(version, student, container, refused, other, ignored, sources,
            exercises);
    }

    /** What may be missing in an exercise, so that somebody has to look. */
    public List<Ignored> leftOut() {
        return ignored.stream().filter(Ignored::urgent).toList();
    }

    /** Points that the assignment is worth. */
    public int points() {
        return exercises.stream().mapToInt(each -> each.score().points()).sum();
    }

    /** Points earned, with two decimals, before anybody adjusts them. */
    public BigDecimal earned() {
        return exercises.stream().map(each -> each.score().earned())
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Whether every exercise was graded: none is missing by a failure of the grader's own. */
    public boolean complete() {
        return exercises.stream().allMatch(each -> each.trouble().isEmpty());
    }
}
