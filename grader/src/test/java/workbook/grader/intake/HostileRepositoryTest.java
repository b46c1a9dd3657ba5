package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.source.TextFiles;

/** Repositories that want more than to be read. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileRepositoryTest {

    @TempDir
    private Path temp;

    private Repo repo;
    private Path marker;
    private Path script;

    @BeforeEach
    void aRepositoryAndAProgramThatLeavesAMark() {
        repo = Repo.in(temp.resolve("eve")).commit(Given.LRU, "class LruCache {}", 1_000);
        marker = temp.resolve("marker");
        script = Given.write(temp.resolve("run.sh"), "#!/bin/sh\necho ran > " + marker + "\ncat\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private Submission read(Path container) {
        return Given.intake().read(container);
    }

    /** Points a branch at a tree of these entries. */
    private void commitTree(byte[]... entries) {
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            tree.writeBytes(entry);
        }
        String number = repo.object("tree", tree.toByteArray());
        repo.git("update-ref", "refs/heads/main", repo.git("commit-tree", number, "-m", "x"));
    }

    private String blob(String text) {
        return repo.object("blob", Given.bytes(text));
    }

    @Test
    void itsConfigurationAndHooksAreNeverRead() throws Exception {
        Path included = Given.write(temp.resolve("included"), "[core]\n\tfsmonitor = " + script);
        Given.write(repo.folder().resolve(".git/config"), Files.readString(
            repo.folder().resolve(".git/config")) + "[include]\n\tpath = " + included
            + "\n[core]\n\tsshCommand = " + script + "\n\thooksPath = " + temp
            + "\n\tpager = " + script + "\n[filter \"x\"]\n\tsmudge = " + script + "\n\tclean = "
            + script + "\n[diff \"x\"]\n\ttextconv = " + script + "\n\tcommand = " + script
            + "\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = " + script + "\n");
        Given.write(repo.folder().resolve(".gitattributes"), "*.java filter=x diff=x\n");
        repo.git("status");
        assertThat(marker).as("git itself runs it").exists();
        repo.git("add", ".");
        repo.git("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "commit", "-qm",
            "x");
        Path bare = repo.bare(temp.resolve("mallory.git"));
        Files.copy(repo.folder().resolve(".git/config"), bare.resolve("config"),
            StandardCopyOption.REPLACE_EXISTING);
        Files.delete(marker);
        assertThat(read(repo.folder()).touches()).hasSize(1);
        assertThat(Given.sources(read(bare))).containsExactly(Given.LRU + "=class LruCache {}");
        assertThat(marker).doesNotExist();
    }

    @Test
    void alternatesLeadNowhere() throws Exception {
        Repo other = Repo.in(temp.resolve("other")).commit(Given.LRU, "secret", 1_000);
        Path bare = repo.bare(temp.resolve("mallory.git"));
        Given.write(bare.resolve("objects/info/alternates"),
            other.folder().resolve(".git/objects") + "\n");
        Given.write(bare.resolve("HEAD"), other.git("rev-parse", "HEAD") + "\n");
        assertThat(new Repo(bare).git("show", "HEAD:" + Given.LRU)).as("git itself follows them")
            .isEqualTo("secret");
        assertThat(read(bare).sources()).isEmpty();
        assertThat(read(bare).refused()).contains("git cannot read it");
    }

    @Test
    void linksInsteadOfItsFilesLeadNowhere() throws Exception {
        Repo other = Repo.in(temp.resolve("other")).commit(Given.LRU, "secret", 1_000);
        Path bare = repo.bare(temp.resolve("mallory.git"));
        TextFiles.deleteBelow(bare.resolve("objects"));
        Files.createSymbolicLink(bare.resolve("objects"), other.folder().resolve(".git/objects"));
        Given.write(bare.resolve("HEAD"), other.git("rev-parse", "HEAD") + "\n");
        assertThat(read(bare).sources()).isEmpty();
        assertThat(Given.ignored(read(bare))).contains("objects: a link");
    }

    @Test
    void aFileThatPointsToARepositoryElsewhereIsNotFollowed() throws Exception {
        Path container = temp.resolve("a");
        Given.write(container.resolve(Given.LRU), "x");
        Given.write(container.resolve(".git"), "gitdir: " + repo.folder().resolve(".git"));
        assertThat(new Repo(container).git("log", "--format=%at")).as("git itself follows it")
            .isEqualTo("1000");
        assertThat(read(container).touches()).isEmpty();
        Files.delete(container.resolve(".git"));
        Files.createSymbolicLink(container.resolve(".git"), repo.folder().resolve(".git"));
        assertThat(read(container).touches()).isEmpty();
        assertThat(Given.ignored(read(container))).containsExactly(".git: a link");
    }

    @Test
    void theEnvironmentIsNotHandedOn() {
        Map<String, String> hostile = new HashMap<>(Map.of("GIT_TRACE", marker.toString(),
            "GIT_OBJECT_DIRECTORY", temp.toString(), "GIT_EXEC_PATH", temp.toString(),
            "LD_PRELOAD", "/nowhere.so", "GIT_DIR", temp.toString(), "GIT_CONFIG_COUNT", "x"));
        hostile.put("PATH", System.getenv("PATH"));
        Submission read = new Intake(Given.SHELF, Limits.USUAL, temp, "git", hostile)
            .read(repo.bundle(temp.resolve("a.bundle"), "--all"));
        assertThat(read.sources()).hasSize(1);
        assertThat(marker).doesNotExist();
    }

    @Test
    void replacedObjectsAreTheOriginalOnes() {
        repo.git("replace", repo.git("rev-parse", "HEAD:" + Given.LRU), blob("replaced"));
        assertThat(repo.git("show", "HEAD:" + Given.LRU)).isEqualTo("replaced");
        assertThat(Given.sources(read(repo.bare(temp.resolve("a.git")))))
            .containsExactly(Given.LRU + "=class LruCache {}");
    }

    @Test
    void linksAndSubmodulesInTreesAreIgnored() {
        String target = blob("/etc/passwd");
        String head = repo.git("rev-parse", "HEAD");
        repo.git("update-index", "--add", "--cacheinfo", "120000," + target + "," + Given.SEARCH);
        repo.git("update-index", "--add", "--cacheinfo", "160000," + head + ",vendor");
        repo.git("commit", "-qm", "x");
        Submission read = read(repo.bare(temp.resolve("a.git")));
        assertThat(read.sources()).containsOnlyKeys(Given.LRU);
        assertThat(Given.ignored(read)).containsExactly(
            Given.SEARCH + ": a link; 4.14 algo.binarysearch is graded without it",
            "vendor: a submodule");
    }

    @Test
    void treesThatGitWouldNotMakeAreReadByTheSameRules() throws Exception {
        String text = blob("x");
        commitTree(Repo.entry("100644", "..", text), Repo.entry("100644", "a\\b", text),
            Repo.entry("100644", Given.LRU, text), Repo.entry("100644", Given.LRU, text),
            Repo.entry("100644", "/" + Given.LAYOUT, text),
            Repo.entry("100644", "../" + Given.LAYOUT, text),
            Repo.entry("100644", Given.SEARCH, text));
        Files.move(repo.folder().resolve(".git"), temp.resolve("a"));
        Submission read = read(temp.resolve("a"));
        assertThat(read.refused()).isEmpty();
        assertThat(read.sources()).containsOnlyKeys(Given.SEARCH);
        assertThat(read.ignored()).extracting(Ignored::reason).containsExactlyInAnyOrder(
            "a path that leaves its folder by \"..\"", "a path that leaves its folder by \"..\"",
            "a path with a backslash", "an absolute path",
            "one of 2 that would be the same file" + Given.WITHOUT_LRU,
            "one of 2 that would be the same file" + Given.WITHOUT_LRU);
    }

    @Test
    void aTreeThatHoldsItselfTenTimesOverEndsEarly() {
        String tree = blob("x");
        String mode = "100644";
        for (int level = 0; level < 10; level++) {
            ByteArrayOutputStream ten = new ByteArrayOutputStream();
            for (int each = 0; each < 10; each++) {
                ten.writeBytes(Repo.entry(mode, "d" + each, tree));
            }
            tree = repo.object("tree", ten.toByteArray());
            mode = "40000";
        }
        commitTree(Repo.entry("40000", "d", tree));
        assertThat(read(repo.bundle(temp.resolve("a.bundle"), "--all")).refused())
            .contains("too many files");
        Submission tooMany = Given.intake("entries", 3).read(temp.resolve("a.bundle"));
        assertThat(tooMany.refused()).isNotEmpty();
        Submission workTree =
            Given.intake("gitTime", Duration.ofSeconds(2)).read(repo.folder());
        assertThat(workTree.sources()).as("its files count").hasSize(1);
    }

    @Test
    void itsFilesAreCountedAndWeighed() {
        repo.commit("a", "", 2_000).commit("b", "", 3_000).commit(Given.SEARCH, "x".repeat(9_000),
            4_000);
        Path bundle = repo.bundle(temp.resolve("a.bundle"), "--all");
        assertThat(Given.intake("entries", 3).read(bundle).refused()).contains("more than 3 files");
        assertThat(Given.intake("entries", 4).read(bundle).refused()).isEmpty();
        assertThat(Given.intake("sourcesBytes", 9_000L).read(bundle).refused())
            .contains("bytes of sources");
        assertThat(Given.ignored(Given.intake("sourceBytes", 100).read(bundle))).contains(
            Given.SEARCH + ": larger than 100 bytes; 4.14 algo.binarysearch is graded without it");
    }

    @Test
    void aLargeRepositoryIsNotCopied() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Given.write(repo.folder().resolve("noise"), noise);
        repo.git("add", "noise");
        repo.git("commit", "-qm", "x");
        Path bundle = repo.bundle(temp.resolve("a.bundle"), "--all");
        assertThat(Given.intake("repositoryBytes", 50_000L).read(bundle).refused())
            .contains("its repository is larger than 50,000 bytes");
        Submission workTree = Given.intake("repositoryBytes", 50_000L).read(repo.folder());
        assertThat(workTree.sources()).hasSize(1);
        assertThat(Given.ignored(workTree))
            .anyMatch(row -> row.contains("its history is not known"));
        assertThat(read(bundle).sources()).hasSize(1);
    }

    @Test
    void tooManyBranchesAreNotKept() {
        Given.write(repo.folder().resolve(".git/packed-refs"), "#".repeat(2_000));
        assertThat(Given.ignored(Given.intake("headerBytes", 1_000L).read(repo.folder())))
            .anyMatch(row -> row.contains("too many branches"));
    }

    @Test
    void gitHasAnEnd() throws IOException {
        endsGit();
    }

    @Test
    void gitHasAnEnd_whenNoVirtualThreadComesToRun() throws IOException {
        AtomicBoolean done = new AtomicBoolean();
        Runnable busy = () -> {
            while (!done.get()) {
                Thread.onSpinWait();
            }
        };
        // There are never more carriers than that for threads that do not block.
        for (int each = 0; each < Runtime.getRuntime().availableProcessors(); each++) {
            Thread.ofVirtual().start(busy);
        }
        try {
            endsGit();
        } finally {
            done.set(true);
        }
    }

    private void endsGit() throws IOException {
        Path slow = Given.write(temp.resolve("slow.sh"), "#!/bin/sh\nsleep 100\n");
        assertThat(slow.toFile().setExecutable(true)).isTrue();
        Intake intake = new Intake(Given.SHELF, Given.limits("gitTime", Duration.ofSeconds(1)),
            temp, slow.toString(), System.getenv());
        assertThat(intake.read(repo.bundle(temp.resolve("a.bundle"), "--all")).refused())
            .contains("git needs more than 1 s");
        assertThat(ProcessHandle.current().descendants()
            .filter(each -> each.info().commandLine().orElse("").contains("sleep 100")).toList())
            .as("nothing is left running").isEmpty();
    }

    @Test
    void nothingIsLeftOnTheDisk() throws IOException {
        read(repo.bundle(temp.resolve("a.bundle"), "--all"));
        read(repo.folder());
        Given.intake("entries", 2).read(repo.folder());
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> left = Files.list(folder)) {
            List<String> ours = left.map(each -> each.getFileName().toString())
                .filter(name -> name.startsWith("intake-"
                    + ProcessHandle.current().pid() + "-")).toList();
            assertThat(ours).isEmpty();
        }
    }
}
