package workbook.concurrency.goroutines.leaks;

import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of threads that the test writes, and the threads of the running JVM. */
final class FakeThreads implements ThreadList {

    private final List<ThreadSnapshot> now = new ArrayList<>();
    private int taken;

    static final StackTraceElement PARK =
        new StackTraceElement("jdk.internal.misc.Unsafe", "park", "Unsafe.java", -2);
    static final StackTraceElement TAKE = new StackTraceElement(
        "java.util.concurrent.SynchronousQueue", "take", "SynchronousQueue.java", 500);
    static final StackTraceElement POLL =
        new StackTraceElement("shop.orders.Poller", "poll", "Poller.java", 31);
    static final StackTraceElement MAIN =
        new StackTraceElement("shop.Main", "main", "Main.java", 9);

    /** A thread of the program, which waits. */
    static ThreadSnapshot thread(long id, String name, StackTraceElement... stack) {
        return thread(id, name, "main", State.WAITING, stack);
    }

    static ThreadSnapshot thread(long id, String name, String group, State state,
            StackTraceElement... stack) {
        return new ThreadSnapshot(id, name, group, false, state, List.of(stack));
    }

    /** The threads that are there from now on. */
    FakeThreads are(ThreadSnapshot... threads) {
        now.clear();
        now.addAll(List.of(threads));
        return this;
    }

    int taken() {
        return taken;
    }

    @Override
    public List<ThreadSnapshot> take() {
        taken++;
        return new ArrayList<>(now);
    }

    /** Those of this JVM. */
    static List<ThreadSnapshot> live() {
        List<ThreadSnapshot> all = new ArrayList<>();
        for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
            Thread thread = each.getKey();
            ThreadGroup group = thread.getThreadGroup();
            all.add(new ThreadSnapshot(thread.threadId(), thread.getName(),
                group == null ? "" : group.getName(), thread.isDaemon(), thread.getState(),
                List.of(each.getValue())));
        }
        return all;
    }
}
