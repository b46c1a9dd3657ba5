package workbook.concurrency.context.tree;

/** How a context ended. */
public enum Reason {

    /** Somebody cancelled it, or a context above it. */
    CANCELLED("context canceled"),
    /** Its time was up, or that of a context above it. */
    DEADLINE_EXCEEDED("context deadline exceeded");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** In Go's words. */
    @Override
    public String toString() {
        return text;
    }
}
