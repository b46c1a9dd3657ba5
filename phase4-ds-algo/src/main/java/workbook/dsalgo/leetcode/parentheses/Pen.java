package workbook.dsalgo.leetcode.parentheses;

/** Writes one text after the other on a line that is empty at first. */
public interface Pen {

    /** Writes {@code bracket} at the end of the line. */
    void write(char bracket);

    /** Takes back the last character of the line. */
    void takeBack();

    /** Says that the line is complete. The line stays as it is. */
    void finish();
}
