package workbook.dsalgo.leetcode.parentheses;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A text, too large to copy, that counts how often it is read. */
final class CountedText implements CharSequence {

    private static final long PATIENCE = 20_000_000;
    /** The characters at the beginning whose reads are counted one by one. */
    private static final int COUNTED = 1000;

    private final int length;
    private final IntUnaryOperator characters;
    private final int[] readsOfEach;
    private long reads;

    CountedText(int length, IntUnaryOperator characters) {
        this.length = length;
        this.characters = characters;
        this.readsOfEach = new int[Math.min(length, COUNTED)];
    }

    static CountedText of(String text) {
        return new CountedText(text.length(), text::charAt);
    }

    long reads() {
        return reads;
    }

    /** How often the character was read that was read most often, of the first thousand. */
    int mostReadsOfOne() {
        return Arrays.stream(readsOfEach).max().orElse(0);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        reads++;
        if (reads > PATIENCE) {
            throw new AssertionError("stopped after " + PATIENCE + " reads of " + length
                + " characters");
        }
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException(
                "character " + index + " of " + length + " was read");
        }
        if (index < readsOfEach.length) {
            readsOfEach[index]++;
        }
        return (char) characters.applyAsInt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        throw new AssertionError("subSequence was called: read the text by charAt");
    }

    @Override
    public String toString() {
        throw new AssertionError("toString was called: the text is too large, use charAt");
    }
}
