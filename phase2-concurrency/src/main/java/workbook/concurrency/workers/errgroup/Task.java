package workbook.concurrency.workers.errgroup;

/** A part of the work of a group. */
@FunctionalInterface
public interface Task {

    /**
     * Does it. An interrupt means that the result is of no use any more.
     *
     * @throws Exception if it cannot be done
     */
    void run() throws Exception;
}
