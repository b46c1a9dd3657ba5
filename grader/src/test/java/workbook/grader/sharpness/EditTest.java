package workbook.grader.sharpness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EditTest {

    private static final String SOURCE = """
        class Mini {
            int a(int b) {
                if (b > 0) {
                    return b;
                }
                return 0;
            }
        }
        """;

    @Test
    void aTextInALineIsReplaced() {
        assertThat(applied("b > 0", "b >= 0")).contains("        if (b >= 0) {\n");
        assertThat(applied("b > 0", "a(\"$1\\\\\") > 0")).contains("if (a(\"$1\\\\\") > 0) {");
    }

    @Test
    void theIndentationOfSeveralLinesDoesNotMatter() {
        String expected = SOURCE.replace("b > 0", "b < 0").replace("return b;", "return -b;");
        assertThat(applied("if (b > 0) {\n    return b;\n}", "if (b < 0) {\n    return -b;\n}"))
            .isEqualTo(expected);
        assertThat(applied("(b > 0) {\n            return b;", "(b < 0) {\n            return -b;"))
            .as("written at its place").isEqualTo(expected);
    }

    @Test
    void blankLinesMatter() {
        assertThatThrownBy(() -> applied("if (b > 0) {\n\nreturn b;", ""))
            .isInstanceOf(SharpnessException.class);
    }

    @Test
    void theNearestTextIsNamed() {
        assertThatThrownBy(() -> applied("retrun b;", ""))
            .hasMessageContainingAll("is not in Mini.java", "Mini.java:4:", "return b;");
    }

    @Test
    void aTextThatIsThereTwiceIsRefusedWithItsLines() {
        assertThatThrownBy(() -> applied("return", "")).hasMessageContaining("lines 4, 6");
        assertThatThrownBy(() -> new Edit("Mini.java", "{\na", "").applied("{\n a\n}{\n  a\n}"))
            .hasMessageContaining("lines 1, 3");
    }

    private static String applied(String replace, String with) {
        return new Edit("Mini.java", replace, with).applied(SOURCE);
    }
}
