package workbook.grader.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;

/**
 * A line that a finding names.
 *
 * @param test the test's id
 * @param file the name of the source file, without folders
 * @param line from 1
 * @param note what is said beside the line
 */
record Mark(String test, String file, int line, String note) {

    /** As in {@code "at BinarySearch.first(BinarySearch.java:31)"}. */
    private static final Pattern PLACE = Pattern.compile("\\(([^():]+\\.java):(\\d{1,7})\\)");

    /** The marks of an exercise, in the order of its tests, of each test the innermost first. */
    static List<Mark> of(ExerciseScore score) {
        return score.tests().stream().filter(test -> test.verdict() != TestVerdict.PASSED)
            .flatMap(test -> of(test).stream()).toList();
    }

    private static List<Mark> of(TestScore test) {
        List<Mark> marks = new ArrayList<>();
        for (String place : test.finding().where()) {
            Matcher found = PLACE.matcher(place);
            if (found.find()) {
                marks.add(new Mark(test.test().id(), found.group(1),
                    Integer.parseInt(found.group(2)),
                    (marks.isEmpty() ? "" : "on the way to it: ") + test.test().property()));
            }
        }
        return marks;
    }
}
