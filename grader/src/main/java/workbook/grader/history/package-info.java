/**
 * Seeded randomness, and what is made of it: random histories of calls beside a model.
 *
 * <p>A suite draws nothing but from the seeds given out here, so a run is the same every time, and
 * {@code ./workbook run EXERCISE --seed N} is the run with one seed, known or new. A history that
 * fails is cut down to the calls that are needed before anybody sees it.
 *
 * <p>Schedules of threads are drawn by {@link workbook.grader.interleave}, and repeated by
 * {@code ./workbook replay}.
 */
package workbook.grader.history;
