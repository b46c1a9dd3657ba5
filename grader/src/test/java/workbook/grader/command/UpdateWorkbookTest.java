package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.said;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.update.Repositories;

/** What {@code ./workbook update} prints. */
@ExtendWith(RootProperty.class)
class UpdateWorkbookTest {

    @TempDir
    private Path folder;
    private Repositories both;

    @BeforeEach
    void repositories() {
        both = new Repositories(folder);
        RootProperty.set(both.clone());
    }

    @Test
    void whatWasBroughtKeptAndIsToBeLookedAtIsSaid() {
        both.save(Repositories.STUB, "solved\n");
        both.save(Repositories.OTHER, "solved\n");
        both.publish(Repositories.STUB, "stub 2\n");
        both.publish(Repositories.CHAPTER, "chapter 2\n");
        String lists = """

            brought: 1 file
              %s

            kept: 1 file that only you changed
              %s

            look at: 1 file
              %s: yours stays, upstream's is in %s.upstream

            """.formatted(Repositories.CHAPTER, Repositories.OTHER, Repositories.STUB,
                Repositories.STUB);
        assertThat(said("update", "--dry-run")).isEqualTo("0\nFrom origin, if this were no dry "
            + "run:\n" + lists + "Nothing was changed.\n");
        assertThat(said("update")).isEqualTo("0\nFrom origin:\n" + lists
            + "Nothing was committed: git status shows it all.\n");
    }

    @Test
    void nothingNewIsOneLine() {
        assertThat(said("update")).isEqualTo("0\nNothing new from origin.\n");
        both.save(Repositories.STUB, "solved\n");
        assertThat(said("update", "--from", both.upstream().toString())).isEqualTo(
            "0\nNothing new from " + both.upstream()
                + "; your changes to 1 file stay.\n");
    }

    @Test
    void ofManyFilesSomeAreNamed() {
        for (int number = 10; number < 40; number++) {
            both.publish("docs/" + number + ".md", "text\n");
        }
        assertThat(said("update")).contains("brought: 30 files\n  docs/10.md\n",
            "  docs/29.md\n  and 10 more\n");
    }

    @Test
    void whatIsWrongIsOneLine() {
        both.git(both.clone(), "remote", "remove", "origin");
        assertThat(said("update")).isEqualTo("1\nworkbook: no remote is called upstream or origin; "
            + "say where from: ./workbook update --from URL_OR_PATH\n");
    }
}
