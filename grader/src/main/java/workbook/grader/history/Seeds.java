package workbook.grader.history;

import java.util.Optional;
import java.util.stream.IntStream;

/** The seeds of a suite: 1 and up, or the only one that was asked for. */
public final class Seeds {

    /** The property of a JVM that has every test use this seed only. */
    public static final String PROPERTY = "workbook.seed";

    private static Optional<String> fixed;

    private Seeds() {
    }

    /** From now on the property is what it is now: code under test may set any property. */
    public static synchronized void fix() {
        if (fixed == null) {
            fixed = asked();
        }
    }

    private static synchronized Optional<String> only() {
        return fixed == null ? asked() : fixed;
    }

    private static Optional<String> asked() {
        return Optional.ofNullable(System.getProperty(PROPERTY));
    }

    /**
     * What a test does with one seed.
     *
     * @param <E> what it may throw beside
     */
    @FunctionalInterface
    public interface Body<E extends Exception> {

        /** Passes, or fails as a test does. */
        void run(int seed) throws E;
    }

    /**
     * Runs {@code body} with the seeds 1 to {@code count}, until one fails.
     *
     * @throws SeededFailure naming that seed
     * @throws IllegalArgumentException if {@code count} is below 1, or the property no int
     */
    public static <E extends Exception> void each(int count, Body<E> body) throws E {
        for (int seed : upTo(count)) {
            try {
                body.run(seed);
            } catch (SeededFailure e) {
                throw e;
            } catch (AssertionError | RuntimeException | StackOverflowError e) {
                throw new SeededFailure(seed, e);
            }
        }
    }

    static int[] upTo(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " seeds test nothing");
        }
        Optional<String> only = only();
        if (only.isEmpty()) {
            return IntStream.rangeClosed(1, count).toArray();
        }
        try {
            return new int[] {Integer.parseInt(only.get())};
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(PROPERTY + "=" + only.get() + " is no int", e);
        }
    }
}
