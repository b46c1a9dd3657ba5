package workbook.grader.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import workbook.grader.ledger.FileName;

/** What the pages of students are called. */
final class PageName {

    static final String ENDING = ".html";
    static final String INDEX = "index.html";
    static final String CLASS = "class.html";

    private PageName() {
    }

    /** The file of a student's page; never one of the two that are about all students. */
    static String file(String student) {
        String name = FileName.of(student);
        return switch (name + ENDING) {
            // No name has a sign of percent that is not the beginning of an encoded byte.
            case INDEX -> "inde%78.html";
            case CLASS -> "clas%73.html";
            default -> name + ENDING;
        };
    }

    /** The same as a link from a page beside it. */
    static String href(String student) {
        return URLEncoder.encode(file(student), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
