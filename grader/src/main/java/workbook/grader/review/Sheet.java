package workbook.grader.review;

import java.util.List;
import workbook.grader.ledger.Grade;

/**
 * What every page of a submission says of it, whoever reads the page. The templates read it and
 * compute nothing.
 *
 * @param exercises all of the assignment, in their order
 */
public record Sheet(Grade grade, List<Part> exercises) {

    public Sheet {
        exercises = List.copyOf(exercises);
    }

    public String student() {
        return grade.student();
    }

    /** The points that count, as in {@code "2.50 of 5 points"}. */
    public String points() {
        return complete() ? Points.of(grade.points()) + " of " + grade.record().points()
            + " points" : "not graded completely";
    }

    /** Whether the grader failed at no exercise; there is no number otherwise. */
    public boolean complete() {
        return grade.record().complete();
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
