/**
 * Scorecards for people and for machines: the board in the terminal, the file on disk.
 *
 * <p>Everything here is made from a {@link workbook.grader.score.Scorecard} and decides nothing.
 */
package workbook.grader.report;
