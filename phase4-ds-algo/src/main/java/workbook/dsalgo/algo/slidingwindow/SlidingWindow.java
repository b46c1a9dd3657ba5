package workbook.dsalgo.algo.slidingwindow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Windows that slide over a text or a list. For {@code n} elements each method makes at most
 * {@code 2n} reads, in any order: {@code charAt} and {@code get} are one read, a copy of all is
 * {@code n} reads. An iterator or {@code chars()} makes one read for each element it hands out.
 *
 * <p>Any {@code char} may occur, and a surrogate pair is two of them. A text, list or order that is
 * {@code null} is a {@link NullPointerException}, also if it is not needed. Nothing that is given
 * is changed. Stateless, so thread-safe; a text, list or order may also call a method again while
 * it is used.
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
     * @param elements each may be {@code null} if {@code order} takes it
     * @param width of each window; if it is larger than the list, there are no windows
     * @return of equal elements in a window the leftmost, in a new list;
     *     whether it can be changed is up to you
     * @throws IllegalArgumentException if {@code width} is below 1, naming it; if also something is
     *     {@code null}, either exception is right
     */
    @Solve
    public static <T> List<T> maxima(
            List<? extends T> elements, int width, Comparator<? super T> order) {
        throw new Unsolved("SlidingWindow.maxima");
    }

    /**
     * The shortest window of {@code text} that has every {@code char} of {@code needed}, as often
     * as it occurs there. Of {@code needed} each {@code char} is read at most once.
     *
     * @return of several the leftmost; the empty span at 0 if nothing is needed; nothing if there
     *     is no such window
     */
    @Solve
    public static Optional<Span> cover(CharSequence text, CharSequence needed) {
        throw new Unsolved("SlidingWindow.cover");
    }
}
