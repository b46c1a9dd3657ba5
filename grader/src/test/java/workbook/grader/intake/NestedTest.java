package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that is all that a container holds, as a Moodle download has it. */
class NestedTest {

    private static final String MOODLE = "Åse Ødegård_12345_assignsubmission_file";

    @TempDir
    private Path temp;

    private static byte[] zip() {
        return new Zipped().file("repo/" + Given.LRU, "class LruCache {}").bytes();
    }

    private static byte[] tar() {
        return Tarred.gz(new Tarred().file("repo/" + Given.LRU, "class LruCache {}").bytes());
    }

    private void isRead(Path container) {
        Submission read = Given.intake().read(container);
        assertThat(read.refused()).isEmpty();
        assertThat(Given.sources(read)).containsExactly(Given.LRU + "=class LruCache {}");
    }

    @Test
    void itIsOpenedOneLevel() {
        Given.write(temp.resolve(MOODLE + "/my work.zip"), zip());
        isRead(temp.resolve(MOODLE));
        assertThat(Given.intake().read(temp.resolve(MOODLE)).student()).isEqualTo(MOODLE);
        Given.write(temp.resolve("b/x/work.tar.gz"), tar());
        Given.write(temp.resolve("b/.DS_Store"), "");
        isRead(temp.resolve("b"));
        isRead(Given.write(temp.resolve("c.zip"), new Zipped().file("work.tgz", tar()).bytes()));
        isRead(Given.write(temp.resolve("d.tar"), new Tarred().file("work.zip", zip()).bytes()));
    }

    @Test
    void butNeverDeeper() {
        byte[] twice = new Zipped().file("work.zip", zip()).bytes();
        Given.write(temp.resolve("a/work.zip"), twice);
        Submission read = Given.intake().read(temp.resolve("a"));
        assertThat(read.sources()).isEmpty();
        assertThat(read.refused()).contains("no file in it counts");
        assertThat(Given.ignored(read)).containsExactly("work.zip: no source of an exercise");
    }

    @Test
    void besideAnythingElseItIsAFileLikeOthers() {
        Given.write(temp.resolve("a/work.zip"), zip());
        Given.write(temp.resolve("a/z.txt"), "");
        assertThat(Given.intake().read(temp.resolve("a")).sources()).isEmpty();
        Given.write(temp.resolve("b/a.txt"), "");
        Given.write(temp.resolve("b/work.zip"), zip());
        assertThat(Given.intake().read(temp.resolve("b")).sources()).isEmpty();
        Given.write(temp.resolve("c/one.zip"), zip());
        Given.write(temp.resolve("c/two.zip"), zip());
        assertThat(Given.intake().read(temp.resolve("c")).sources()).isEmpty();
        assertThat(Given.intake().read(Given.write(temp.resolve("d.zip"), new Zipped()
            .file("work.zip", zip()).file("../x", "").bytes())).sources()).isEmpty();
    }

    @Test
    void itsCapsAreThoseOfAContainer() {
        Given.write(temp.resolve("a/work.tar.gz"),
            Tarred.gz(new Tarred().file("movie.mp4", new byte[4 << 20]).bytes()));
        assertThat(Given.intake().read(temp.resolve("a")).refused()).contains("grows more than");
        Given.write(temp.resolve("b/work.zip"), zip());
        assertThat(Given.intake("nestedBytes", 10).read(temp.resolve("b")).refused())
            .isEqualTo("work.zip in it is larger than 10 bytes");
        Given.write(temp.resolve("c/work.rar"), "Rar!");
        assertThat(Given.intake().read(temp.resolve("c")).refused())
            .contains("files of that ending are not read");
    }
}
