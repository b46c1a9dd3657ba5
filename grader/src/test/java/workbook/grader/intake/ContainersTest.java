package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a folder of submissions. */
class ContainersTest {

    @TempDir
    private Path folder;

    private void files(String... names) {
        for (String name : names) {
            Given.write(folder.resolve(name), "");
        }
    }

    private void folders(String... names) throws Exception {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name));
        }
    }

    private List<String> students() {
        return Containers.in(folder).list().stream().map(Containers::student).toList();
    }

    @Test
    void containersAreSortedByStudentAndNamedWithoutTheirEnding() throws Exception {
        files("zoe.tar.gz", "bob.zip", "anna.TGZ", "carl.tar", "dora.tar.bz2", "emil.bundle",
            "fritz.jar", "hugo.tar.xz", "ivo.7z", "kai.rar");
        folders("gina", "lea.git", "J. R. Smith", "moodle.zip");
        assertThat(students()).containsExactly("J. R. Smith", "anna", "bob", "carl", "dora", "emil",
            "fritz", "gina", "hugo", "ivo", "kai", "lea", "moodle.zip", "zoe");
    }

    @Test
    void namesInAnyScriptAndWithAnySignWork() throws Exception {
        List<String> names = List.of("李雷", "Ærøskøbing, Åse", "O'Neil \"Q\"", "=1+1",
            "-rf", "@all", "مريم", "Full Name_12345_assignsubmission_file");
        folders(names.toArray(String[]::new));
        files("Zoe\u0308.zip");
        assertThat(students()).hasSize(9).containsAll(names).contains("Zoë");
        assertThat(Given.intake().read(folder.resolve("Zoe\u0308.zip")).student())
            .isEqualTo("Zoë");
    }

    @Test
    void whatIsNoContainerIsReportedAndNotDropped() throws Exception {
        folders("anna", "__MACOSX", ".git");
        files(".DS_Store", "notes.txt", "grades.csv", ".zip", " .zip", "Thumbs.db",
            "LruCache.java");
        Containers found = Containers.in(folder);
        assertThat(found.list()).containsExactly(folder.resolve("anna"));
        assertThat(found.others()).extracting(Ignored::path).containsExactly(" .zip", ".DS_Store",
            ".git", ".zip", "LruCache.java", "Thumbs.db", "__MACOSX", "grades.csv", "notes.txt");
        assertThat(found.others()).extracting(Ignored::reason).contains("hidden",
            "made by an operating system", "no folder, archive, bundle or bare clone",
            "its name is no student's");
    }

    @Test
    void aLinkIsASubmissionThatIsRefused() throws Exception {
        Path elsewhere = Given.write(folder.resolve("real/" + Given.LRU), "secret");
        Files.createDirectories(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/eve"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("in/mallory.zip"), elsewhere);
        assertThat(Containers.in(folder.resolve("in")).list()).hasSize(2).allSatisfy(container -> {
            Submission read = Given.intake().read(container);
            assertThat(read.refused()).contains("is a link, and links are not followed");
            assertThat(read.sources()).isEmpty();
        });
    }

    @Test
    void twoContainersOfOneStudentAreAnErrorThatNamesBoth() throws Exception {
        folders("anna");
        files("anna.zip");
        assertThatThrownBy(() -> Containers.in(folder)).isInstanceOf(IntakeException.class)
            .hasMessageContainingAll("\"anna\"", "\"anna.zip\"", "Move one");
    }

    @Test
    void theyAreOneStudentByCaseAndByUnicodeFormToo() throws Exception {
        files("anna.zip", "Anna.tar");
        assertThatThrownBy(() -> Containers.in(folder))
            .hasMessageContainingAll("\"anna.zip\"", "\"Anna.tar\"");
        Files.delete(folder.resolve("Anna.tar"));
        files("Zo\u00EB.zip", "Zoe\u0308.tar");
        assertThatThrownBy(() -> Containers.in(folder)).hasMessageContaining("one student");
    }

    @Test
    void aFolderThatCannotBeUsedIsAnError() {
        assertThatThrownBy(() -> Containers.in(folder.resolve("none")))
            .isInstanceOf(IntakeException.class).hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> Containers.in(Given.write(folder.resolve("a.txt"), "")))
            .isInstanceOf(IntakeException.class).hasMessageContaining("this is no folder");
        assertThatThrownBy(() -> Containers.in(folder))
            .isInstanceOf(IntakeException.class).hasMessageContaining("there are no submissions");
    }

    @Test
    void whatCannotBeReadIsRefusedAndNeverThrows() throws Exception {
        for (String name : List.of("a.tar.xz", "b.7z", "c.rar", "d.zip", "e.tar", "f.tar.gz",
            "g.tar.bz2", "h.bundle", "i.jar")) {
            Given.write(folder.resolve(name), "no archive at all");
            Submission read = Given.intake().read(folder.resolve(name));
            assertThat(read.refused()).as(name).isNotEmpty().doesNotContain(name)
                .doesNotEndWith(".");
            assertThat(read.sources()).isEmpty();
        }
        assertThat(Given.intake().read(folder.resolve("a.tar.xz")).refused())
            .contains("files of that ending are not read", "a .tar.gz");
        assertThat(Given.intake().read(folder.resolve("gone.zip")).refused())
            .isEqualTo("it is not there");
    }

    @Test
    void anInterruptSaysNothingOfTheSubmission() {
        Given.write(folder.resolve("anna/" + Given.LRU), "class LruCache {}");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Given.intake().read(folder.resolve("anna")))
                .isInstanceOf(IntakeException.class).hasMessageContaining("interrupted");
        } finally {
            Thread.interrupted();
        }
    }
}
