package workbook.concurrency.context.tree;

/** A plain value that one thread writes and another one reads: only an order makes that right. */
final class Prepared {

    private int value;

    void set(int written) {
        value = written;
    }

    int get() {
        return value;
    }
}
