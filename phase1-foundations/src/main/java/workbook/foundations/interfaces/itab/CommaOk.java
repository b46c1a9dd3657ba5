package workbook.foundations.interfaces.itab;

/**
 * What {@code value, ok := x.(T)} gives.
 *
 * @param value what was found, which may be {@code null} for a nil pointer; without success
 *     {@code null}, or the nil interface if an interface was asked for
 * @param ok whether the assertion holds
 */
public record CommaOk<V>(V value, boolean ok) {
}
