package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles, bare clones, and the histories of work trees. */
class RepositoryTest {

    private static final List<Touch> TOUCHES = List.of(
        new Touch(Instant.ofEpochSecond(1_000), List.of(Given.LRU)),
        new Touch(Instant.ofEpochSecond(3_000), List.of(Given.LRU)));

    @TempDir
    private Path temp;

    private Repo student() {
        return Repo.in(temp.resolve("student")).commit(Given.LRU, "class LruCache {}", 1_000)
            .commit("notes.txt", "a", 2_000).commit(Given.LRU, "class LruCache { }", 3_000)
            .commit(".workbook/progress", "4.10 solved 2026-11-21", 4_000);
    }

    private void isRead(Submission read) {
        assertThat(read.refused()).isEmpty();
        assertThat(Given.sources(read)).containsExactly(Given.LRU + "=class LruCache { }");
        assertThat(read.progress()).isEqualTo("4.10 solved 2026-11-21");
        assertThat(read.touches()).isEqualTo(TOUCHES);
    }

    private static Submission read(Path container) {
        return Given.intake().read(container);
    }

    @Test
    void aBundleIsItsHead() {
        Repo repo = student();
        isRead(read(repo.bundle(temp.resolve("anna.bundle"), "--all")));
        assertThat(read(temp.resolve("anna.bundle")).student()).isEqualTo("anna");
        isRead(read(repo.bundle(temp.resolve("b.bundle"), "HEAD")));
    }

    @Test
    void aBareCloneIsItsHead_packedOrNot() throws Exception {
        isRead(read(student().bare(temp.resolve("anna.git"))));
        assertThat(read(temp.resolve("anna.git")).student()).isEqualTo("anna");
        Files.move(temp.resolve("student/.git"), temp.resolve("loose"));
        isRead(read(temp.resolve("loose")));
        isRead(read(Given.write(temp.resolve("b.zip"), Repo.zipped(temp.resolve("anna.git")))));
        Given.write(temp.resolve("c/repo.zip"), Repo.zipped(temp.resolve("anna.git")));
        isRead(read(temp.resolve("c")));
    }

    @Test
    void aBundleMayBeAllThatAContainerHolds() throws Exception {
        Files.createDirectories(temp.resolve("moodle"));
        student().bundle(temp.resolve("moodle/work.bundle"), "main");
        isRead(read(temp.resolve("moodle")));
    }

    @Test
    void aWorkTreeIsReadAsItStands_withItsHistory() {
        Given.write(student().folder().resolve(Given.SEARCH), "class BinarySearch {}");
        Submission read = read(temp.resolve("student"));
        assertThat(read.sources()).containsOnlyKeys(Given.LRU, Given.SEARCH);
        assertThat(read.touches()).isEqualTo(TOUCHES);
        assertThat(Given.ignored(read)).hasSize(2).anyMatch(row -> row.startsWith(".git/: "))
            .contains("notes.txt: no source of an exercise");
        Submission zip = read(Given.write(temp.resolve("a.zip"),
            Repo.zipped(temp.resolve("student"))));
        assertThat(zip.sources()).containsOnlyKeys(Given.LRU, Given.SEARCH);
        assertThat(zip.touches()).isEqualTo(TOUCHES);
    }

    @Test
    void aCheckoutBelowTheRepositorysRootHasTouchesToo() {
        Repo.in(temp.resolve("a")).commit("course/repo/" + Given.LRU, "x", 5_000);
        assertThat(read(temp.resolve("a")).touches()).containsExactly(
            new Touch(Instant.ofEpochSecond(5_000), List.of(Given.LRU)));
    }

    @Test
    void onlySourcesThatCountAreTouched() {
        Repo repo = student().commit(Given.SEARCH, "gone later", 5_000);
        repo.git("rm", "-q", Given.SEARCH);
        repo.gitAt(6_000, "commit", "-q", "-m", "no");
        repo.commit(Given.LRU.replace("LruCache", "package-info"), "x", 7_000);
        assertThat(read(repo.folder()).touches()).isEqualTo(TOUCHES);
    }

    @Test
    void aHistoryIsReadToItsCap() {
        student();
        assertThat(Given.intake("commits", 1).read(temp.resolve("student")).touches())
            .isEqualTo(TOUCHES.subList(1, 2));
    }

    @Test
    void aTimeOutOfAllBoundsIsNoReasonToFail() {
        Repo repo = student();
        String commit = repo.git("cat-file", "commit", "HEAD").replaceAll(
            "(?m)^author .*$", "author A <a> 99999999999999999999 +0000");
        repo.git("update-ref", "refs/heads/main", repo.object("commit", Given.bytes(commit)));
        assertThat(read(repo.folder()).sources()).hasSize(1);
        assertThat(read(repo.folder()).touches()).hasSize(2);
    }

    @Test
    void aShallowCloneHasTheHistoryThatItHas() {
        student().git("clone", "-q", "--depth=2", "--no-local",
            "file://" + temp.resolve("student"), temp.resolve("shallow").toString());
        Submission read = read(temp.resolve("shallow"));
        assertThat(read.sources()).hasSize(1);
        assertThat(read.touches()).isEqualTo(TOUCHES.subList(1, 2));
    }

    @Test
    void ofABundleWithoutHeadTheOnlyBranchCounts_orMain() {
        Repo repo = student();
        repo.git("branch", "-m", "work");
        isRead(read(repo.bundle(temp.resolve("a.bundle"), "work")));
        repo.git("branch", "main");
        repo.commit(Given.LRU, "of another branch", 9_000);
        isRead(read(repo.bundle(temp.resolve("b.bundle"), "work", "main")));
    }

    @Test
    void otherwiseItIsRefused_namingTheBranches() {
        Repo repo = student();
        repo.git("branch", "-m", "one");
        repo.git("branch", "two");
        assertThat(read(repo.bundle(temp.resolve("a.bundle"), "one", "two")).refused()).isEqualTo(
            "nothing in it says which commit counts: it has no HEAD, "
                + "no main and no master, but one, two");
    }

    @Test
    void aBareCloneWhoseHeadHasNoCommitIsItsOnlyBranch() throws Exception {
        Path bare = student().bare(temp.resolve("anna.git"));
        Given.write(bare.resolve("HEAD"), "ref: refs/heads/master\n");
        isRead(read(bare));
        Given.write(bare.resolve("packed-refs"), "");
        try (Stream<Path> refs = Files.walk(bare.resolve("refs"))) {
            for (Path ref : refs.filter(Files::isRegularFile).toList()) {
                Files.delete(ref);
            }
        }
        assertThat(read(bare).refused()).contains("HEAD leads to no commit");
    }

    @Test
    void aBundleThatBuildsOnOthersIsRefused() {
        Repo repo = student();
        assertThat(read(repo.bundle(temp.resolve("a.bundle"), "HEAD~2..HEAD")).refused())
            .contains("builds on commits that are not in it");
    }

    @Test
    void aBrokenRepositoryIsRefused_orOnlyItsHistoryIs() throws Exception {
        Path bundle = student().bundle(temp.resolve("a.bundle"), "--all");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 30] ^= 1;
        assertThat(read(Given.write(bundle, bytes)).refused()).contains("git cannot read it");
        Path objects = temp.resolve("student/.git/objects");
        try (Stream<Path> all = Files.walk(objects)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                each.toFile().setWritable(true);
                Files.write(each, new byte[] {1, 2, 3});
            }
        }
        Submission read = read(temp.resolve("student"));
        assertThat(read.sources()).hasSize(1);
        assertThat(read.touches()).isEmpty();
        assertThat(Given.ignored(read)).anyMatch(row -> row.contains("not known: git cannot"));
    }

    @Test
    void copiesStandInTheFolderForThem_andAreGoneAfterwards() throws Exception {
        Path bundle = student().bundle(temp.resolve("a.bundle"), "--all");
        Path own = Files.createDirectory(temp.resolve("own"));
        Path git = Given.write(temp.resolve("git.sh"), "#!/bin/sh\npwd >> '" + temp
            + "/seen'\nexec git \"$@\"\n");
        assertThat(git.toFile().setExecutable(true)).isTrue();
        isRead(new Intake(Given.SHELF, Limits.USUAL, own, git.toString(), System.getenv())
            .read(bundle));
        String name = own.toRealPath() + "/intake-" + ProcessHandle.current().pid() + "-\\d+/0";
        assertThat(Files.readAllLines(temp.resolve("seen"))).isNotEmpty()
            .allMatch(line -> line.matches(name));
        assertThat(own).isEmptyDirectory();
        Path none = temp.resolve("none");
        assertThatThrownBy(() -> new Intake(Given.SHELF, Limits.USUAL, none).read(bundle))
            .isInstanceOf(IntakeException.class).hasMessageContaining(none.toString());
    }

    @Test
    void whatGitMissesOfTheMachineIsNoRefusal_andIsTriedAgain() {
        Path bundle = student().bundle(temp.resolve("a.bundle"), "--all");
        String missing = "echo 'error: unable to open object pack: Too many open files' >&2; ";
        for (String broken : List.of("exit 128",
                "while read -r id; do echo \"$id missing\"; done")) {
            String when = broken.startsWith("while") ? "cat-file" : "ls-tree";
            assertThatThrownBy(() -> withGit(when, missing + broken, 9).read(bundle))
                .as(when).isInstanceOf(IntakeException.class)
                .hasMessageContaining("cannot read what was handed in: Too many open files");
            isRead(withGit(when, missing + broken, 2).read(bundle));
        }
        for (String no : List.of("No space left on device", "Disk quota exceeded")) {
            assertThatThrownBy(() -> withGit("ls-tree", "echo 'error: file: " + no
                + "' >&2; exit 128", 9).read(bundle)).isInstanceOf(IntakeException.class)
                .hasMessageContaining(no);
        }
        assertThat(withGit("ls-tree", "echo \"error: unknown tag type 'quota' in 12\" >&2; "
            + "exit 128", 9).read(bundle).refused())
            .isEqualTo("git cannot read it, and says error: unknown tag type 'quota' in 12");
        String half = "read -r id; echo \"$id\" | git \"$@\" | head -c 60; ";
        assertThatThrownBy(() -> withGit("cat-file", half + missing + "exit 128", 9).read(bundle))
            .as("it ends within an answer").isInstanceOf(IntakeException.class);
        assertThat(withGit("ls-tree", "echo 'fatal: no tree Too many open files' >&2; exit 128", 9)
            .read(bundle).refused())
            .isEqualTo("git cannot read it, and says fatal: no tree Too many open files");
    }

    /** A git of which one command does something else, the first {@code times} times. */
    private Intake withGit(String command, String instead, int times) {
        Path count = Given.write(temp.resolve("count"), "");
        Path git = Given.write(temp.resolve("git.sh"), """
            #!/bin/sh
            case "$*" in *%s*)
              echo >> '%s'
              if [ $(wc -l < '%s') -le %d ]; then %s; exit 0; fi
            esac
            exec git "$@"
            """.formatted(command, count, count, times, instead));
        assertThat(git.toFile().setExecutable(true)).isTrue();
        return new Intake(Given.SHELF, Limits.USUAL, temp, git.toString(), System.getenv());
    }

    @Test
    void withoutTheProgramGitNobodyIsRefused_andAWorkTreeCounts() {
        Repo student = student();
        Path bundle = student.bundle(temp.resolve("a.bundle"), "--all");
        Intake without = new Intake(Given.SHELF, Limits.USUAL, temp, "no-such-git",
            Map.of());
        for (Path each : List.of(bundle, student.bare(temp.resolve("b.git")))) {
            assertThatThrownBy(() -> without.read(each)).isInstanceOf(IntakeException.class)
                .hasMessageStartingWith(each.getFileName() + " is read by the program git, which "
                    + "cannot be started: ").hasMessageContaining("no-such-git");
        }
        Submission read = without.read(temp.resolve("student"));
        assertThat(read.refused()).isEmpty();
        assertThat(read.sources()).hasSize(1);
        assertThat(Given.ignored(read)).anyMatch(row -> row.endsWith(
            "its history is not known: the program git cannot be started here"));
    }
}
