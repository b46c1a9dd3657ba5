package workbook.dsalgo.leetcode.parentheses;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     text     )  (  [  ]  (  )          stack of open indexes     longest run that ends here
     *     index    0  1  2  3  4  5
     *     at 0     barrier = 0               -                         -
     *     at 3                               1                         2..4   "[]"
     *     at 5                               1                         2..6   "[]()"
     *
     * I1: the stack holds exactly the opening brackets without a partner so far, behind the
     * barrier, the innermost on top.
     * I2 (longest): no balanced run contains the barrier, a wrong closing bracket; so the longest
     * one that ends at i begins behind the top of the stack, or behind the barrier.
     * I3 (generate): closed <= opened <= pairs, which is all that it takes to be completed.
     *
     * Why indexes: they lead to the kind, to the place of a fault and to the length of a run. Why
     * no recursion in what reads: a level of nesting would be a frame of the thread's stack.
     */

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
        requireNonNull(text, "text");
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = 0; index < text.length(); index++) {
            char read = text.charAt(index);
            if (isOpening(read)) {
                open.push(index);
            } else if (isClosing(read)) {
                if (!closes(read, open, text)) {
                    return OptionalInt.of(index);
                }
                open.pop();
            }
        }
        return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.getLast());
    }

    /**
     * Whether {@code text} is balanced. Reads as {@link #firstFault} does.
     *
     * @throws NullPointerException if {@code text} is {@code null}, naming it
     */
    @Solve
    public static boolean isBalanced(CharSequence text) {
        return firstFault(text).isEmpty();
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
        requireNonNull(text, "text");
        Deque<Integer> open = new ArrayDeque<>();
        int barrier = -1;
        Span longest = new Span(0, 0);
        for (int index = 0; index < text.length(); index++) {
            char read = text.charAt(index);
            if (isOpening(read)) {
                open.push(index);
                continue;
            }
            if (isClosing(read)) {
                if (!closes(read, open, text)) {
                    open.clear();
                    barrier = index;
                    continue;
                }
                open.pop();
            }
            int from = (open.isEmpty() ? barrier : open.peek()) + 1; // I2
            if (index + 1 - from > longest.length()) {
                longest = new Span(from, index + 1);
            }
        }
        return longest;
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
        requireNonNull(pen, "pen");
        if (pairs < 0) {
            throw new IllegalArgumentException(pairs + " pairs");
        }
        complete(0, 0, pairs, pen);
    }

    private static void complete(int opened, int closed, int pairs, Pen pen) {
        if (closed == pairs) {
            pen.finish();
        }
        if (opened < pairs) {
            pen.write('(');
            complete(opened + 1, closed, pairs, pen);
            pen.takeBack();
        }
        if (closed < opened) {
            pen.write(')');
            complete(opened, closed + 1, pairs, pen);
            pen.takeBack();
        }
    }

    private static boolean closes(char closing, Deque<Integer> open, CharSequence text) {
        return !open.isEmpty() && partner(text.charAt(open.peek())) == closing;
    }

    private static boolean isOpening(char read) {
        return "([{".indexOf(read) >= 0;
    }

    private static boolean isClosing(char read) {
        return ")]}".indexOf(read) >= 0;
    }

    private static char partner(char opening) {
        return ")]}".charAt("([{".indexOf(opening));
    }
}
