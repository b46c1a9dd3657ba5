package workbook.dsalgo.leetcode.parentheses;

import java.util.OptionalInt;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Checks, finds and makes texts with balanced brackets.
 *
 * <p>A text is balanced if each of its brackets {@code ( ) [ ] { }} has a partner of the same kind
 * and what lies between two partners is balanced too. Any other character is balanced by itself.
 *
 * <p>A text is read through {@code length} and {@code charAt} only: it may be a view of something
 * that is too large to copy. {@code longestBalanced} alone may keep a number for each character. A
 * text may be nested as deep as memory allows, a million levels at least. Stateless, hence
 * thread-safe, and callable from inside a text or a pen.
 *
 * <p>The questions are 20 (valid), 32 (longest) and 22 (generate) of LeetCode.
 */
public final class Parentheses {

    private Parentheses() {
    }

    /**
     * Where {@code text} is wrong. Reads each character at most twice, and none behind a wrong
     * closing bracket.
     *
     * @return the index of the first closing bracket that closes nothing, or another kind than its
     *     own; without one, the index of the first opening bracket that is never closed; empty if
     *     the text is balanced
     * @throws NullPointerException if {@code text} is {@code null}, naming it
     */
    @Solve
    public static OptionalInt firstFault(CharSequence text) {
        throw new Unsolved("Parentheses.firstFault");
    }

    /**
     * Whether {@code text} is balanced. Reads as {@link #firstFault} does.
     *
     * @throws NullPointerException if {@code text} is {@code null}, naming it
     */
    @Solve
    public static boolean isBalanced(CharSequence text) {
        throw new Unsolved("Parentheses.isBalanced");
    }

    /**
     * The longest balanced part of {@code text}. It may begin and end with characters that are no
     * brackets. At most {@code 3n} reads of {@code n} characters.
     *
     * @return the leftmost of the longest parts; {@code 0..0} if only an empty one is balanced
     * @throws NullPointerException if {@code text} is {@code null}, naming it
     */
    @Solve
    public static Span longestBalanced(CharSequence text) {
        throw new Unsolved("Parentheses.longestBalanced");
    }

    /**
     * Writes each balanced text of {@code pairs} pairs of round brackets, in alphabetical order:
     * {@code (} comes before {@code )}. Two texts with the same beginning come one after the other,
     * so the beginning stays on the line and is written once; one that no text has is never
     * written. In the end all is taken back. It may call itself for each bracket of a text.
     *
     * @param pairs 0 or more; 0 pairs make one text, the empty one
     * @param pen what it throws comes out of the call
     * @throws IllegalArgumentException if {@code pairs} is negative, naming it; nothing is written
     * @throws NullPointerException if {@code pen} is {@code null}, naming it
     */
    @Solve
    public static void generate(int pairs, Pen pen) {
        throw new Unsolved("Parentheses.generate");
    }
}
