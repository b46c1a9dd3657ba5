package workbook.grader.probe;

import java.util.Comparator;

/**
 * Counts how often an order is asked. Cost is graded by these counts, never by time. The suite
 * keeps this, and hands out the {@link #view}: who compares cannot reach the count.
 *
 * <pre>
 * CountingComparator&lt;Integer> order = CountingComparator.natural();
 * search(sorted, key, order.view());
 * cost.counted(order.comparisons());
 * </pre>
 *
 * <p>Not thread-safe: one test, one thread.
 *
 * @param <T> what is compared
 */
public final class CountingComparator<T> {

    private final Comparator<? super T> order;
    private long comparisons;

    private CountingComparator(Comparator<? super T> order) {
        this.order = order;
    }

    /** Counts the comparisons made by {@code order}. */
    public static <T> CountingComparator<T> of(Comparator<? super T> order) {
        return new CountingComparator<>(order);
    }

    /** Counts comparisons in natural order. */
    public static <T extends Comparable<? super T>> CountingComparator<T> natural() {
        return new CountingComparator<>(Comparator.naturalOrder());
    }

    /** The order that is counted. */
    public Comparator<T> view() {
        return this::compare;
    }

    private int compare(T left, T right) {
        comparisons++;
        return order.compare(left, right);
    }

    /** How often a {@link #view} was asked since the start or the last {@link #reset}. */
    public long comparisons() {
        return comparisons;
    }

    /** Starts counting from zero. */
    public void reset() {
        comparisons = 0;
    }
}
