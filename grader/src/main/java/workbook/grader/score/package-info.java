/**
 * Verdicts, the manifest of expected tests, and the function that joins both to a scorecard.
 *
 * <p>Pure records and functions: nothing here runs a test, reads a file or prints.
 */
package workbook.grader.score;
