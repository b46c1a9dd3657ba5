package workbook.grader.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A page, read as XML: so it is well formed, or it cannot be read. */
record Page(Document document) {

    static Page read(Path file) {
        try {
            return new Page(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(file + " is not well formed: " + e.getMessage(), e);
        }
    }

    /** The texts of all nodes, with white space as a browser shows it. */
    List<String> all(String path) {
        return raw(path).stream().map(each -> each.strip().replaceAll("\\s+", " ")).toList();
    }

    /** The texts of all nodes as they stand. */
    List<String> raw(String path) {
        try {
            NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath()
                .evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> nodes.item(at).getTextContent()).toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }

    /** All that a reader sees, in one line. */
    String text() {
        return String.join(" ", all("//body"));
    }

    List<String> ids() {
        return all("//@id");
    }
}
