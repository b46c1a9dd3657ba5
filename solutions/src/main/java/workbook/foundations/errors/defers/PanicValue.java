package workbook.foundations.errors.defers;

/**
 * One panic of those that led to the end of a goroutine.
 *
 * @param value what it was raised with, never {@code null}
 * @param recovered whether it was recovered before the next one took its place
 */
public record PanicValue(Object value, boolean recovered) {

    /** As Go prints it: {@code "panic: 1"}, {@code "panic: 1 [recovered]"}. */
    @Override
    public String toString() {
        return "panic: " + text() + (recovered ? " [recovered]" : "");
    }

    /** Errors show their message, other values themselves. */
    private String text() {
        return value instanceof Throwable error && error.getMessage() != null
            ? error.getMessage() : value.toString();
    }
}
