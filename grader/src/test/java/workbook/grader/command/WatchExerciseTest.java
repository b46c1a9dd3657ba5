package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.MiniCheckout;

/** The loop, used as a person does. */
class WatchExerciseTest {

    @TempDir
    private Path folder;
    private MiniCheckout checkout;

    @BeforeEach
    void write() {
        checkout = new MiniCheckout(folder.resolve("\u00dcbung mit Leerzeichen"));
    }

    @Test
    void anEvening() throws Exception {
        try (Evening evening = start()) {
            evening.see("4.1 Adder", "[ ] not attempted", "n next", "0 of 3 solved");
            checkout.adder(MiniCheckout.wrongAdder());
            evening.see("[/] partial", "one and two are three", "got       -1", "Adder.java:6");
            checkout.adder(MiniCheckout.brokenAdder());
            evening.see("[c] does not compile", "cannot find symbol", "Adder.java:6");
            evening.press("h").see("Hint 1 of 2: Begin with the first method.");
            checkout.adder(MiniCheckout.solvedAdder());
            evening.see("[x] solved, 10 of 10 points", "1 of 3 solved, 10 of 30 points");
            evening.press("n").see("4.2 Echo", "[ ] not attempted");
            evening.press("l").see("> ", "[x] 4.1   mini.adder", "enter goes there")
                .press("\033[A\r").see("4.1 Adder", "[x] solved");
            checkout.adder(MiniCheckout.wrongAdder());
            evening.see("[x] solved, now 7.5 of 10").press("d").see("-        return one + other;",
                "+        return one - other;");
            List<ProcessHandle> workers = evening.workers();
            assertThat(workers).as("a spare one waits").isNotEmpty();
            assertThat(evening.press("q").end()).isZero();
            assertThat(evening.written()).endsWith("\033[?25h\033[?1049l");
            gone(workers);
        }
        assertThat(folder.resolve("\u00dcbung mit Leerzeichen/.workbook/progress")).content()
            .contains("4.1 solved ", " hints=1");
    }

    @Test
    void aLoopWithoutEnd_isOverWhenItIsMended_andNobodyWaitsForItsLimit() throws Exception {
        try (Evening evening = start()) {
            evening.see("[ ] not attempted");
            checkout.adder(MiniCheckout.endlessAdder());
            evening.see("[.] checking");
            checkout.adder(MiniCheckout.solvedAdder());
            evening.see("[x] solved");
            assertThat(evening.written()).doesNotContain("hangs");
        }
    }

    @Test
    void aKilledWorker_costsNothing_andOneKilledAtWorkIsACrash() throws Exception {
        try (Evening evening = start()) {
            checkout.adder(MiniCheckout.solvedAdder());
            evening.see("[x] solved");
            List<ProcessHandle> workers = evening.workers();
            workers.forEach(ProcessHandle::destroyForcibly);
            gone(workers);
            checkout.adder(MiniCheckout.wrongAdder());
            evening.see("[x] solved, now 7.5 of 10", "got       -1");
            checkout.adder(MiniCheckout.exitingAdder());
            evening.see("[x] solved, now ", "System.exit ended the JVM");
            checkout.adder(MiniCheckout.solvedAdder());
            evening.see("[x] solved, 10 of 10");
        }
    }

    @Test
    void fiftySavesInARow_endWithTheVerdictOnTheLast_andKeysInBetweenAreNotLost()
            throws Exception {
        try (Evening evening = start()) {
            evening.see("[ ] not attempted");
            for (int save = 0; save < 50; save++) {
                checkout.adder(save % 2 == 0 ? MiniCheckout.endlessAdder()
                    : MiniCheckout.adder("return " + save + ";", "return 2 * number;"));
                Thread.sleep(40);
            }
            evening.press("hh");
            checkout.adder(MiniCheckout.adder("return one + other + 70;", "return 0;"));
            evening.see("[!] wrong", "got       70");
            assertThat(evening.workers()).hasSizeLessThanOrEqualTo(3);
            evening.press("h").see("Hint 2 of 2");
        }
        assertThat(checkout.places().progress()).content().contains("hints=2");
    }

    @Test
    void ctrlC_leavesNoProcessBehind() throws Exception {
        try (Evening evening = start()) {
            evening.see("[ ] not attempted");
            checkout.adder(MiniCheckout.endlessAdder());
            evening.see("[.] checking");
            Evening.until(() -> evening.workers().size() >= 2);
            List<ProcessHandle> workers = evening.workers();
            assertThat(workers).hasSizeGreaterThanOrEqualTo(2);
            evening.press("\003").end();
            gone(workers);
        }
    }

    @Test
    void aKilledLoop_leavesNoProcessBehind() throws Exception {
        try (Evening evening = start()) {
            checkout.adder(MiniCheckout.endlessAdder());
            evening.see("[.] checking");
            Evening.until(() -> evening.workers().size() >= 2);
            List<ProcessHandle> workers = evening.workers();
            evening.itself().destroyForcibly();
            gone(workers);
        }
    }

    @Test
    void noColor_writesNone_andEveryStateIsStillTold() throws Exception {
        try (Evening evening = Evening.on(checkout, "4.1", Map.of("NO_COLOR", "1"))) {
            evening.see("[ ] not attempted");
            checkout.adder(MiniCheckout.solvedAdder());
            evening.see("[x] solved");
            evening.press("q").end();
            assertThat(evening.written()).doesNotContain("m[x]")
                .doesNotContainPattern("\033\\[\\d*(;\\d+)*m").doesNotContain("\033]8");
        }
    }

    private Evening start() throws Exception {
        return Evening.on(checkout, "4.1", Map.of());
    }

    private static void gone(List<ProcessHandle> processes) throws InterruptedException {
        Evening.until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }
}
