package workbook.grader.verify;

import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param what as in {@code "reference"} or {@code "chaff middle-overflows"}
 * @param problem what is not in order; empty if nothing is
 * @param notes what an author may want to look at
 */
public record Check(String what, String problem, List<String> notes) {

    public Check {
        notes = List.copyOf(notes);
    }

    /** Whether it breaks the build. */
    public boolean red() {
        return !problem.isEmpty();
    }
}
