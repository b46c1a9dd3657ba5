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

    /** The points that count, as in {@code "2.50 of 5 points"}. */
    public String points() {
        return complete() ? Points.of(grade.points()) + " of " + grade.record().points()
            + " points" : "not graded completely";
    }

    /** Whether the grader failed at no exercise; there is no number otherwise. */
    public boolean complete() {
        return grade.record().complete();
    }

    /** What the grader gave. */
    public String earned() {
        return Points.of(grade.record().earned());
    }

    public boolean adjusted() {
        return exercises.stream().anyMatch(Part::adjusted);
    }

    /** Whether it is late; empty if nobody asked. */
    public String late() {
        return grade.record().handedIn().sentence();
    }

    public String refused() {
        return grade.record().refused();
    }

    /** What may be missing in an exercise. */
    public List<Ignored> leftOut() {
        return grade.record().ignored().stream().filter(Ignored::urgent).toList();
    }

    /** What else does not count. */
    public List<Ignored> ignored() {
        return grade.record().ignored().stream().filter(each -> !each.urgent()).toList();
    }

    /** As in {@code "1 file"}. */
    public static String files(List<Ignored> rows) {
        int files = rows.stream().mapToInt(Ignored::files).sum();
        return files + (files == 1 ? " file" : " files");
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
