package workbook.concurrency.channels.pipeline;

/**
 * What one stage does to each value.
 *
 * @param <T> what comes in
 * @param <R> what goes out
 */
@FunctionalInterface
public interface Step<T, R> {

    /**
     * Makes of a value the one that goes on.
     *
     * @return not {@code null}
     * @throws Exception if it cannot be done; then the stage has failed
     */
    R apply(T value) throws Exception;
}
