package workbook.concurrency.goroutines.leaks;

import java.util.List;

/**
 * Tells which threads there are. On a real JVM that is {@code Thread.getAllStackTraces}, as the
 * examples show.
 */
@FunctionalInterface
public interface ThreadList {

    /** All threads as they are now, in no particular order. */
    List<ThreadSnapshot> take();
}
