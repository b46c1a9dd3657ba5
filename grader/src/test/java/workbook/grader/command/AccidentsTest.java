package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.update.Repositories;

/** Two commands at once, a full disk, a kill, another owner: in processes, as it happens. */
class AccidentsTest {

    private static final String BEFORE = "# mine\n4.2 solved 2026-11-21 hints=1 points=10\n";

    @TempDir
    private Path folder;
    private MiniCheckout checkout;

    @BeforeEach
    void write() {
        checkout = new MiniCheckout(folder.resolve("check out"));
    }

    @Test
    void twoRunsAtOnce_eachHaveTheirVerdict() throws Exception {
        checkout.adder(MiniCheckout.solvedAdder());
        try (Child one = Child.start(checkout, "run", "4.1");
                Child two = Child.start(checkout, "run", "4.1");
                Child other = Child.start(checkout, "run", "4.3")) {
            for (Child each : List.of(one, two, other)) {
                Ran ran = each.end();
                assertThat(ran.text()).contains("solved");
                assertThat(ran.code()).isZero();
            }
        }
        assertThat(checkout.places().progress()).content().contains("4.1 solved", "4.3 solved");
    }

    @Test
    void aRunBesideTheLoop_agreesWithIt() throws Exception {
        try (Evening evening = Evening.on(checkout, "4.1", Map.of());
                Evening second = Evening.on(checkout, "4.1", Map.of())) {
            evening.see("[ ] not attempted");
            second.see("[ ] not attempted");
            checkout.adder(MiniCheckout.wrongAdder());
            try (Child child = Child.start(checkout, "run", "4.1")) {
                assertThat(child.end()).satisfies(ran -> {
                    assertThat(ran.code()).isEqualTo(1);
                    assertThat(ran.text()).contains("got       -1");
                });
            }
            evening.see("[/] partial", "got       -1");
            second.see("[/] partial", "got       -1");
            checkout.adder(MiniCheckout.solvedAdder());
            evening.see("[x] solved");
            second.see("[x] solved");
        }
        assertThat(checkout.places().progress()).content().contains("4.1 solved");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFullDisk_isSaidWithTheFile_andNothingIsLost() throws Exception {
        checkout.adder(MiniCheckout.solvedAdder());
        checkout.write(".workbook/progress", BEFORE);
        try (Child child = Child.startWithFullDisk(0, checkout, "run", "4.1")) {
            assertThat(child.end().text()).contains("workbook: cannot write ", ".workbook",
                "File too large", "exit code 2").doesNotContain("at workbook.", "does not compile");
        }
        assertThat(checkout.places().progress()).content().isEqualTo(BEFORE);
        try (Child child = Child.start(checkout, "run", "4.1")) {
            assertThat(child.end().code()).isZero();
        }
        assertThat(checkout.places().progress()).content().contains("# mine", "4.2 solved",
            "4.1 solved");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatFillsUpBehindTheVerdict_doesNotHideIt() throws Exception {
        checkout.adder(MiniCheckout.solvedAdder());
        String long1 = BEFORE + "# a long note\n".repeat(1000);
        try (Child child = Child.start(checkout, "run", "4.1")) {
            assertThat(child.end().code()).isZero();
        }
        checkout.write(".workbook/progress", long1);
        try (Child child = Child.startWithFullDisk(20, checkout, "run", "4.1")) {
            assertThat(child.end().text()).contains("[x] 4.1", "cannot write ", "progress",
                "File too large", "exit code 2");
        }
        assertThat(checkout.places().progress()).content().isEqualTo(long1);
        assertThat(checkout.places().own()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aKilledRun_leavesNoProcessBehind() throws Exception {
        checkout.adder(MiniCheckout.endlessAdder());
        for (boolean forcibly : new boolean[] {true, false}) {
            try (Child child = Child.start(checkout, "run", "4.1")) {
                Evening.until(() -> !child.workers().isEmpty());
                List<ProcessHandle> workers = child.workers();
                assertThat(workers).isNotEmpty();
                if (forcibly) {
                    child.itself().destroyForcibly();
                } else {
                    child.itself().destroy();
                }
                child.end();
                Evening.until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
                assertThat(workers).noneMatch(ProcessHandle::isAlive);
            }
        }
        checkout.adder(MiniCheckout.solvedAdder());
        try (Child child = Child.start(checkout, "run", "4.1")) {
            assertThat(child.end().code()).as("its locks are gone with it").isZero();
        }
    }

    @Test
    void aPathIsMeantFromTheFolderInWhichItIsTyped() throws Exception {
        checkout.adder(MiniCheckout.solvedAdder());
        Path here = checkout.root().resolve(MiniCheckout.ADDER);
        for (String words : List.of("Adder.java", "./Adder.java", ".")) {
            try (Child child = Child.start(
                    Evening.command(checkout, "run", words), here, Map.of())) {
                assertThat(child.end().text()).as(words).contains("[x] 4.1");
            }
        }
    }

    @Test
    void aCheckoutThatGitDoesNotTrust_isSaidInGitsOwnWords() throws Exception {
        Repositories both = new Repositories(folder);
        MiniCheckout mine = new MiniCheckout(both.clone());
        Map<String, String> another = Map.of("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
        try (Child child = Child.start(
                Evening.command(mine, "update"), folder, another)) {
            Ran ran = child.end();
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.text()).contains("dubious ownership",
                "git config --global --add safe.directory").doesNotContain("git clone");
        }
        try (Child child = Child.start(
                Evening.command(mine, "doctor"), folder, another)) {
            assertThat(child.end().text()).contains("BAD git", "safe.directory");
        }
        try (Child child = Child.start(
                Evening.command(mine, "doctor"), folder, Map.of())) {
            assertThat(child.end().text()).contains("ok  git");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlZ_givesTheTerminalBack_andFgDrawsThePageAnew() throws Exception {
        try (Evening evening = Evening.on(checkout, "4.1", Map.of())) {
            evening.see("[ ] not attempted");
            evening.press("\032");
            Evening.until(() -> isStopped(evening.itself()));
            assertThat(isStopped(evening.itself())).isTrue();
            assertThat(evening.written()).endsWith("\033[?25h\033[?1049l");
            checkout.adder(MiniCheckout.solvedAdder());
            int before = evening.written().length();
            signal("-CONT", evening.itself());
            evening.see("4.1 Adder", "[x] solved", "n next");
            assertThat(evening.written().substring(before)).contains("\033[?1049h", "q quit");
            List<ProcessHandle> workers = evening.workers();
            evening.press("q").end();
            Evening.until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(workers).noneMatch(ProcessHandle::isAlive);
        }
    }

    private static boolean isStopped(ProcessHandle process) {
        try (Child ps = Child.start(List.of("ps", "-o", "state=", "-p",
                String.valueOf(process.pid())), Path.of("."), Map.of())) {
            return ps.end().text().strip().startsWith("T");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signal(String name, ProcessHandle process) throws InterruptedException {
        try (Child kill = Child.start(List.of("kill", name, String.valueOf(process.pid())),
                Path.of("."), Map.of())) {
            assertThat(kill.end().code()).isZero();
        }
    }
}
