package workbook.grader.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Story.Step;

/** The page of a story. */
class HtmlPageTest {

    private static final String PAGE = HtmlPage.print("ds.<map>", new Story(List.of(
        new Step("start", "new", Picture.of("nothing")),
        new Step("put 1 <b>", "throws A & B", Picture.of("one", new Note("there")))),
        Picture.of("one")));

    @Test
    void everyStepIsListedAndDrawn() {
        assertThat(PAGE)
            .contains("<title>ds.&lt;map&gt;, step by step</title>")
            .contains("<li><button>1. <code>put 1 &lt;b&gt;</code> "
                + "<small>throws A &amp; B</small></button></li>")
            .contains("<figure id=\"step-0\">", "<figure id=\"step-1\">")
            .contains("type=\"range\" min=\"0\" max=\"1\"")
            .doesNotContain("<b>");
        assertThat(PAGE.split("<svg ")).hasSize(3);
    }

    @Test
    void itNeedsNothingElse() {
        assertThat(PAGE.replace("http://www.w3.org/2000/svg", ""))
            .doesNotContain("http", "src=", "href=", "@import", "url(");
    }

    @Test
    void itIsLightOrDarkAsTheReaderPrefers() {
        assertThat(PAGE.split("prefers-color-scheme: dark")).hasSize(3);
    }
}
