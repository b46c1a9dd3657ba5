package workbook.grader.probe;

import java.util.Comparator;

/**
 * A comparator that counts how often it is asked. Cost is graded by these counts, never by time.
 *
 * <p>Not thread-safe: one test, one thread.
 *
 * @param <T> what is compared
 */
public final class CountingComparator<T> implements Comparator<T> {

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

    @Override
    public int compare(T left, T right) {
        comparisons++;
        return order.compare(left, right);
    }

    /** How often {@link #compare} was called since the start or the last {@link #reset}. */
    public long comparisons() {
        return comparisons;
    }

    /** Starts counting from zero. */
    public void reset() {
        comparisons = 0;
    }
}
