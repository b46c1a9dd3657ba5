/**
 * Grades in the forms that other programs read: JSON lines, JUnit XML, and the files of Canvas,
 * Moodle, Gradescope and GitHub Classroom.
 *
 * <p>An exporter turns grades into text and knows nothing of how they came about. Whom it cannot
 * find in somebody's export is named, never dropped.
 */
package workbook.grader.gradebook;
