package workbook.concurrency.goroutines.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.concurrency.goroutines.leaks.FakeThreads.MAIN;
import static workbook.concurrency.goroutines.leaks.FakeThreads.PARK;
import static workbook.concurrency.goroutines.leaks.FakeThreads.POLL;
import static workbook.concurrency.goroutines.leaks.FakeThreads.TAKE;
import static workbook.concurrency.goroutines.leaks.FakeThreads.thread;

import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Waiting;

/** Threads that the suite writes down, and those of a real JVM. */
class LeakSuite {

    private final FakeThreads threads = new FakeThreads();

    private static List<Long> ids(List<ThreadSnapshot> threads) {
        return new ArrayList<>(threads.stream().map(ThreadSnapshot::id).toList());
    }

    @Test
    @Weight(2)
    @Property("leaked is what was not there before and is there now, in the order of ids")
    void afterWithoutBefore() {
        threads.are(thread(1, "main"), thread(30, "old"));
        LeakDetector detector = LeakDetector.begin(threads);
        assertThat(detector.leaked()).as("leaked, with the same threads").isEmpty();
        threads.are(thread(45, "b"), thread(1, "main"), thread(41, "a"), thread(30, "old"));
        assertThat(ids(detector.leaked())).as("ids of the leaked, with 41 and 45 besides")
            .containsExactly(41L, 45L);
        threads.are(thread(1, "main"), thread(45, "b"));
        assertThat(ids(detector.leaked())).as("ids of the leaked, when 30 and 41 have ended")
            .containsExactly(45L);
    }

    @Test
    @Property("a thread is known by its id, and not by its name")
    void namesRepeat() {
        threads.are(thread(1, "main"), thread(30, "poller"));
        LeakDetector detector = LeakDetector.begin(threads);
        threads.are(thread(1, "main"), thread(30, "renamed"), thread(31, "poller"));
        assertThat(ids(detector.leaked())).as("ids of the leaked: 30 was renamed, and 31 has the "
            + "name that it had").containsExactly(31L);
    }

    @Test
    @Property("what has not begun, what has ended, and the thread that asks are no leaks")
    void onlyTheLiving() {
        LeakDetector detector = LeakDetector.begin(threads);
        List<ThreadSnapshot> now = new ArrayList<>();
        for (State state : State.values()) {
            now.add(thread(50 + state.ordinal(), state.name(), "main", state, POLL));
        }
        now.add(thread(Thread.currentThread().threadId(), "the caller", "main", State.RUNNABLE));
        threads.are(now.toArray(ThreadSnapshot[]::new));
        assertThat(detector.leaked().stream().map(ThreadSnapshot::name).toList())
            .as("names of the leaked, with a thread in each state, and the caller")
            .containsExactlyInAnyOrder("RUNNABLE", "BLOCKED", "WAITING", "TIMED_WAITING");
    }

    @Test
    @Weight(2)
    @Property("threads of the JVM are no leaks, whenever it makes them; nothing else says so than "
        + "the groups, and the name of the common pool")
    void threadsOfTheJvm() {
        List<ThreadSnapshot> jvm = List.of(
            thread(9, "Attach Listener", "system", State.RUNNABLE),
            thread(26, "Cleaner-0", "InnocuousThreadGroup", State.TIMED_WAITING, PARK),
            thread(25, "worker-1", "InnocuousForkJoinWorkerThreadGroup", State.WAITING, PARK),
            thread(24, "ForkJoinPool-1-worker-1", "CarrierThreads", State.WAITING, PARK),
            thread(27, "ForkJoinPool.commonPool-delayScheduler", "main", State.WAITING, PARK));
        assertThat(jvm).as("threads of the JVM").allSatisfy(each ->
            assertThat(LeakDetector.belongsToTheJvm(each)).as("%s", each).isTrue());
        List<ThreadSnapshot> own = List.of(
            thread(60, "Finalizer", POLL),
            thread(61, "Attach Listener", "", State.RUNNABLE),
            thread(62, "ForkJoinPool-2-worker-1", PARK, TAKE),
            thread(63, "ForkJoinPool.commonPool", POLL),
            new ThreadSnapshot(64, "timer", "main", true, State.WAITING, List.of(PARK)),
            thread(65, "of my CarrierThreads", "my CarrierThreads", State.WAITING, POLL),
            thread(67, "a clock", "system clocks", State.WAITING, POLL),
            thread(66, "my ForkJoinPool.commonPool-worker-1", PARK, TAKE));
        LeakDetector detector = LeakDetector.begin(threads);
        List<ThreadSnapshot> both = new ArrayList<>(jvm);
        both.addAll(own);
        threads.are(both.toArray(ThreadSnapshot[]::new));
        assertThat(ids(detector.leaked())).as("ids of the leaked; 60 to 67 are the program's")
            .containsExactly(60L, 61L, 62L, 63L, 64L, 65L, 66L, 67L);
    }

    @Test
    @Property("a thread is where its innermost call outside of the JDK is")
    void where() {
        StackTraceElement own = new StackTraceElement("sunny.Day", "shine", "Day.java", 3);
        StackTraceElement javalin = new StackTraceElement("javalin.Server", "run", "S.java", 5);
        StackTraceElement java = new StackTraceElement("shop.java.Cup", "fill", "Cup.java", 4);
        StackTraceElement sun = new StackTraceElement("sun.nio.ch.Net", "poll", "Net.java", -2);
        StackTraceElement javax = new StackTraceElement("javax.sql.Rows", "next", "R.java", 8);
        assertWhere(POLL, PARK, TAKE, POLL, MAIN);
        assertWhere(MAIN, MAIN);
        assertWhere(own, sun, own, javalin);
        assertWhere(javalin, PARK, javax, javalin, own);
        assertWhere(java, TAKE, java, MAIN);
        assertWhere(PARK, PARK, TAKE);
        assertThat(LeakDetector.where(thread(7, "empty"))).as("where() without a stack").isEmpty();
    }

    private static void assertWhere(StackTraceElement expected, StackTraceElement... stack) {
        assertThat(LeakDetector.where(thread(7, "a", stack))).as("where() of the stack %s",
            List.of(stack)).contains(expected);
    }

    @Test
    @Weight(2)
    @Property("the message has a line for each leaked thread, with its name, its state and where "
        + "it is; the exception has the threads")
    void message() {
        LeakDetector detector = LeakDetector.begin(threads);
        ThreadSnapshot poller = thread(41, "order poller", PARK, TAKE, POLL);
        ThreadSnapshot idle = thread(42, "idle", "main", State.TIMED_WAITING);
        threads.are(idle, poller);
        assertThatThrownBy(() -> detector.requireNone(1, () -> { }), "requireNone(1, …)")
            .isInstanceOf(ThreadLeakException.class)
            .satisfies(thrown -> {
                List<String> lines = thrown.getMessage().lines().toList();
                assertThat(lines.size()).as("lines of the message %s", lines).isEqualTo(2);
                assertThat(lines.get(0)).as("the first line")
                    .contains("order poller", "WAITING", POLL.toString());
                assertThat(lines.get(1)).as("the second line").contains("idle", "TIMED_WAITING");
                assertThat(((ThreadLeakException) thrown).leaked()).as("its threads")
                    .containsExactly(poller, idle);
            });
    }

    @Test
    @Weight(2)
    @Property("a thread that is about to end is no leak: it looks again, with a pause between two "
        + "looks, as often as it may and no oftener")
    void looksAgain() {
        threads.are();
        LeakDetector detector = LeakDetector.begin(threads);
        threads.are(thread(41, "ends soon"));
        List<String> done = new ArrayList<>();
        int before = threads.taken();
        detector.requireNone(5, () -> {
            done.add("pause");
            if (done.size() == 2) {
                threads.are();
            }
        });
        assertThat(done.size()).as("pauses; the thread ended in the second one").isEqualTo(2);
        assertThat(threads.taken() - before).as("looks").isEqualTo(3);
        done.clear();
        detector.requireNone(5, () -> done.add("pause"));
        assertThat(done).as("pauses when there is no leak").isEmpty();
        threads.are(thread(42, "ends soon"), thread(43, "stays"));
        int looked = threads.taken();
        assertThatThrownBy(() -> detector.requireNone(3, () -> {
            done.add("pause");
            threads.are(thread(43, "stays"));
        }), "requireNone(3, …), one of two threads stays")
            .isInstanceOf(ThreadLeakException.class)
            .satisfies(thrown -> assertThat(ids(((ThreadLeakException) thrown).leaked()))
                .as("ids of the threads at the last look").containsExactly(43L))
            .hasMessageNotContaining("ends soon");
        assertThat(done.size()).as("pauses of requireNone(3, …)").isEqualTo(2);
        assertThat(threads.taken() - looked).as("looks of requireNone(3, …)").isEqualTo(3);
    }

    @Test
    @Property("bad arguments are refused by name, and nobody looks")
    void refusesBadInput() {
        assertThatThrownBy(() -> LeakDetector.begin(null), "begin(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("threads");
        LeakDetector detector = LeakDetector.begin(threads);
        assertThatThrownBy(() -> detector.requireNone(1, null), "requireNone(1, null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("pause");
        assertThatThrownBy(() -> detector.requireNone(0, () -> { }), "requireNone(0, …)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> detector.requireNone(-3, () -> { }), "requireNone(-3, …)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-3");
        assertThat(threads.taken()).as("looks, the one of begin(…) included").isEqualTo(1);
    }

    @Test
    @Property("on a real JVM the thread of LeakyNumbers is found, with the line where it waits, "
        + "and none that the JVM makes meanwhile")
    void findsARealOne() throws Exception {
        LeakDetector detector = LeakDetector.begin(FakeThreads::live);
        Thread[] producer = new Thread[1];
        LeakyNumbers numbers = new LeakyNumbers(task ->
            producer[0] = Thread.ofPlatform().name("number maker").unstarted(task));
        assertThat(numbers.next()).as("the first number").isZero();
        Waiting.until(producer[0]);
        Thread.startVirtualThread(() -> { }).join();
        CompletableFuture.runAsync(() -> { }).join();
        List<ThreadSnapshot> leaked = detector.leaked();
        assertThat(leaked.stream().map(ThreadSnapshot::name).toList()).as("names of the leaked")
            .contains("number maker")
            .noneMatch(name -> name.startsWith("ForkJoinPool"));
        ThreadSnapshot maker = leaked.stream()
            .filter(thread -> thread.name().equals("number maker")).findFirst().orElseThrow();
        assertThat(LeakDetector.where(maker).orElseThrow().getClassName())
            .as("the class where it waits").isEqualTo(LeakyNumbers.class.getName());
        producer[0].interrupt();
        producer[0].join();
        assertThat(ids(detector.leaked())).as("ids of the leaked when it has ended")
            .doesNotContain(producer[0].threadId());
    }
}
