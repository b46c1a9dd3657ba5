package workbook.grader.review;

import java.util.List;
import workbook.grader.ledger.Grade;

/**
 * What one student gets to read: of the student's own, and nothing else. The template reads it and
 * computes nothing.
 *
 * @param exercises all of the assignment, in their order, without references and without whose
 *     code is alike
 */
public record FeedbackPage(Grade grade, List<Part> exercises) {

    public FeedbackPage {
        exercises = List.copyOf(exercises);
    }

    public String student() {
        return grade.student();
    }

    /** The points that count; no number if the grader failed at an exercise. */
    public String points() {
        return grade.record().complete() ? Points.of(grade.points()) + " of "
            + grade.record().points() + " points" : "not graded completely";
    }

    /** Whether it is late; empty if nobody asked. */
    public String late() {
        return grade.record().handedIn().sentence();
    }

    public String refused() {
        return grade.record().refused();
    }

    public long solved() {
        return exercises.stream().filter(part -> part.kind().equals("solved")).count();
    }
}
