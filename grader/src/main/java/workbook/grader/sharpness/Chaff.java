package workbook.grader.sharpness;

import java.util.List;
import workbook.grader.score.TestVerdict;

/**
 * A known-wrong variant: edits of a right solution that a real programmer might have written.
 *
 * @param name unique within the exercise, words joined by hyphens
 * @param misconception what somebody who writes this believes, in a sentence
 * @param of the wheat that is edited; empty for the reference
 * @param edits at least one, each of a text that is there once
 * @param killedBy the tests that must fail, as in {@code "BinarySearchSuite.firstIsLeftmost"}
 * @param by how they fail; {@link TestVerdict#FAILED} unless the file says {@code TIMED_OUT} or
 *     {@code CRASHED}
 * @param place the file and line where it is written, as in {@code "binarysearch.yaml:12"}
 */
public record Chaff(String name, String misconception, String of, List<Edit> edits,
        List<String> killedBy, TestVerdict by, String place) {

    public Chaff {
        edits = List.copyOf(edits);
        killedBy = List.copyOf(killedBy);
    }

    /** What it is called in messages, with where it is written. */
    String title() {
        return "chaff " + name + " (" + place + ")";
    }

    /** Whether the tests that must fail wait or run without an end. */
    boolean hangs() {
        return by == TestVerdict.TIMED_OUT;
    }
}
