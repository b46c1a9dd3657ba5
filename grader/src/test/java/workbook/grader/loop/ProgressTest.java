package workbook.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state file under hand, merge and accident. */
class ProgressTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Item HEAP =
        new Item("4.4", "Heap", 10, 60, List.of(), "workbook.dsalgo.ds.heap");
    private static final Item SEARCH =
        new Item("4.14", "Search", 5, 40, List.of(), "workbook.dsalgo.algo.binarysearch");

    @TempDir
    private Path folder;

    @Test
    void linesAreInTheOrderOfTheIds() {
        Path file = folder.resolve("new/progress");
        Progress.change(file, SEARCH, entry -> entry.with(Standing.PARTIAL, DAY));
        Progress.change(file, HEAP, entry -> entry.withHints(2).with(Standing.SOLVED, DAY));
        assertThat(file).content().endsWith("""
            4.4 solved 2026-11-21 hints=2
            4.14 partial 2026-11-21
            """);
    }

    @Test
    void aDamagedLineIsNamedKeptAndPassedOver() throws Exception {
        Path file = folder.resolve("progress");
        byte[] damaged = ("4.4 solved 2026-11-21\n4.4 \u00e4 \u00ff yesterday\n# my note\n"
            + "4.14 lost\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, damaged);
        assertThat(Progress.read(file).warnings()).hasSize(2)
            .anyMatch(warning -> warning.startsWith("line 2 ") && warning.endsWith("yesterday"))
            .anyMatch(warning -> warning.startsWith("line 4 "));
        Progress now = Progress.change(file, SEARCH, entry -> entry.with(Standing.WRONG, DAY));
        assertThat(now.of(HEAP).standing()).isEqualTo(Standing.SOLVED);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .contains("4.4 \u00e4 \u00ff yesterday\n", "# my note\n", "4.14 lost\n",
                "4.14 wrong 2026-11-21\n");
    }

    @Test
    void bothSidesOfAMergeAreJoined() {
        Progress merged = Progress.parse("""
            <<<<<<< mine
            4.4 partial 2026-11-22 hints=3 points=2
            =======
            4.4 solved 2026-11-20 hints=1 points=10
            >>>>>>> theirs
            """);
        assertThat(merged.of(HEAP).line()).isEqualTo("4.4 solved 2026-11-20 hints=3 points=10");
        assertThat(merged.warnings()).hasSize(3);
    }

    @Test
    void anEditorsMarkAndLineEndsChangeNothing() throws Exception {
        Path file = folder.resolve("progress");
        Files.writeString(file, "\ufeff4.4 solved 2026-11-21 hints=2\r\n4.14 wrong 2026-11-22\r\n");
        assertThat(Progress.read(file).warnings()).isEmpty();
        Progress.change(file, SEARCH, entry -> entry.with(Standing.SOLVED, DAY));
        assertThat(file).content().endsWith(
            "4.4 solved 2026-11-21 hints=2\n4.14 solved 2026-11-21\n").doesNotContain("\ufeff");
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        Path file = folder.resolve("progress");
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 1; writer <= 20; writer++) {
                Item item = new Item("4." + writer, "One", 1, 1, List.of(), "workbook.dsalgo.a.b");
                all.submit(() -> Progress.change(file, item, entry -> entry.with(
                    Standing.SOLVED, DAY)));
            }
        }
        assertThat(Files.readAllLines(file)).hasSize(21);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatALaterVersionWritesIsKept() {
        Progress known = Progress.parse(
            "9.99 solved 2026-11-21 mood=good\n4.4 solved 2026-11-21\n");
        assertThat(known.with(HEAP, entry -> entry.withHints(1)).text())
            .contains("9.99 solved 2026-11-21 mood=good\n",
                "4.4 solved 2026-11-21 hints-later=1\n");
    }

    @Test
    void nothingKnown_isNotAttempted() {
        Progress fresh = Progress.read(folder.resolve("none"));
        assertThat(fresh.of(HEAP).standing()).isEqualTo(Standing.NOT_ATTEMPTED);
        assertThat(fresh.earned(List.of(HEAP, SEARCH))).isZero();
    }

    @Test
    void handWrittenNonsenseInFacts_countsNothing() {
        Progress odd = Progress.parse("4.4 solved 2026-11-21 points=many hints=-1\n");
        assertThat(odd.of(HEAP).earned()).isZero();
        assertThat(odd.of(HEAP).hints()).isZero();
    }

    @Test
    void whatIsBrokenOnPurposeStaysSolved_withWhatItIsNow() {
        Entry entry = checked(Entry.fresh("4.4", DAY), Standing.PARTIAL, "2.5");
        assertThat(entry.line()).isEqualTo("4.4 partial 2026-11-22 points=2.5");
        entry = checked(entry, Standing.SOLVED, "10.00");
        assertThat(entry.line()).isEqualTo("4.4 solved 2026-11-22 points=10");
        entry = checked(entry, Standing.HANGS, "8");
        assertThat(entry.line())
            .isEqualTo("4.4 solved 2026-11-22 latest=8 now=hangs points=10");
        assertThat(entry.brokenSince()).isTrue();
        assertThat(entry.earned()).isEqualByComparingTo("10");
        assertThat(entry.latest()).isEqualByComparingTo("8");
        assertThat(Entry.parse(entry.line())).contains(entry);
        assertThat(checked(entry, Standing.SOLVED, "10").line())
            .isEqualTo("4.4 solved 2026-11-22 points=10");
        assertThat(entry.begunAnew(DAY).line()).isEqualTo("4.4 not-attempted 2026-11-21 points=0");
    }

    @Test
    void untilItIsSolvedTheStateIsTheLatestAndThePointsAreTheBest() {
        Entry entry = checked(checked(Entry.fresh("4.4", DAY), Standing.PARTIAL, "7.5"),
            Standing.DOES_NOT_COMPILE, "0");
        assertThat(entry.line())
            .isEqualTo("4.4 does-not-compile 2026-11-22 latest=0 points=7.5");
        assertThat(entry.brokenSince()).isFalse();
    }

    @Test
    void linesOfOlderVersionsAreReadAsTheyWereMeant() {
        Entry old = Entry.parse("4.4 solved 2026-11-21 hints=2 points=10").orElseThrow();
        assertThat(old.now()).isEqualTo(Standing.SOLVED);
        assertThat(old.latest()).isEqualByComparingTo("10");
        assertThat(old.hintsSeen()).isEqualTo(2);
    }

    @Test
    void hintsThatAreReadAfterSolvingAreNotCounted() {
        Entry entry = checked(Entry.fresh("4.4", DAY).withHints(1), Standing.SOLVED, "10")
            .withHints(5);
        assertThat(entry.hints()).isEqualTo(1);
        assertThat(entry.hintsSeen()).isEqualTo(5);
        assertThat(entry.withHints(2)).as("one that was read again").isEqualTo(entry);
    }

    @Test
    void aMergeKeepsTheBestAndTheLaterCheck() {
        Progress merged = Progress.parse("""
            4.4 solved 2026-11-20 latest=4 now=partial points=10
            4.4 solved 2026-11-22 points=10
            4.14 partial 2026-11-22 points=2
            4.14 wrong 2026-11-21 latest=0 points=4
            """);
        assertThat(merged.of(HEAP).line()).isEqualTo("4.4 solved 2026-11-22 points=10");
        assertThat(merged.of(SEARCH).line()).isEqualTo("4.14 partial 2026-11-22 points=4");
    }

    private static Entry checked(Entry before, Standing found, String earned) {
        return before.with(found, new BigDecimal(earned), DAY.plusDays(1));
    }
}
