package workbook.grader.review;

import java.util.List;
import workbook.grader.intake.Ignored;
import workbook.grader.ledger.Grade;

/**
 * A student's page. The templates read it and compute nothing.
 *
 * @param exercises all of the assignment, in their order
 * @param further files that belong to none of them
 * @param similarityAbsent what is not known of similarity, and why; empty if everything is
 */
public record StudentPage(Grade grade, Way way, List<Part> exercises, List<Code> further,
        String similarityAbsent) {

    public String student() {
        return grade.student();
    }

    public String container() {
        return grade.record().container();
    }

    /** The points that count. */
    public String points() {
        return Points.of(grade.points());
    }

    /** What the assignment is worth. */
    public int of() {
        return grade.record().points();
    }

    /** What the grader gave. */
    public String earned() {
        return Points.of(grade.record().earned());
    }

    public boolean adjusted() {
        return exercises.stream().anyMatch(Part::adjusted);
    }

    public String refused() {
        return grade.record().refused();
    }

    public List<Ignored> ignored() {
        return grade.record().ignored();
    }

    /** Exercises that the grader failed at. */
    public List<Part> inTrouble() {
        return exercises.stream().filter(part -> !part.record().trouble().isEmpty()).toList();
    }

    /** Exercises whose points have changed since they were adjusted. */
    public List<Part> outdated() {
        return exercises.stream().filter(Part::outdated).toList();
    }

    public long solved() {
        return exercises.stream().filter(part -> part.kind().equals("solved")).count();
    }
}
