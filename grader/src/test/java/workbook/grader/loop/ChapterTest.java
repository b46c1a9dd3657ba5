package workbook.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChapterTest {

    private static final Chapter CHAPTER = new Chapter("""
        # 4.1 Adder

        A long line of **plain text** that has to be broken, with a [link](x.md) and a
        second line.

        > **Nothing is lost.**

        - one item that is so long that its second line is indented under its first word
        1. two

        ```
        code   stays
        ```

        ## Hints

        1. The first,
           in two lines.
        2. The second.
        """);

    @Test
    void hintsAreStepsOnOneLineEach() {
        assertThat(CHAPTER.hints()).containsExactly("The first, in two lines.", "The second.");
    }

    @Test
    void plainTextIsWrappedAndHasNoHintsAndNoMarks() {
        assertThat(CHAPTER.rendered(40, false)).isEqualTo("""
            4.1 Adder
            =========

            A long line of plain text that has to be
            broken, with a link and a second line.

            | Nothing is lost.

            - one item that is so long that its
              second line is indented under its
              first word
            1. two

                code   stays

            """);
    }

    @Test
    void boldIsBoldWhereTheTerminalCan() {
        assertThat(CHAPTER.rendered(40, true)).contains("\033[1mNothing is lost.\033[22m");
    }

    @Test
    void aChapterWithoutHintsHasNone() {
        assertThat(new Chapter("# x\n").hints()).isEmpty();
    }
}
