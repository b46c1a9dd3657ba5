package workbook.concurrency.goroutines.spawner;

/** Something to do, which may fail. */
@FunctionalInterface
public interface Task {

    /**
     * Does it.
     *
     * @throws Exception if it cannot be done
     */
    void run() throws Exception;
}
