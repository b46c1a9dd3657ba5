package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts once all is found, and how the rest is listed. */
class HarvestTest {

    @TempDir
    private Path temp;

    private Submission zip(Zipped zip) {
        return Given.intake().read(Given.write(temp.resolve("anna.zip"), zip.bytes()));
    }

    @Test
    void ofTwoEntriesOfOnePathNoneCounts() {
        Submission read = zip(new Zipped().file(Given.LRU, "one").file(Given.LRU, "two")
            .file(Given.SEARCH, "class BinarySearch {}"));
        assertThat(read.sources()).containsOnlyKeys(Given.SEARCH);
        assertThat(read.refused()).isEmpty();
        String row = Given.LRU + ": one of 2 that would be the same file" + Given.WITHOUT_LRU;
        assertThat(Given.ignored(read)).containsExactly(row, row);
    }

    @Test
    void norOfTwoThatAFileSystemWouldJoin() {
        String other = Given.LRU.replace("LruCache", "LRUCache");
        Submission read = zip(new Zipped().file(Given.LRU, "one").file(other, "two"));
        assertThat(read.sources()).isEmpty();
        assertThat(Given.ignored(read)).hasSize(2)
            .allMatch(row -> row.endsWith("same file" + Given.WITHOUT_LRU));
        String composed = Given.LRU.replace("LruCache", "Gr\u00F6sse");
        String apart = Given.LRU.replace("LruCache", "Gro\u0308sse");
        assertThat(zip(new Zipped().file(composed, "one").file(apart, "two")).sources()).isEmpty();
        assertThat(zip(new Zipped().file(apart, "one")).sources()).containsOnlyKeys(composed);
    }

    @Test
    void norOfTwoCheckouts() {
        Submission read = zip(new Zipped().file("old/" + Given.LRU, "one")
            .file("new/" + Given.LRU, "two").file("new/" + Given.SEARCH, "three"));
        assertThat(read.sources()).containsOnlyKeys(Given.SEARCH);
        assertThat(read.ignored()).extracting(Ignored::path)
            .containsExactly("new/" + Given.LRU, "old/" + Given.LRU);
    }

    @Test
    void aLinkAndAFileOfOnePathAreTwo() {
        Submission read = zip(new Zipped().entry(Given.LRU, 0120777, Given.bytes("/etc/passwd"))
            .file(Given.LRU, "class LruCache {}"));
        assertThat(read.sources()).isEmpty();
    }

    @Test
    void ofTwoStateFilesNoneIsBelieved() {
        Submission read = zip(new Zipped().file(Given.LRU, "x").file("a/.workbook/progress", "one")
            .file("b/.workbook/progress", "two"));
        assertThat(read.progress()).isEmpty();
        assertThat(Given.ignored(read)).containsExactly(
            "a/.workbook/progress: one of 2 that would be the same file",
            "b/.workbook/progress: one of 2 that would be the same file");
    }

    @Test
    void aFolderWithoutSourcesIsOneRow_andSoAreFilesOfOneName() {
        Zipped zip = new Zipped();
        for (int each = 0; each < 5; each++) {
            String folder = "repo/phase4-ds-algo/src/main/java/workbook/dsalgo/p" + each;
            zip.file(folder + "/Tool.java", "class Tool {}").file(folder + "/README.md", "")
                .file("repo/grader/src/" + each, "").file("repo/.git/hooks/" + each, "")
                .file("__MACOSX/repo/._" + each, "");
        }
        Submission read = zip(zip.file("repo/pom.xml", "").file("repo/.mvn/maven.config", "")
            .file("repo/phase4-ds-algo/src/main/java/module-info.java", "")
            .file("repo/phase4-ds-algo/src/main/java/workbook/module-info.java", ""));
        assertThat(read.sources()).hasSize(5);
        assertThat(Given.ignored(read)).containsExactly(
            "**/README.md: 5 files: no source of an exercise",
            "__MACOSX/: 5 files: made by an operating system",
            "repo/.git/: 5 files: git's own: only the history is read",
            "repo/.mvn/maven.config: no source of an exercise",
            "repo/grader/: 5 files: no source of an exercise",
            "repo/phase4-ds-algo/src/main/java/module-info.java: no source of an exercise",
            "repo/phase4-ds-algo/src/main/java/workbook/module-info.java: the workbook has no "
                + "modules of Java",
            "repo/pom.xml: no source of an exercise");
    }

    @Test
    void thereAreOnlySoManyRows_andThoseThatCostAnExerciseAreAmongThem() {
        Zipped zip = new Zipped().file(Given.SEARCH, "x");
        for (int each = 0; each < 30; each++) {
            zip.entry("a" + each, 0120777, Given.bytes("b"));
        }
        zip.entry(Given.LRU, 0120777, Given.bytes("b"));
        Path file = Given.write(temp.resolve("anna.zip"), zip.bytes());
        List<String> rows = Given.ignored(Given.intake("rows", 5).read(file));
        assertThat(rows).hasSize(6).contains(Given.LRU + ": a link" + Given.WITHOUT_LRU);
        assertThat(rows.getLast()).isEqualTo("and more: 26 files: not listed");
        assertThat(Given.intake().read(file).ignored()).hasSize(31);
    }

    @Test
    void onlyWhatMayBeMissedIsUrgent() {
        String phase = "phase4-ds-algo/src/main/java/workbook/";
        Zipped zip = new Zipped().file(Given.SEARCH, "x").entry(Given.LRU, 0120777,
                Given.bytes("b"))
            .file(phase + "tools/Tool.java", "x").file("a/" + phase + "tools/Tool.java", "x")
            .file(phase + "foundations/A.java", "x").file(phase + "dsalgo/ds/lru/a-b.java", "x")
            .file("/etc/A.java", "x").file("../x.txt", "x")
            .entry("phase1-foundations", 0120777, Given.bytes("b"))
            .entry(".venv/lib64", 0120777, Given.bytes("b"))
            .entry("README.md", 0120777, Given.bytes("b"))
            .file(phase + "dsalgo/ds/lru/package-info.java", "x").file("pom.xml", "x")
            .file(".idea/" + Given.LRU, "x").file("a/.workbook/progress", "x")
            .file("b/.workbook/progress", "x");
        for (int each = 0; each < 5; each++) {
            zip.file("grader/src/A" + each + ".java", "x");
        }
        List<Ignored> rows = zip(zip).ignored();
        assertThat(rows).filteredOn(Ignored::urgent).extracting(Ignored::path)
            .containsExactlyInAnyOrder(Given.LRU, phase + "tools/Tool.java",
                "a/" + phase + "tools/Tool.java", phase + "foundations/A.java",
                phase + "dsalgo/ds/lru/a-b.java", "/etc/A.java", "phase1-foundations");
        assertThat(rows).filteredOn(each -> !each.urgent()).extracting(Ignored::path)
            .containsExactlyInAnyOrder("../x.txt", ".venv/lib64", "README.md",
                phase + "dsalgo/ds/lru/package-info.java", "pom.xml", ".idea/" + Given.LRU,
                "a/.workbook/progress", "b/.workbook/progress", "grader/");
        assertThat(rows).filteredOn(each -> each.path().equals("grader/"))
            .extracting(Ignored::files).containsExactly(5);
    }

    @Test
    void whatIsNotListedIsUrgentIfAnyOfItIs() {
        Zipped zip = new Zipped().file(Given.SEARCH, "x").file("pom.xml", "x");
        for (int each = 0; each < 9; each++) {
            zip.entry("a" + each, 0120777, Given.bytes("b"));
        }
        Path file = Given.write(temp.resolve("anna.zip"), zip.bytes());
        assertThat(Given.intake("rows", 5).read(file).ignored().getLast())
            .isEqualTo(new Ignored("and more", "not listed", 5, true));
        assertThat(Given.intake("rows", 9).read(file).ignored().getLast())
            .isEqualTo(new Ignored("and more", "not listed", 1, false));
    }

    @Test
    void whatOperatingSystemsLeaveBetweenSourcesIsNoTrouble() {
        Submission read = zip(new Zipped().file(Given.LRU, "x")
            .file(Given.LRU.replace("LruCache", "._LruCache"), "x").file(".DS_Store", "x"));
        assertThat(read.sources()).containsOnlyKeys(Given.LRU);
        assertThat(read.ignored()).extracting(Ignored::reason)
            .containsOnly("made by an operating system");
    }

    @Test
    void aFileThatBreaksOffWithoutAWordIsIgnored() throws Exception {
        try (Harvest harvest = harvest()) {
            harvest.visit(Found.file(Given.LRU, () -> {
                throw new EOFException();
            }));
            assertThat(harvest.crop().sources()).isEmpty();
            assertThat(harvest.ignored(null)).containsExactly(new Ignored(Given.LRU,
                "damaged, or it cannot be read" + Given.WITHOUT_LRU, 1, true));
        }
    }

    @Test
    void aPathOfManyPartsTakesNoMoreMemoryThanItsLength() {
        byte[] zip = new Zipped().file("a/".repeat(32_000) + "b", "x").file(Given.LRU, "x").bytes();
        byte[] path = Given.bytes("1000015 path=" + "a/".repeat(500_000) + "b\n");
        TarArchiveEntry header =
            new TarArchiveEntry("x", TarArchiveEntry.LF_PAX_EXTENDED_HEADER_LC);
        header.setSize(path.length);
        byte[] tar = new Tarred().put(header, path).file("x", "x").file(Given.LRU, "x").bytes();
        for (Path each : List.of(Given.write(temp.resolve("anna.zip"), zip),
                Given.write(temp.resolve("ben.tar"), tar))) {
            ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = memory.getCurrentThreadAllocatedBytes();
            Submission read = Given.intake().read(each);
            assertThat(memory.getCurrentThreadAllocatedBytes() - before).as(each.toString())
                .isLessThan(100_000_000);
            assertThat(read.sources()).containsOnlyKeys(Given.LRU);
            assertThat(Given.ignored(read)).singleElement().asString()
                .endsWith("…: a path longer than 1000 characters");
        }
    }

    @Test
    void anArchiveIsOnlySoDeep_asAFolderIs() {
        Path file = Given.write(temp.resolve("anna.zip"), new Zipped().file("a/b/x.txt", "x")
            .file("a/b/c/x.txt", "x").file(Given.LRU, "x").bytes());
        Submission read = Given.intake("depth", 3).read(file);
        assertThat(read.sources()).isEmpty();
        assertThat(Given.ignored(read)).containsExactly(
            "a/b/c/x.txt: more than 3 folders deep",
            "a/b/x.txt: no source of an exercise",
            Given.LRU + ": more than 3 folders deep");
        assertThat(Given.intake().read(file).sources()).hasSize(1);
    }

    @Test
    void aFolderHoldsSomething_whereverItsNameStandsInTheOrder() {
        Zipped zip = new Zipped();
        for (String link : List.of("a/b-/l", "a/b/c/l", "a/b0/l", "d")) {
            zip.entry(link, 0120777, Given.bytes("x"));
        }
        for (String name : List.of("1", "2", "3", "4")) {
            zip.file("a/b/" + name, "").file("a/b/c/d/" + name, "").file("d/" + name, "");
        }
        assertThat(Given.ignored(zip(zip))).containsExactly("a/b-/l: a link",
            "a/b/1: no source of an exercise", "a/b/2: no source of an exercise",
            "a/b/3: no source of an exercise", "a/b/4: no source of an exercise",
            "a/b/c/d/: 4 files: no source of an exercise", "a/b/c/l: a link", "a/b0/l: a link",
            "d: a link", "d/: 4 files: no source of an exercise");
    }

    @Test
    void whatTheMachineCannotReadIsNoFaultOfTheSubmission() throws Exception {
        for (IOException ours : List.of(
                new FileSystemException(Given.LRU, null, "Too many open files"),
                new IOException("Input/output error"))) {
            Found.Content content = () -> {
                throw ours;
            };
            try (Harvest harvest = harvest()) {
                for (String path : List.of(Given.LRU, ".git/HEAD")) {
                    assertThatThrownBy(() -> harvest.visit(Found.file(path, content)))
                        .as(path).isInstanceOf(IntakeException.class);
                }
            }
            assertThatThrownBy(() -> Refusal.because(new IllegalStateException(ours), "damaged"))
                .isInstanceOf(IntakeException.class);
            Tars tars = new Tars(Limits.USUAL, harvest());
            assertThatThrownBy(() -> tars.read(Kind.TAR, failing(ours)))
                .isInstanceOf(IntakeException.class);
        }
    }

    private Harvest harvest() {
        return new Harvest(new Rule(Given.SHELF), Limits.USUAL, false, temp);
    }

    private static InputStream failing(IOException thrown) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw thrown;
            }
        };
    }

    @Test
    void anEntryThatIsNamedLikeAFaultIsNone() {
        assertThat(Refusal.because(new IOException("Input/output error/A.java"), "damaged"))
            .hasMessage("damaged");
    }

    @Test
    void numbersLookTheSameEverywhere() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Refusal.of("%,d", 1_000)).hasMessage("1,000");
            assertThat(zip(new Zipped().file(Given.LRU, "x".repeat(600_000))).ignored())
                .extracting(Ignored::reason)
                .containsExactly("larger than 524,288 bytes" + Given.WITHOUT_LRU);
        } finally {
            Locale.setDefault(before);
        }
    }
}
