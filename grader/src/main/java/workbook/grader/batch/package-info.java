/**
 * Grades a class: one job for each submission and exercise, a memory of those that are done, and
 * records at the end.
 *
 * <p>A job is stateless: its result depends on its files, the suites, the grader and the JDK, whose
 * hash is its name in the memory. So a run that was killed goes on where it was, and shards of a
 * class can be put together.
 */
package workbook.grader.batch;
