package workbook.grader.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Random histories of calls on something that is tested, beside a model that is right.
 *
 * <p>One seed is one history. The first that fails is cut down: calls are left out as long as the
 * rest still fails in the same manner, until none can be spared.
 *
 * <pre>{@code
 * Histories.of(Both::new, (random, at) -> {
 *     int key = random.nextInt(10);
 *     return random.nextBoolean()
 *         ? new Step<>("add(" + key + ")", both -> both.add(key))
 *         : new Step<>("remove(" + key + ")", both -> both.remove(key));
 * }).checking(Both::assertSame).verify(30, 100);
 * }</pre>
 *
 * @param <S> what is tested, together with its model
 * @see <a href="https://doi.org/10.1109/32.988498">A. Zeller and R. Hildebrandt, Simplifying and
 *     Isolating Failure-Inducing Input, 2002 (leaving out)</a>
 */
public final class Histories<S> {

    /**
     * Draws the calls of a history.
     *
     * @param <S> what they are made on
     */
    @FunctionalInterface
    public interface Draw<S> {

        /**
         * The next call.
         *
         * @param at how many there are before it
         */
        Step<S> next(RandomGenerator random, int at);
    }

    private final Supplier<S> fresh;
    private final Draw<S> draw;
    private final Consumer<? super S> check;
    private final List<String> making;

    private Histories(Supplier<S> fresh, Draw<S> draw, Consumer<? super S> check,
            List<String> making) {
        this.fresh = fresh;
        this.draw = draw;
        this.check = check;
        this.making = making;
    }

    /**
     * Histories of what {@code fresh} makes, once for each run of one.
     *
     * @param draw draws the calls, from the random numbers it is given and from nothing else
     */
    public static <S> Histories<S> of(Supplier<S> fresh, Draw<S> draw) {
        return new Histories<>(
            requireNonNull(fresh, "fresh"), requireNonNull(draw, "draw"), _ -> { },
            List.of());
    }

    /**
     * The same, and {@code call} is shown in front of the calls that failed: what a reader cannot
     * know of the beginning, {@code "new Cache<>(2)"}.
     */
    public Histories<S> madeBy(String call) {
        return new Histories<>(fresh, draw, check, List.of(call));
    }

    /** The same, and {@code check} follows each call. */
    public Histories<S> checking(Consumer<? super S> check) {
        return new Histories<>(fresh, draw, requireNonNull(check, "check"), making);
    }

    /**
     * Runs histories until one fails.
     *
     * @param count how many, one for each of the {@link Seeds}
     * @param length calls of each
     * @throws SeededFailure naming the seed and the calls that are needed
     * @throws IllegalArgumentException if {@code count} or {@code length} is below 1
     */
    public void verify(int count, int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a history of " + length + " calls tests nothing");
        }
        Seeds.each(count, seed -> verify(seed, drawn(seed, length)));
    }

    private List<Step<S>> drawn(int seed, int length) {
        RandomGenerator random = new SplittableRandom(seed);
        List<Step<S>> steps = new ArrayList<>(length);
        for (int at = 0; at < length; at++) {
            steps.add(draw.next(random, at));
        }
        return steps;
    }

    private void verify(int seed, List<Step<S>> steps) {
        UnderWay.begin(seed, making);
        Attempt<S> failed = Attempt.of(fresh, steps, check);
        if (failed.thrown() != null) {
            Attempt<S> least = new Shrinker<S>(fresh, check).shrunk(failed);
            List<String> calls = new ArrayList<>(making);
            least.steps().forEach(step -> calls.add(step.text()));
            int before = failed.steps().size();
            throw new SeededFailure(seed, before == least.steps().size() ? 0 : before, calls,
                least.thrown());
        }
        UnderWay.forget();
    }
}
