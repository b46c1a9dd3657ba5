package workbook.grader.gradebook;

import java.util.List;

/**
 * A file that was filled in.
 *
 * @param text the whole file
 * @param notes what the instructor must know of it, a sentence each, as whom it does not have
 */
public record Filled(String text, List<String> notes) {

    public Filled {
        notes = List.copyOf(notes);
    }
}
