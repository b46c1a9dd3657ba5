package workbook.dsalgo.leetcode.parentheses;

/**
 * A part of a text.
 *
 * @param from the index of its first character
 * @param to the index behind its last one
 */
public record Span(int from, int to) {

    /** How many characters it has. */
    public int length() {
        return to - from;
    }
}
