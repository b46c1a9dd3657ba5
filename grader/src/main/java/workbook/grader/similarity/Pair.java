package workbook.grader.similarity;

/**
 * Two submissions that are alike in an exercise.
 *
 * @param exercise its id
 * @param one the student whose name sorts first
 * @param other the other student
 * @param percent of the average, 0 to 100
 */
public record Pair(String exercise, String one, String other, int percent) {

    /** Whether {@code student} is one of the two. */
    public boolean has(String student) {
        return one.equals(student) || other.equals(student);
    }
}
