/**
 * From what a student handed in, a folder, an archive or a repository, to the sources that count.
 *
 * <p>Everything here distrusts what it reads: no link is followed, no path leaves, nothing is
 * larger than its cap, and what does not count is named with the reason. Nothing here compiles or
 * runs a submission.
 */
package workbook.grader.intake;
