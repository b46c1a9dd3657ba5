package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.score.Verdict;

class JunitXmlTest {

    @Test
    void theFilesAreThoseThatWereLookedAt() {
        Golden.check(Map.of(
            "junit-partial.xml", JunitXml.of(SampleGrades.partial("bob")),
            "junit-in-trouble.xml", JunitXml.of(SampleGrades.inTrouble("dan")),
            "junit-all-verdicts.xml", JunitXml.of(SampleGrades.allVerdicts("eve")),
            "junit-broken.xml", JunitXml.of(SampleGrades.broken("frank")),
            "junit-refused.xml", JunitXml.of(SampleGrades.refused("grace")),
            "junit-odd.xml", JunitXml.of(SampleGrades.solved(SampleGrades.ODD))));
    }

    @ParameterizedTest
    @CsvSource({"PASSED,", "FAILED,failure", "UNSOLVED,failure", "NOT_RUN,failure",
        "CRASHED,error", "TIMED_OUT,error", "NOT_CHECKABLE,error"})
    void everyVerdictHasItsElement(String verdict, String element) throws Exception {
        Document xml = parse(JunitXml.of(SampleGrades.allVerdicts("eve")));
        Element testcase = all(xml, "testcase").stream()
            .filter(each -> each.getAttribute("name").equals(verdict)).findFirst().orElseThrow();
        assertThat(elements(testcase)).map(Node::getNodeName)
            .isEqualTo(element == null ? List.of() : List.of(element));
    }

    @Test
    void nothingIsEverSkippedAndTheCountsAreTrue() throws Exception {
        for (Grade grade : SampleGrades.all()) {
            Document xml = parse(JunitXml.of(grade));
            assertThat(all(xml, "skipped")).isEmpty();
            assertThat(all(xml, "testsuite")).hasSameSizeAs(grade.record().exercises());
            Element root = xml.getDocumentElement();
            assertThat(root.getAttribute("tests"))
                .isEqualTo("" + all(xml, "testcase").size());
            assertThat(root.getAttribute("failures"))
                .isEqualTo("" + all(xml, "failure").size());
            assertThat(root.getAttribute("errors")).isEqualTo("" + all(xml, "error").size());
            assertThat(root.getAttribute("skipped")).isEqualTo("0");
        }
    }

    @Test
    void anExerciseThatWasNotGradedIsOneError() throws Exception {
        Document xml = parse(JunitXml.of(SampleGrades.inTrouble("dan")));
        Element suite = all(xml, "testsuite").getFirst();
        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(all(xml, "error")).singleElement()
            .satisfies(error -> assertThat(error.getAttribute("message")).isEqualTo("not graded"));
    }

    @Test
    void charactersThatXmlDoesNotAllowAreReplaced() throws Exception {
        Document xml = parse(JunitXml.of(SampleGrades.solved(SampleGrades.ODD)));
        assertThat(xml.getDocumentElement().getAttribute("name"))
            .isEqualTo("=Müller, \"Max\" <b>&amp; 李雷 🙂\ufffd\ufffd");
        assertThat(all(parse(JunitXml.of(SampleGrades.allVerdicts("eve"))), "failure").getFirst()
            .getTextContent()).contains("<b>&amp; 李雷 🙂\ufffd\ufffd");
    }

    @Test
    void aMessageIsCutBetweenCharacters() throws Exception {
        String complaint = "x" + "🙂".repeat(15_000) + "]]>";
        ExerciseRecord one = SampleGrades.broken("a").record().exercises().getFirst();
        assertThat(one.score().verdict()).isEqualTo(Verdict.DOES_NOT_COMPILE);
        ExerciseRecord tooLong = new ExerciseRecord(one.score(), "", "", List.of(complaint), "",
            List.of(), 0, false, -1);
        Document xml = parse(JunitXml.of(new Grade(new SubmissionRecord(1, "a", "a", "",
            HandedIn.UNKNOWN, List.of(),
            new TreeMap<>(), List.of(tooLong)), List.of())));
        String text = all(xml, "error").getFirst().getTextContent();
        assertThat(text).hasSizeBetween(Plain.LONGEST - 1, Plain.LONGEST + 40)
            .matches("(?s).*\n\\.\\.\\. and \\d+ characters more").doesNotContain("\ufffd");
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> all(Document xml, String name) {
        NodeList found = xml.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at))
            .toList();
    }

    private static List<Node> elements(Node parent) {
        NodeList found = parent.getChildNodes();
        return IntStream.range(0, found.getLength()).mapToObj(found::item)
            .filter(Element.class::isInstance).toList();
    }
}
