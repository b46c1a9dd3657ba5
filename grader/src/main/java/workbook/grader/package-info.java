/**
 * The vocabulary of the workbook: what an exercise, a suite and a stub say about themselves.
 *
 * <p>Here live annotations and the one exception that stubs throw. Nothing here depends on
 * anything but {@code java.base}, because it is all that a learner's own code may use of the
 * grader.
 */
package workbook.grader;
