package workbook.grader.review;

import java.util.List;
import workbook.grader.review.Way.Link;

/**
 * The page of a class.
 *
 * @param tests the hardest first
 * @param exercises in their order
 * @param points how they are spread
 * @param leftOut how many submissions are not in it, because they are not graded
 * @param time of those who handed in a repository
 * @param alike pairs of students, most alike first
 * @param similarityAbsent what is not known of similarity, and why; empty if everything is
 */
public record ClassPage(int students, List<TestTally> tests, List<ExerciseTally> exercises,
        Histogram points, int leftOut, TimeOnTask time, List<Alike> alike,
        String similarityAbsent) {

    /** Two students. */
    public record Alike(String exercise, Link one, Link other, int percent) {
    }

    /** Tests that somebody fails. */
    public List<TestTally> hard() {
        return tests.stream().filter(each -> each.failed() > 0).toList();
    }

    /** All others. */
    public List<TestTally> easy() {
        return tests.stream().filter(each -> each.failed() == 0).toList();
    }
}
