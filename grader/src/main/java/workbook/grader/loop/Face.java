package workbook.grader.loop;

/** Shows the loop to somebody. Called by one thread. */
interface Face extends AutoCloseable {

    /** Shows {@code state}; what it showed before is gone. */
    void show(WatchState state);

    /** How many lines a page down is. */
    default int page() {
        return 10;
    }

    @Override
    void close();
}
