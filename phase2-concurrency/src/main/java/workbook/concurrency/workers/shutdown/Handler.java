package workbook.concurrency.workers.shutdown;

/** Answers requests, several at once. It is the program's own, and may take its time. */
@FunctionalInterface
public interface Handler {

    /**
     * The answer to a request.
     *
     * @param path of the request, as {@code /prices/7}
     * @throws Exception if there is none
     */
    Answer handle(String path) throws Exception;
}
