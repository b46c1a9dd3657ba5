package workbook.grader.probe;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls that must be refused with the same exception, told together: whoever forgot one check has
 * often forgotten all.
 *
 * <pre>{@code
 * Refusals.of(NullPointerException.class)
 *     .by("put(null, 1)", () -> cache.put(null, 1))
 *     .by("get(null)", () -> cache.get(null))
 *     .verify();
 * }</pre>
 */
public final class Refusals {

    private final Class<? extends RuntimeException> wanted;
    private final String named;
    private final List<String> missing = new ArrayList<>();

    private Refusals(Class<? extends RuntimeException> wanted, String named) {
        this.wanted = wanted;
        this.named = named;
    }

    /** Refusals by {@code wanted}. */
    public static Refusals of(Class<? extends RuntimeException> wanted) {
        return new Refusals(requireNonNull(wanted, "wanted"), "");
    }

    /** The same, whose messages name {@code word}; what has been made so far is forgotten. */
    public Refusals naming(String word) {
        return new Refusals(wanted, requireNonNull(word, "word"));
    }

    /** What is to be refused; nothing that it may throw has to be caught. */
    @FunctionalInterface
    public interface Call {

        void run() throws Exception;
    }

    /**
     * Makes a call.
     *
     * @param text as one would write it
     */
    public Refusals by(String text, Call call) {
        try {
            call.run();
            missing.add(text + " threw nothing");
        } catch (Exception e) {
            if (!wanted.isInstance(e)) {
                missing.add(text + " threw " + e.getClass().getSimpleName());
            } else if (!String.valueOf(e.getMessage()).contains(named)) {
                missing.add(text + " threw one that says " + e.getMessage());
            }
        }
        return this;
    }

    /**
     * Ends it.
     *
     * @throws AssertionError naming every call that was not refused so
     */
    public void verify() {
        if (!missing.isEmpty()) {
            throw new AssertionError("expected: %s%s from each\n but was: %s".formatted(
                wanted.getSimpleName(), named.isEmpty() ? "" : " that names " + named,
                String.join("; ", missing)));
        }
    }
}
