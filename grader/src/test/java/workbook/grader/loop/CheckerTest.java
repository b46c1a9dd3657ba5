package workbook.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.score.Verdict;

/** Which of several checks is told. */
class CheckerTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long LIMIT_SECONDS = 60;

    @TempDir
    private Path folder;
    private final BlockingQueue<Happening> told = new LinkedBlockingQueue<>();

    @Test
    void halfOfASave_isNotTold_whenTheRestFollows() throws Exception {
        MiniCheckout checkout = new MiniCheckout(folder).adder(MiniCheckout.brokenAdder());
        Item item = checkout.item("4.1");
        try (Checker checker = new Checker(checkout.bench(), told::add, LONG)) {
            checker.check(item);
            awaitCheck(checkout, item);
            checkout.adder(MiniCheckout.solvedAdder());
            checker.check(item);
            assertThat(nextVerdict()).isEqualTo(Verdict.SOLVED);
        }
    }

    @Test
    void aSourceThatStaysBroken_isTold() throws Exception {
        MiniCheckout checkout = new MiniCheckout(folder).adder(MiniCheckout.brokenAdder());
        try (Checker checker = new Checker(checkout.bench(), told::add)) {
            checker.check(checkout.item("4.1"));
            assertThat(nextVerdict()).isEqualTo(Verdict.DOES_NOT_COMPILE);
        }
    }

    @Test
    void whoeverWaitsForAnotherProcess_saysSo_andCanBeStopped() throws Exception {
        MiniCheckout checkout = new MiniCheckout(folder).adder(MiniCheckout.solvedAdder());
        Item item = checkout.item("4.1");
        try (Lock _ = Lock.of(checkout.places().build(item).resolve("lock"))) {
            try (Checker checker = new Checker(checkout.bench(), told::add)) {
                checker.check(item);
                assertThat(told.poll(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(new Happening.Waiting(item));
            }
        }
        assertThat(told).isEmpty();
    }

    /** Whoever can take the lock after the compiler began knows that the check is over. */
    private static void awaitCheck(MiniCheckout checkout, Item item) throws InterruptedException {
        Path build = checkout.places().build(item);
        while (!Files.exists(build.resolve("classes"))) {
            Thread.sleep(5);
        }
        Lock.of(build.resolve("lock")).close();
    }

    private Verdict nextVerdict() throws InterruptedException {
        while (true) {
            Happening next = told.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (next instanceof Happening.Ended ended) {
                return ended.checked().score().verdict();
            }
            assertThat(next).isInstanceOfAny(Happening.Tested.class, Happening.Waiting.class);
        }
    }
}
