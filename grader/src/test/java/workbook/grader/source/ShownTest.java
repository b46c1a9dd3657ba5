package workbook.grader.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts of others, for a line that people read. */
class ShownTest {

    @Test
    void whatIsSeenStays() {
        for (String text : new String[] {"", "Zo\u00eb O'Neill, 50%", "\u674e\u96f7",
            "a\u0308 \\ \"", "\ud83d\ude00"}) {
            assertThat(Shown.of(text)).isEqualTo(text);
        }
    }

    @Test
    void whatIsNotSeenIsItsNumber() {
        assertThat(Shown.of("a\u001b[2J\r\nb\t\u0085\u2028\u2029c\u007f"))
            .isEqualTo("a\\u001B[2J\\u000D\\u000Ab\\u0009\\u0085\\u2028\\u2029c\\u007F");
        assertThat(Shown.of("\u202e\u200b\ufeff\ue000\uffff\ud800"))
            .isEqualTo("\\u202E\\u200B\\uFEFF\\uE000\\uFFFF\\uD800");
    }
}
