package workbook.grader.review;

import java.util.List;
import workbook.grader.intake.Ignored;
import workbook.grader.ledger.SubmissionRecord;

/**
 * A student's page, for the instructor. The templates read it and compute nothing.
 *
 * @param sheet what a student's own page says, too
 * @param further files that belong to no exercise of the assignment
 * @param similarityAbsent what is not known of similarity, and why; empty if everything is
 */
public record StudentPage(
        Sheet sheet, Way way, List<Code> further, String similarityAbsent) {

    public String container() {
        return record().container();
    }

    /** What the grader gave. */
    public String earned() {
        return Points.of(record().earned());
    }

    public boolean adjusted() {
        return sheet.grade().adjusted() > 0;
    }

    /** What may be missing in an exercise. */
    public List<Ignored> leftOut() {
        return record().leftOut();
    }

    /** What else does not count. */
    public List<Ignored> ignored() {
        return record().ignored().stream().filter(each -> !each.urgent()).toList();
    }

    /** As in {@code "1 file"}. */
    public static String files(List<Ignored> rows) {
        int files = rows.stream().mapToInt(Ignored::files).sum();
        return files + (files == 1 ? " file" : " files");
    }

    /** Exercises that the grader failed at. */
    public List<Part> inTrouble() {
        return sheet.exercises().stream()
            .filter(part -> !part.record().trouble().isEmpty()).toList();
    }

    /** Exercises whose points have changed since they were adjusted. */
    public List<Part> outdated() {
        return sheet.exercises().stream().filter(Part::outdated).toList();
    }

    private SubmissionRecord record() {
        return sheet.grade().record();
    }
}
