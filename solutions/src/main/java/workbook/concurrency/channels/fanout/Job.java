package workbook.concurrency.channels.fanout;

/** What is done with each item; several threads do it at the same time. */
@FunctionalInterface
public interface Job<T, R> {

    /**
     * Makes a result of an item.
     *
     * @return not {@code null}
     * @throws Exception if it cannot be done; then the item has failed
     */
    R apply(T item) throws Exception;
}
