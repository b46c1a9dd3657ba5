package workbook.grader.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a test did not pass, in the learner's terms. Absent parts are empty, never null.
 *
 * @param did what the test did, as in {@code "lowerBound([1, 3], 3)"}
 * @param expected the value that the property asks for
 * @param got the value, or the exception, that came instead
 * @param details further lines, for what does not fit expected and got
 * @param where the learner's own lines, innermost first, as in
 *     {@code "at BinarySearch.first(BinarySearch.java:31)"}
 */
public record Finding(
        String did, String expected, String got, List<String> details, List<String> where) {

    /** Nothing to say. */
    public static final Finding NONE = new Finding("", "", "", List.of(), List.of());

    public Finding {
        details = List.copyOf(details);
        where = List.copyOf(where);
    }

    /** The same with {@code more} lines behind its details. */
    public Finding with(List<String> more) {
        List<String> all = new ArrayList<>(details);
        all.addAll(more);
        return new Finding(did, expected, got, all, where);
    }

    /** The same with {@code calls} in front of what it says was done. */
    public Finding doing(String calls) {
        return new Finding(calls + (calls.isEmpty() || did.isEmpty() ? "" : ": ") + did,
            expected, got, details, where);
    }

    /** The same, and the exception that was expected has a name, unless that is not known. */
    public Finding asking(String exception) {
        return !expected.equals("an exception") || exception.isEmpty() ? this
            : new Finding(did, exception, got, details, where);
    }

    /** A finding that is one sentence. */
    public static Finding of(String sentence) {
        return new Finding("", "", "", List.of(sentence), List.of());
    }
}
