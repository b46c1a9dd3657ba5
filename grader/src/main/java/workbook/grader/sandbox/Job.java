package workbook.grader.sandbox;

import java.util.Set;

/**
 * What a worker is asked to run; each gets one job in its life.
 *
 * @param packageName the exercise
 * @param classes folder of the exercise's classes
 * @param testClasses folder of its suites
 * @param carried how many bytes of {@link Luggage} follow, in place of the folders; 0 if none
 * @param only ids of the tests to run; all of them if empty
 * @param hangs how many tests of the exercise have hung so far
 */
record Job(String packageName, String classes, String testClasses, int carried, Set<String> only,
        int hangs) {
}
