package workbook.dsalgo.algo.slidingwindow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Windows that slide over a text or a list. Each method reads each element at most twice: with
 * {@code charAt} or {@code get}, in any order.
 *
 * <p>Any {@code char} may occur, and a surrogate pair is two of them. A {@code null} text, list or
 * order is a {@link NullPointerException}. Nothing that is given is changed. Stateless, hence
 * thread-safe.
 */
public final class SlidingWindow {

    private SlidingWindow() {
    }

    /**
     * The longest window of {@code text} in which no {@code char} occurs twice.
     *
     * @return of several the leftmost; for an empty text the empty span at 0
     */
    @Solve
    public static Span longestUnique(CharSequence text) {
        throw new Unsolved("SlidingWindow.longestUnique");
    }

    /**
     * The largest element of each window of {@code width} elements, from left to right. At most
     * {@code 3n} comparisons for {@code n} elements, whatever the width.
     *
     * @param elements may be {@code null} if {@code order} takes them
     * @param width of each window; if it is larger than the list there are no windows
     * @return of equal elements in a window the leftmost
     * @throws IllegalArgumentException if {@code width} is below 1, naming it
     */
    @Solve
    public static <T> List<T> maxima(
            List<? extends T> elements, int width, Comparator<? super T> order) {
        throw new Unsolved("SlidingWindow.maxima");
    }

    /**
     * The shortest window of {@code text} that has every {@code char} of {@code needed}, as often
     * as it occurs there. Each {@code char} of {@code needed} is read once.
     *
     * @return of several the leftmost; the empty span at 0 if nothing is needed; nothing if there
     *     is no such window
     */
    @Solve
    public static Optional<Span> cover(CharSequence text, CharSequence needed) {
        throw new Unsolved("SlidingWindow.cover");
    }
}
