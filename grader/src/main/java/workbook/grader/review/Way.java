package workbook.grader.review;

import java.util.Optional;

/**
 * From one student's page to the others.
 *
 * @param at the student's place in the class, from 1
 * @param of how many there are
 */
public record Way(Optional<Link> previous, Optional<Link> next, int at, int of) {

    /** A link to a student's page. */
    public record Link(String student, String href) {

        static Link to(String student) {
            return new Link(student, PageName.href(student));
        }
    }
}
