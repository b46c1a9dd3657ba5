package workbook.grader.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChapterBreaksTest {

    private static final String CHAPTER = """
        ## Break it

        Do this:

        <!-- break: one -->
        ```text
        old
        ```

        <!-- break: two -->
        And that.

        ## Questions

        None.
        """;

    @Test
    void markersNameChaffsAndShowWhatIsReadThen() {
        assertThat(ChapterBreaks.in(CHAPTER))
            .containsExactlyInAnyOrderEntriesOf(
                Map.of("one", Optional.of("old\n"), "two", Optional.empty()));
        assertThat(ChapterBreaks.in("# None\n")).isEmpty();
    }

    @Test
    void blocksThatAreThereAreRenewed() {
        assertThat(ChapterBreaks.renewed(CHAPTER, Map.of("one", "new\nlines\n", "two", "x\n")))
            .isEqualTo(CHAPTER.replace("old\n", "new\nlines\n"));
        assertThat(ChapterBreaks.renewed(CHAPTER, Map.of())).isEqualTo(CHAPTER);
    }

    @Test
    void aBlockWithoutAnEndIsNamed() {
        assertThatThrownBy(() -> ChapterBreaks.in("<!-- break: one -->\n```\nold\n"))
            .hasMessageContaining("line 2");
    }

    @Test
    void aSectionEndsAtTheNext() {
        assertThat(ChapterSections.text(CHAPTER, "Questions")).isEqualTo("\nNone.");
        assertThat(ChapterSections.text(CHAPTER, "Break it")).startsWith("\nDo this:")
            .doesNotContain("None.");
        assertThat(ChapterSections.text(CHAPTER, "Hints")).isEmpty();
    }
}
