package workbook.grader.gradebook;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.Verdict;

/**
 * A grade as JUnit's XML, one suite an exercise. Nothing is ever {@code skipped}: what did not run
 * is a failure, as it is in the points.
 */
public final class JunitXml {

    private static final String FAILURE = "failure";
    private static final String ERROR = "error";

    /**
     * @param classname where it belongs
     * @param name what is asked
     * @param element empty if it passed
     * @param message in one line
     * @param text in full
     */
    private record Case(
            String classname, String name, String element, String message, String text) {
    }

    private final XMLStreamWriter out;

    private JunitXml(XMLStreamWriter out) {
        this.out = out;
    }

    /** The file's text. */
    public static String of(Grade grade) {
        StringWriter text = new StringWriter();
        try {
            new JunitXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text))
                .suites(grade);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no XML of " + grade.student(), e);
        }
        return text + "\n";
    }

    private void suites(Grade grade) throws XMLStreamException {
        List<List<Case>> suites = grade.record().exercises().stream()
            .map(each -> cases(grade, each)).toList();
        out.writeStartDocument("UTF-8", "1.0");
        start(0, "testsuites");
        attribute("name", grade.student());
        counts(suites.stream().flatMap(List::stream).toList());
        for (int at = 0; at < suites.size(); at++) {
            suite(Feedback.title(grade.record().exercises().get(at).score()), suites.get(at));
        }
        end(0);
        out.writeEndDocument();
        out.flush();
    }

    private void suite(String name, List<Case> cases) throws XMLStreamException {
        start(1, "testsuite");
        attribute("name", name);
        counts(cases);
        for (Case each : cases) {
            testcase(each);
        }
        end(1);
    }

    private void counts(List<Case> cases) throws XMLStreamException {
        attribute("tests", Integer.toString(cases.size()));
        attribute("failures", count(cases, FAILURE));
        attribute("errors", count(cases, ERROR));
        attribute("skipped", "0");
    }

    private static String count(List<Case> cases, String element) {
        return Long.toString(cases.stream().filter(each -> each.element().equals(element)).count());
    }

    private void testcase(Case each) throws XMLStreamException {
        boolean passed = each.element().isEmpty();
        out.writeCharacters("\n    ");
        if (passed) {
            out.writeEmptyElement("testcase");
        } else {
            out.writeStartElement("testcase");
        }
        attribute("classname", each.classname());
        attribute("name", each.name());
        if (!passed) {
            start(3, each.element());
            attribute("message", each.message());
            attribute("type", each.element());
            out.writeCharacters(Plain.clean(each.text()));
            out.writeEndElement();
            end(2);
        }
    }

    private void start(int depth, String element) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
        out.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
        out.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, Plain.clean(value).replaceAll("[\\t\\n]", " "));
    }

    private static List<Case> cases(Grade grade, ExerciseRecord exercise) {
        String name = exercise.score().name();
        if (!exercise.trouble().isEmpty()) {
            return List.of(new Case(name, "graded", ERROR, "not graded",
                "The grader failed, which is no fault of the submission: " + Plain.cut(
                    exercise.trouble())));
        }
        if (exercise.score().verdict() == Verdict.DOES_NOT_COMPILE) {
            return List.of(new Case(name, "compiles", ERROR, "does not compile",
                Feedback.complaints(exercise)));
        }
        return exercise.score().tests().stream().map(test -> testcase(grade, test)).toList();
    }

    private static Case testcase(Grade grade, TestScore test) {
        String id = test.test().id();
        int method = id.lastIndexOf('.');
        String element = switch (test.verdict()) {
            case PASSED -> "";
            case FAILED, UNSOLVED, NOT_RUN -> FAILURE;
            case CRASHED, TIMED_OUT, NOT_CHECKABLE -> ERROR;
        };
        return new Case(id.substring(0, Math.max(0, method)), id.substring(method + 1), element,
            Plain.cut(test.verdict().words() + ": " + test.test().property()),
            element.isEmpty() ? "" : Feedback.message(grade, test));
    }
}
