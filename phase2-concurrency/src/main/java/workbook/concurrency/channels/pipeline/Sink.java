package workbook.concurrency.channels.pipeline;

/** Where values end. */
@FunctionalInterface
public interface Sink<T> {

    /**
     * Takes a value.
     *
     * @return whether it wants more; {@code false} is an early exit
     * @throws Exception if it cannot be taken; then the sink has failed
     */
    boolean accept(T value) throws Exception;
}
