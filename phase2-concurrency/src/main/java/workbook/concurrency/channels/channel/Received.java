package workbook.concurrency.channels.channel;

/**
 * What a receive came back with; in Go {@code v, ok := <-c}: the value, and whether there was one.
 *
 * @param value the value; {@code null} if there will be none
 * @param ok whether it was sent; {@code false} if the channel is closed and drained
 */
public record Received<T>(T value, boolean ok) {

    /** What a closed and drained channel gives, at once and for ever. */
    public static <T> Received<T> closed() {
        return new Received<>(null, false);
    }
}
