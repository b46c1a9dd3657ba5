package workbook.concurrency.goroutines.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows, on the threads of the running JVM. */
class LeaksExamples {

    /** The threads of this JVM. It tells only of platform threads. */
    private static List<ThreadSnapshot> live() {
        List<ThreadSnapshot> all = new ArrayList<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            ThreadGroup group = thread.getThreadGroup();
            all.add(new ThreadSnapshot(thread.threadId(), thread.getName(),
                group == null ? "" : group.getName(), thread.isDaemon(), thread.getState(),
                List.of(stack)));
        });
        return all;
    }

    @Test
    void leakyNumbersLeaveTheirThreadBehind() throws Exception {
        LeakDetector detector = LeakDetector.begin(LeaksExamples::live);
        Thread[] producer = new Thread[1];
        LeakyNumbers numbers = new LeakyNumbers(task ->
            producer[0] = new Thread(task, "number maker"));
        assertThat(numbers.next()).as("the first number").isZero();
        assertThatThrownBy(() -> detector.requireNone(1, () -> { }), "requireNone(1, …)")
            .isInstanceOf(ThreadLeakException.class)
            .hasMessageContaining("number maker");
        producer[0].interrupt();
        producer[0].join();
    }

    @Test
    void numbersThatAreClosedLeaveNothing() throws Exception {
        Thread[] producer = new Thread[1];
        try (Numbers numbers = new Numbers(task ->
                producer[0] = new Thread(task, "number maker"))) {
            assertThat(numbers.next()).as("the first number").isZero();
            assertThat(numbers.next()).as("the second number").isEqualTo(1);
        }
        assertThat(producer[0].isAlive()).as("whether the thread is alive").isFalse();
    }
}
