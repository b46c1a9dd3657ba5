package workbook.grader.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Link;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;

/** Drawings are whole documents, inside their own bounds, and can be listened to. */
class SvgPrinterTest {

    @Test
    void aSmallDrawingAsAWhole() {
        assertThat(SvgPrinter.inPage(Picture.of("A & B",
            new Chain("q", List.of(Cell.plain("<1>"), Cell.empty().asChanged())))))
            .isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" \
                width="142" height="79" viewBox="0 0 142 79">
                <title>A &amp; B</title>
                <desc>q: &lt;1&gt;, then empty (changed).</desc>
                <rect class="paper" width="142" height="79"/>
                <text class="title" x="12" y="27" text-anchor="start">A &amp; B</text>
                <text class="label" x="12" y="58" text-anchor="start">q</text>
                <rect class="cell plain" x="28.5" y="40.5" width="47" height="26" rx="3"/>
                <text class="plain" x="52" y="58" text-anchor="middle">&lt;1&gt;</text>
                <path class="arrow" d="M76 53.5H99"/>
                <path class="head" d="M106 53.5l-7 -4v8z"/>
                <rect class="cell empty changed" x="107.5" y="41.5" width="21" height="24" rx="3"/>
                </svg>
                """);
    }

    @Test
    void aFileOfItsOwnHasBothColourSchemes() throws Exception {
        Document document = parse(SvgPrinter.print(Picture.of("title", new Note("note"))));
        assertThat(document.getElementsByTagName("style").item(0).getTextContent())
            .contains("@media screen and (prefers-color-scheme: dark)");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
            .isEqualTo("title");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
            .isEqualTo("note");
    }

    @Test
    void everythingStandsInsideTheDrawing() throws Exception {
        List<Cell> many = IntStream.range(0, 60)
            .mapToObj(i -> Cell.plain(i).above(i).below("b")).toList();
        Document document = parse(SvgPrinter.print(Picture.of("wide",
            new Link("0", Cell.plain(""), "box"), new Link("1", Cell.plain(""), "nowhere"),
            new Chain("chain", many),
            new Box("box", "with a detail", List.of(Grid.of(new Row("row", many)))))));
        double width = Double.parseDouble(document.getDocumentElement().getAttribute("width"));
        double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
        assertThat(width).as("width, beside a list of steps at 1280 px").isLessThan(950);
        NodeList cells = document.getElementsByTagName("rect");
        assertThat(cells.getLength()).isEqualTo(1 + 2 + 60 + 60 + 1);
        for (int i = 1; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            assertThat(number(cell, "x") + number(cell, "width")).isLessThan(width);
            assertThat(number(cell, "y") + number(cell, "height")).isLessThan(height);
        }
    }

    @Test
    void anArrowGoesAroundToItsBox() {
        String drawn = SvgPrinter.inPage(Picture.of("t",
            new Link("0", Cell.plain(""), "box"), new Box("box", "", List.of())));
        assertThat(drawn).containsPattern("class=\"arrow\" d=\"M\\d+ [\\d.]+H\\d+V[\\d.]+H\\d+\"");
        assertThat(drawn).contains("<desc>0 leads to box. box.</desc>");
    }

    @Test
    void whatXmlCannotSayBecomesAMark() throws Exception {
        String title = "bell \u0007 \uFFFE \uD800 \"q\" \uD83D\uDE00";
        Document document = parse(SvgPrinter.print(Picture.of(title)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
            .isEqualTo("bell ? ? ? \"q\" \uD83D\uDE00");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    }
}
