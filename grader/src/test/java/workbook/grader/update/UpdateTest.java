package workbook.grader.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.grader.update.Repositories.CHAPTER;
import static workbook.grader.update.Repositories.OTHER;
import static workbook.grader.update.Repositories.STUB;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of real clones from real repositories. */
class UpdateTest {

    private static final String NEW = "phase4-ds-algo/src/main/java/ds/Bäume/Tree.java";

    @TempDir
    private Path folder;
    private Repositories both;

    @BeforeEach
    void repositories() {
        both = new Repositories(folder);
    }

    @Test
    void whatOnlyUpstreamChangedIsBrought() {
        both.publish(CHAPTER, "chapter 2\n");
        both.publish(NEW, "tree\n");
        both.withdraw(OTHER);
        Update.Outcome outcome = update();
        assertThat(outcome.brought()).containsExactlyInAnyOrder(NEW, CHAPTER);
        assertThat(outcome.removed()).containsExactly(OTHER);
        assertThat(outcome.toLookAt()).isEmpty();
        assertThat(both.mine(CHAPTER)).isEqualTo("chapter 2\n");
        assertThat(both.mine(NEW)).isEqualTo("tree\n");
        assertThat(both.exists(OTHER)).isFalse();
    }

    @Test
    void whatOnlyTheLearnerChangedIsKept() {
        both.save(STUB, "solved\n");
        both.commit(both.clone());
        both.save(OTHER, "half\n");
        both.publish(CHAPTER, "chapter 2\n");
        Update.Outcome outcome = update();
        assertThat(outcome.kept()).containsExactlyInAnyOrder(STUB, OTHER);
        assertThat(outcome.brought()).containsExactly(CHAPTER);
        assertThat(both.mine(STUB)).isEqualTo("solved\n");
        assertThat(both.mine(OTHER)).isEqualTo("half\n");
    }

    @Test
    void ofWhatBothChangedUpstreamsGoesBeside() {
        both.save(STUB, "half solved, not committed\n");
        both.publish(STUB, "stub 2\n");
        Update.Outcome outcome = update();
        assertThat(outcome.toLookAt()).isEqualTo(
            Map.of(STUB, "yours stays, upstream's is in " + STUB + ".upstream"));
        assertThat(both.mine(STUB)).isEqualTo("half solved, not committed\n");
        assertThat(both.mine(STUB + ".upstream")).isEqualTo("stub 2\n");
    }

    @Test
    void whatIsBesideIsRememberedUntilItIsDeleted() {
        both.save(STUB, "solved\n");
        both.publish(STUB, "stub 2\n");
        update();
        assertThat(update().toLookAt()).isEqualTo(Map.of(STUB, "upstream's is still in " + STUB
            + ".upstream; delete that when done"));
        both.delete(STUB + ".upstream");
        Update.Outcome quiet = update();
        assertThat(quiet.nothingNew()).isTrue();
        assertThat(quiet.kept()).containsExactly(STUB);
        both.publish(STUB, "stub 3\n");
        update();
        assertThat(both.mine(STUB + ".upstream")).isEqualTo("stub 3\n");
    }

    @Test
    void aFileOfTheLearnersWithTheNameBesideIsNotOverwritten() {
        both.save(STUB, "solved\n");
        both.save(STUB + ".upstream", "my notes\n");
        both.publish(STUB, "stub 2\n");
        update();
        assertThat(both.mine(STUB + ".upstream")).isEqualTo("my notes\n");
        assertThat(both.mine(STUB + ".upstream2")).isEqualTo("stub 2\n");
    }

    @Test
    void aSecondUpdateGoesOnFromWhatTheFirstBrought() {
        both.publish(CHAPTER, "chapter 2\n");
        update();
        both.publish(CHAPTER, "chapter 3\n");
        assertThat(update().brought()).containsExactly(CHAPTER);
        assertThat(both.mine(CHAPTER)).isEqualTo("chapter 3\n");
        assertThat(update().nothingNew()).isTrue();
    }

    @Test
    void aFileThatWasPutBackIsUntouched() {
        both.publish(STUB, "stub 2\n");
        update();
        both.save(STUB, "solved\n");
        both.commit(both.clone());
        both.save(STUB, "stub 1\n");
        assertThat(update().brought()).containsExactly(STUB);
        both.git(both.clone(), "pull", "--quiet", "--no-rebase", "--strategy-option=ours");
        both.save(STUB, "stub 1\n");
        assertThat(update().kept()).containsExactly(STUB);
        assertThat(both.mine(STUB)).isEqualTo("stub 1\n");
    }

    @Test
    void aBranchFromBeforeTheUpdateIsBroughtUpToDateToo() {
        both.git(both.clone(), "branch", "before");
        both.publish(CHAPTER, "chapter 2\n");
        both.publish(NEW, "tree\n");
        update();
        both.commit(both.clone());
        both.git(both.clone(), "checkout", "--quiet", "before");
        assertThat(update().brought()).containsExactlyInAnyOrder(CHAPTER, NEW);
    }

    @Test
    void aFolderOfTheLearnersInTheWayStays() {
        both.save("docs/Notiz.md/mine.txt", "mine\n");
        both.save("tools", "a file\n");
        both.publish("docs/Notiz.md", "upstream's\n");
        both.publish("tools/run", "upstream's\n");
        Update.Outcome outcome = update();
        assertThat(outcome.toLookAt().keySet()).containsExactly("docs/Notiz.md", "tools/run");
        assertThat(both.mine("docs/Notiz.md/mine.txt")).isEqualTo("mine\n");
        assertThat(both.mine("tools")).isEqualTo("a file\n");
    }

    @Test
    void whatTheLearnerDeletedStaysAway() {
        both.delete(STUB);
        both.delete(CHAPTER);
        both.publish(CHAPTER, "chapter 2\n");
        Update.Outcome outcome = update();
        assertThat(outcome.kept()).containsExactly(STUB);
        assertThat(outcome.toLookAt()).containsOnlyKeys(CHAPTER);
        assertThat(both.exists(STUB)).isFalse();
        assertThat(both.exists(CHAPTER)).isFalse();
    }

    @Test
    void whatUpstreamRemovedAndTheLearnerChangedStays() {
        both.save(STUB, "solved\n");
        both.withdraw(STUB);
        assertThat(update().kept()).containsExactly(STUB);
        assertThat(both.mine(STUB)).isEqualTo("solved\n");
    }

    @Test
    void neitherIndexNorBranchNorStagedWorkChange() {
        both.save(STUB, "staged\n");
        both.git(both.clone(), "add", STUB);
        both.publish(CHAPTER, "chapter 2\n");
        String index = both.git(both.clone(), "ls-files", "--stage");
        String head = both.git(both.clone(), "rev-parse", "HEAD");
        update();
        assertThat(both.git(both.clone(), "ls-files", "--stage")).isEqualTo(index);
        assertThat(both.git(both.clone(), "rev-parse", "HEAD")).isEqualTo(head);
        assertThat(both.git(both.clone(), "status", "--porcelain", "-z").split("\0"))
            .containsExactlyInAnyOrder("M  " + STUB, " M " + CHAPTER);
    }

    @Test
    void aDryRunChangesNothingAndIsNotRemembered() {
        both.publish(CHAPTER, "chapter 2\n");
        both.save(STUB, "solved\n");
        both.publish(STUB, "stub 2\n");
        Update.Outcome dry = new Update(both.clone()).run(Optional.empty(), true);
        assertThat(both.mine(CHAPTER)).isEqualTo("chapter 1\n");
        assertThat(both.exists(STUB + ".upstream")).isFalse();
        assertThat(update()).isEqualTo(dry);
    }

    @Test
    void aFolderWithoutACommonPastIsUpdatedToo() throws IOException {
        Path fresh = Files.createDirectories(both.clone().resolveSibling("entpackt ä"));
        both.git(fresh, "init", "--quiet");
        Path stub = fresh.resolve(STUB);
        Files.createDirectories(stub.getParent());
        Files.writeString(stub, "solved\n");
        Files.writeString(fresh.resolve(CHAPTER), "chapter 1\n");
        both.publish(CHAPTER, "chapter 2\n");
        Update.Outcome outcome =
            new Update(fresh).run(Optional.of(both.upstream().toString()), false);
        assertThat(outcome.brought()).containsExactlyInAnyOrder("grader/pom.xml", OTHER, CHAPTER);
        assertThat(outcome.toLookAt()).containsOnlyKeys(STUB);
        assertThat(stub).hasContent("solved");
    }

    @Test
    void theRemoteUpstreamIsPreferred() {
        Path fork = both.clone().resolveSibling("fork");
        both.git(both.clone(), "clone", "--quiet", "--bare", both.upstream().toString(),
            fork.toString());
        both.git(both.clone(), "remote", "set-url", "origin", fork.toString());
        both.publish(CHAPTER, "chapter 2\n");
        assertThat(update().nothingNew()).isTrue();
        both.git(both.clone(), "remote", "add", "upstream", both.upstream().toString());
        assertThat(update().brought()).containsExactly(CHAPTER);
    }

    @Test
    void lineEndsAreThoseOfTheClone() {
        both.git(both.clone(), "config", "core.autocrlf", "true");
        both.delete(CHAPTER);
        both.git(both.clone(), "checkout", "--", CHAPTER);
        assertThat(both.mine(CHAPTER)).isEqualTo("chapter 1\r\n");
        both.save(STUB, "solved\r\n");
        both.publish(CHAPTER, "chapter 2\n");
        both.publish(STUB, "stub 2\n");
        assertThat(update().brought()).containsExactly(CHAPTER);
        assertThat(both.mine(CHAPTER)).isEqualTo("chapter 2\r\n");
        assertThat(both.mine(STUB + ".upstream")).isEqualTo("stub 2\r\n");
    }

    @Test
    void aMergeThatIsUnderWayIsEndedFirst() {
        both.save(CHAPTER, "mine\n");
        both.commit(both.clone());
        both.publish(CHAPTER, "theirs\n");
        both.call(both.clone(), "pull", "--quiet", "--no-rebase");
        assertRefused("a merge, rebase or cherry-pick is under way (MERGE_HEAD); end it first: "
            + "git status says how");
        assertThat(both.mine(CHAPTER)).contains("<<<<<<<", "mine", "theirs");
    }

    @Test
    void whereThereIsNothingToFetchOneLineSaysSo() throws IOException {
        both.git(both.clone(), "remote", "set-url", "origin", both.clone() + " away");
        assertRefused("cannot fetch from origin: '" + both.clone()
            + " away' does not appear to be a git repository");
        both.git(both.clone(), "remote", "rename", "origin", "elsewhere");
        assertRefused("no remote is called upstream or origin; say where from: "
            + "./workbook update --from URL_OR_PATH");
        both.git(both.clone(), "remote", "add", "origin", "https://127.0.0.1:1/workbook.git");
        assertThatThrownBy(this::update).isInstanceOf(UpdateException.class)
            .hasMessageStartingWith("cannot fetch from origin: unable to access")
            .hasMessageNotContaining("\n");
    }

    @Test
    void whatIsNoCloneOrNoWorkbookIsRefused() throws IOException {
        Path plain = Files.createDirectories(folder.resolve("plain"));
        assertThatThrownBy(() -> new Update(plain)).isInstanceOf(UpdateException.class)
            .hasMessage(plain + " is not the folder of a git clone; get one with: git clone");
        Path part = both.clone().resolve("grader");
        assertThatThrownBy(() -> new Update(part)).isInstanceOf(UpdateException.class)
            .hasMessageStartingWith(part + " is not the folder of a git clone");
        both.git(plain, "init", "--quiet");
        Files.writeString(plain.resolve("file"), "text");
        both.commit(plain);
        assertThatThrownBy(() ->
            new Update(both.clone()).run(Optional.of(plain.toString()), false))
            .isInstanceOf(UpdateException.class)
            .hasMessage(plain + " is no workbook: it has no grader/pom.xml");
    }

    private Update.Outcome update() {
        return new Update(both.clone()).run(Optional.empty(), false);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::update).isInstanceOf(UpdateException.class).hasMessage(message);
    }
}
