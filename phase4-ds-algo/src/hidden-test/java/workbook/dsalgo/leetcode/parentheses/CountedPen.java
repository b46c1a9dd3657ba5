package workbook.dsalgo.leetcode.parentheses;

import java.util.ArrayList;
import java.util.List;

/** A pen that counts what it writes. */
final class CountedPen implements Pen {

    private static final long PATIENCE = 2_000_000;

    private final StringBuilder line = new StringBuilder();
    private final List<String> texts = new ArrayList<>();
    private long writes;

    long writes() {
        return writes;
    }

    List<String> texts() {
        return texts;
    }

    String line() {
        return line.toString();
    }

    @Override
    public void write(char bracket) {
        writes++;
        if (writes > PATIENCE) {
            throw new AssertionError("stopped after " + PATIENCE + " brackets were written");
        }
        line.append(bracket);
    }

    @Override
    public void takeBack() {
        if (line.isEmpty()) {
            throw new AssertionError("takeBack was called on an empty line");
        }
        line.setLength(line.length() - 1);
    }

    @Override
    public void finish() {
        texts.add(line.toString());
    }
}
