package workbook.grader.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Cuts a failing history down, by leaving out halves, quarters, and in the end single calls. */
final class Shrinker<S> {

    /**
     * How many calls may be made meanwhile. It is a count and not a time, so that the same history
     * is left on every machine.
     */
    private static final int CALLS = 20_000;
    private static final int RUNS = 20;

    private final Supplier<S> fresh;
    private final Consumer<? super S> check;
    private long calls;

    Shrinker(Supplier<S> fresh, Consumer<? super S> check) {
        this.fresh = fresh;
        this.check = check;
    }

    /** The shortest failing part of {@code failed} that was found. */
    Attempt<S> shrunk(Attempt<S> failed) {
        calls = Math.max(CALLS, (long) RUNS * failed.steps().size());
        Attempt<S> least = failed;
        int size = failed.steps().size() / 2;
        while (size > 0) {
            Attempt<S> shorter = withoutParts(least, size);
            boolean done = shorter == least || size > 1;
            least = shorter;
            size = done ? size / 2 : size;
        }
        return least;
    }

    /** Tries to spare each part of {@code size} calls, the last one first. */
    private Attempt<S> withoutParts(Attempt<S> failed, int size) {
        Attempt<S> least = failed;
        for (int end = least.steps().size(); end > 0 && calls > 0; end -= size) {
            int to = Math.min(end, least.steps().size());
            Attempt<S> shorter = attempt(without(least.steps(), Math.max(0, to - size), to));
            if (shorter.failsLike(failed)) {
                least = shorter;
            }
        }
        return least;
    }

    private Attempt<S> attempt(List<Step<S>> steps) {
        Attempt<S> attempt = Attempt.of(fresh, steps, check);
        calls -= attempt.steps().size();
        return attempt;
    }

    private static <T> List<T> without(List<T> list, int from, int to) {
        List<T> rest = new ArrayList<>(list.subList(0, from));
        rest.addAll(list.subList(to, list.size()));
        return rest;
    }
}
