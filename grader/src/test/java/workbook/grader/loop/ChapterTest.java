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
    void headingsOfThreeLevelsLookDifferent() {
        assertThat(new Chapter("# 4.1 Adder\n## The picture\n### A carry\n").rendered(40, false))
            .isEqualTo("4.1 Adder\n=========\nThe picture\n-----------\nA carry\n.......\n");
    }

    @Test
    void commentsGo_tablesStandInColumns_andCodeIsLeftAlone() {
        assertThat(new Chapter("""
            # 4.1 Adder

            <!-- picture: of a 1 2; slice
            b a 1 2 -->
            ```
            a ** b | <c>
            ```

            | method | **reads** |
            |---|--:|
               | `find` | 12 |
            | [all of it](x.md) | 3 |

            Read [Go](https://go.dev) now.<!-- later -->
            """).rendered(40, true)).isEqualTo("""
            4.1 Adder
            =========

                a ** b | <c>

              method     \033[1mreads\033[22m
              ---------  -----
              `find`     12
              all of it  3

            Read Go <https://go.dev> now.
            """);
    }

    @Test
    void aSectionIsFoundByTheBeginningOfItsName_andTheHintsAreNone() {
        Chapter chapter = new Chapter("# x\n\n## Why\n\nSo.\n\n## Break it\n\nDo.\n\n"
            + "## Hints\n\n1. a\n");
        assertThat(chapter.sections()).containsExactly("why", "break-it");
        assertThat(chapter.section("Break").orElseThrow().rendered(40, false))
            .isEqualTo("Break it\n--------\n\nDo.\n\n");
        assertThat(chapter.section("break-it")).isEqualTo(chapter.section("BREAK IT"));
        assertThat(chapter.section("hints")).isEmpty();
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
