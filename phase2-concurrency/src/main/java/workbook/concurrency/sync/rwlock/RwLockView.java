package workbook.concurrency.sync.rwlock;

/**
 * A lock at one instant.
 *
 * @param readers how many threads hold it for reading
 * @param written whether a thread holds it for writing
 * @param waitingReaders how many threads wait to read
 * @param waitingWriters how many threads wait to write
 */
public record RwLockView(int readers, boolean written, int waitingReaders, int waitingWriters) {
}
