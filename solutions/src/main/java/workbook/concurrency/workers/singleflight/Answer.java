package workbook.concurrency.workers.singleflight;

/**
 * What a load came to.
 *
 * @param value what it returned; may be null
 * @param shared whether more than one caller has asked for it
 */
public record Answer<V>(V value, boolean shared) {
}
