package workbook.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;

class SkeletonTest {

    @TempDir
    private Path root;
    private Shelf shelf;

    @BeforeEach
    void write() {
        new ProvenCheckout(root);
        shelf = Shelf.ofReferences(root);
    }

    @Test
    void makesAFileOfEachKind() {
        Skeleton skeleton = Skeleton.of(shelf, "2.14", "sync.once", "Run once", 10, 60);
        Skeleton.write(skeleton.files(root));
        Item made = Shelf.ofReferences(root).byId("2.14").orElseThrow();
        assertThat(made.packageName()).isEqualTo("workbook.concurrency.sync.once");
        assertThat(made.title() + " " + made.points() + " " + made.minutes())
            .isEqualTo("Run once 10 60");
        Site site = new Site(root, made.packageName());
        assertThat(site.own()).extracting(file -> site.checkout().shown(file)).contains(
            "solutions/src/main/java/workbook/concurrency/sync/once/RunOnce.java",
            "phase2-concurrency/src/test/java/workbook/concurrency/sync/once/RunOnceExamples.java",
            "phase2-concurrency/src/hidden-test/java/workbook/concurrency/sync/once/"
                + "RunOnceSuite.java",
            "solutions/src/chaffs/workbook/concurrency/sync/once.yaml");
    }

    @Test
    void whatIsThereIsRefusedByName() {
        refused("4.1", "mini.other", "Other", 5, "4.1 is taken by mini.adder");
        refused("4.9", "mini.adder", "Adder", 5, "mini.adder is there already, as 4.1");
        Skeleton.of(shelf, "4.9", "mini.new", "New", 5, 5);
        Path file = root.resolve("solutions/src/chaffs/workbook/dsalgo/mini/new.yaml");
        Skeleton.write(Map.of(file, ""));
        assertThatThrownBy(() ->
            Skeleton.of(shelf, "4.9", "mini.new", "New", 5, 5).files(root))
            .hasMessage("solutions/src/chaffs/workbook/dsalgo/mini/new.yaml is there already");
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        refused("5.1", "a.b", "Title", 5, "ID 5.1");
        refused("4.x", "a.b", "Title", 5, "ID 4.x");
        refused("4.9", "Algo.clamp", "Title", 5, "CHAPTER.NAME Algo.clamp");
        refused("4.9", "clamp", "Title", 5, "CHAPTER.NAME clamp");
        refused("4.9", "a.b", "a \"title\"", 5, "--title a \"title\"");
        refused("4.9", "a.b", "Title", 0, "--points 0");
    }

    private void refused(String id, String name, String title, int points, String message) {
        assertThatThrownBy(() -> Skeleton.of(shelf, id, name, title, points, 5))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
