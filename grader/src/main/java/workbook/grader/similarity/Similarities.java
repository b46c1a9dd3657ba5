package workbook.grader.similarity;

import java.util.List;

/**
 * What is known of the likeness of submissions.
 *
 * @param pairs those above the bound, most alike first
 * @param absent what is not known, and why; empty if everything is
 */
public record Similarities(List<Pair> pairs, String absent) {

    public Similarities {
        pairs = List.copyOf(pairs);
    }

    /** Nothing is known. */
    public static Similarities absent(String why) {
        return new Similarities(List.of(), why);
    }
}
