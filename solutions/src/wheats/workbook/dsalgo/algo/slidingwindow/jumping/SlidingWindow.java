package workbook.dsalgo.algo.slidingwindow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Bits and tables instead of maps, and maxima from blocks read from both sides. */
public final class SlidingWindow {

    private SlidingWindow() {
    }

    public static Span longestUnique(CharSequence text) {
        BitSet inside = new BitSet();
        int from = 0;
        int best = 0;
        int bestLength = 0;
        for (int to = 0; to < text.length(); to++) {
            char entering = text.charAt(to);
            while (inside.get(entering)) {
                inside.clear(text.charAt(from++));
            }
            inside.set(entering);
            if (to - from >= bestLength) {
                best = from;
                bestLength = to - from + 1;
            }
        }
        return new Span(best, best + bestLength);
    }

    /** The maximum of a window is that of the end of one block and the start of the next. */
    public static <T> List<T> maxima(
            List<? extends T> elements, int width, Comparator<? super T> order) {
        Objects.requireNonNull(order);
        if (width < 1) {
            throw new IllegalArgumentException("width: " + width);
        }
        int size = elements.size();
        List<T> maxima = new ArrayList<>();
        if (width > size) {
            return maxima;
        }
        List<T> copy = new ArrayList<>(elements);
        List<T> toEnd = new ArrayList<>(copy);
        for (int i = size - 2; i >= 0; i--) {
            if ((i + 1) % width != 0 && order.compare(toEnd.get(i + 1), copy.get(i)) > 0) {
                toEnd.set(i, toEnd.get(i + 1));
            }
        }
        T fromStart = null;
        for (int i = 0; i < size; i++) {
            fromStart = i % width == 0 ? copy.get(i) : larger(fromStart, copy.get(i), order);
            int first = i - width + 1;
            if (first >= 0) {
                maxima.add(first % width == 0 ? toEnd.get(first)
                    : larger(toEnd.get(first), fromStart, order));
            }
        }
        return maxima;
    }

    private static <T> T larger(T left, T right, Comparator<? super T> order) {
        return order.compare(right, left) > 0 ? right : left;
    }

    public static Optional<Span> cover(CharSequence text, CharSequence needed) {
        Objects.requireNonNull(text);
        int[] surplus = new int[Character.MAX_VALUE + 1];
        int kinds = 0;
        for (char c : needed.toString().toCharArray()) {
            if (surplus[c]-- == 0) {
                kinds++;
            }
        }
        if (kinds == 0) {
            return Optional.of(new Span(0, 0));
        }
        String copy = text.toString();
        Span best = null;
        int from = 0;
        for (int to = 0; to < copy.length(); to++) {
            if (++surplus[copy.charAt(to)] == 0) {
                kinds--;
            }
            while (from <= to && surplus[copy.charAt(from)] > 0) {
                surplus[copy.charAt(from++)]--;
            }
            if (kinds == 0 && (best == null || to + 1 - from < best.length())) {
                best = new Span(from, to + 1);
            }
        }
        return Optional.ofNullable(best);
    }
}
