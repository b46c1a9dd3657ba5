package workbook.dsalgo.leetcode.mergelists;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A source of which one method throws once, in front of one element or of the end. */
final class Torn implements Iterator<Integer> {

    private final Iterator<Integer> numbers;
    private final String method;
    private final RuntimeException failure;
    private int left;
    private boolean failed;

    /**
     * @param method {@code "next"} or {@code "hasNext"}
     * @param at how many elements come before it throws
     */
    Torn(Iterator<Integer> numbers, String method, int at, RuntimeException failure) {
        this.numbers = numbers;
        this.method = method;
        this.failure = failure;
        this.left = at;
    }

    @Override
    public boolean hasNext() {
        fail("hasNext");
        return numbers.hasNext();
    }

    @Override
    public Integer next() {
        fail("next");
        left--;
        return numbers.next();
    }

    private void fail(String called) {
        if (left == 0 && !failed && called.equals(method)) {
            failed = true;
            throw failure;
        }
    }

    /** What comes of up to 20 steps; what is thrown meanwhile goes to {@code thrown}. */
    static List<Integer> drained(Iterator<Integer> merged, List<RuntimeException> thrown) {
        List<Integer> got = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            try {
                if (merged.hasNext()) {
                    got.add(merged.next());
                }
            } catch (RuntimeException e) {
                thrown.add(e);
            }
        }
        return got;
    }
}
