package workbook.grader.page;

import java.util.List;

/**
 * Which lines of a source file the suites ran.
 *
 * @param file its name
 * @param lines how many of its lines can run
 * @param missed those that never did, in order
 */
public record SourceCoverage(String file, int lines, List<Line> missed) {

    public SourceCoverage {
        missed = List.copyOf(missed);
    }

    /** A line of code. */
    public record Line(int number, String text) {
    }

    /** How many lines ran. */
    public int covered() {
        return lines - missed.size();
    }
}
