package workbook.grader.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A cost that a suite counts and bounds. The figure is kept beside the verdict, so that a learner
 * can compare it with the reference's.
 *
 * <pre>
 * Cost.of("calls of equals by 1000 gets that hit").counted(Key.equalsCalls()).atMost(1000);
 *
 * Cost cost = Cost.of("comparisons of a search in 1000 elements");
 * for (int key : keys) {
 *     ...
 *     cost.counted(order.comparisons(), "key %d", key);       // the worst of them counts
 * }
 * cost.atMost(11);
 * </pre>
 *
 * <p>One test at a time: what is recorded belongs to whoever asks next.
 */
public final class Cost {

    private static final List<Figure> RECORDED = new ArrayList<>();

    private final String of;
    private boolean any;
    private long worst;
    private String occasion = "";

    private Cost(String of) {
        this.of = of;
    }

    /** A cost; the sentence has the same words for everybody's solution. */
    public static Cost of(String description, Object... values) {
        return new Cost(String.format(Locale.ROOT, description, values));
    }

    /** Counts once. Of several times, the worst counts. */
    public Cost counted(long count) {
        return counted(count, "");
    }

    /** Counts once, on an occasion that a message names. */
    public Cost counted(long count, String occasion, Object... values) {
        if (!any || count > worst) {
            this.worst = count;
            this.occasion = String.format(Locale.ROOT, occasion, values);
        }
        any = true;
        return this;
    }

    /**
     * Records the figure.
     *
     * @throws AssertionError if it is larger than {@code bound}
     * @throws IllegalStateException if nothing was counted
     */
    public void atMost(long bound) {
        record(bound);
        if (worst > bound) {
            throw refused("at most " + bound);
        }
    }

    /** The same, for what can be neither more nor less. */
    public void exactly(long count) {
        record(count);
        if (worst != count) {
            throw refused(String.valueOf(count));
        }
    }

    /** What was recorded since this was last asked. */
    public static List<Figure> takeRecorded() {
        synchronized (RECORDED) {
            List<Figure> taken = List.copyOf(RECORDED);
            RECORDED.clear();
            return taken;
        }
    }

    private void record(long bound) {
        if (!any) {
            throw new IllegalStateException("nothing was counted for: " + of);
        }
        synchronized (RECORDED) {
            RECORDED.add(new Figure(of, worst, bound));
        }
    }

    /** In the words of AssertJ, which the diagnosis knows. */
    private AssertionError refused(String expected) {
        return new AssertionError("[%s%s] \nexpected: %s\n but was: %d".formatted(
            of, occasion.isEmpty() ? "" : ": " + occasion, expected, worst));
    }
}
