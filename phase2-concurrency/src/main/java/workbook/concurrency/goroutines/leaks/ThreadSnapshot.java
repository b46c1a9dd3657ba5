package workbook.concurrency.goroutines.leaks;

import java.util.List;

/**
 * What was known of a thread at one moment.
 *
 * @param id of all threads of this JVM, dead ones included, no other has it
 * @param name any text; several threads may have the same
 * @param group the name of its thread group, empty if it has none
 * @param daemon whether the JVM may end without it
 * @param state what it was doing
 * @param stack the calls that were under way, the innermost first; may be empty
 */
public record ThreadSnapshot(
        long id,
        String name,
        String group,
        boolean daemon,
        Thread.State state,
        List<StackTraceElement> stack) {

    public ThreadSnapshot {
        stack = List.copyOf(stack);
    }
}
