package workbook.grader.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which lines of a chapter are drawn, and which are left. */
class ChapterPicturesTest {

    private static final String DRAWN = """
        ## The picture

        ```
        by hand
        ```

        <!-- picture: put 1; put 2 -->
        ```
        after put 1; put 2:

        {put 1; put 2}
        ```

        Text.
        """;

    @Test
    void aBlockBehindAMarkerIsRenewed() {
        String old = DRAWN.replace("{put 1; put 2}", "something\nelse");
        assertThat(draw(old)).isEqualTo(DRAWN);
        assertThat(draw(DRAWN)).isEqualTo(DRAWN);
    }

    @Test
    void aMarkerWithoutABlockGetsOne() {
        String bare = DRAWN.replaceFirst("(?s)-->\n```.*?```\n", "-->\n");
        assertThat(bare).contains("put 2 -->\n\nText.");
        assertThat(draw(bare)).isEqualTo(DRAWN);
    }

    @Test
    void whatHasNoMarkerIsLeft() {
        String chapter = "# Title\n\n```\nby hand\n```\n";
        assertThat(ChapterPictures.isIn(chapter)).isFalse();
        assertThat(ChapterPictures.isIn(DRAWN)).isTrue();
        assertThat(draw(chapter)).isEqualTo(chapter);
    }

    @Test
    void aBlockHasAnEnd() {
        assertThatThrownBy(() -> draw("<!-- picture: a -->\n```\nopen\n"))
            .hasMessage("line 2: the block does not end");
    }

    private static String draw(String chapter) {
        return ChapterPictures.drawn(chapter, operations -> "{" + operations + "}\n");
    }
}
