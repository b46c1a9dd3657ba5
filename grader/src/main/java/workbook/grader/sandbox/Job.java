package workbook.grader.sandbox;

import java.util.Set;

/**
 * What a worker is asked to run.
 *
 * @param token every event of this job carries it; a line without it is not an event
 * @param packageName the exercise
 * @param classes folder of the exercise's classes
 * @param testClasses folder of its suites
 * @param only ids of the tests to run; all of them if empty
 */
record Job(
        String token, String packageName, String classes, String testClasses, Set<String> only) {
}
