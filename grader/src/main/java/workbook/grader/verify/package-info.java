/**
 * Everything that can be proved of one exercise, as fast as a machine allows: worker processes try
 * the variants, and what was proved is remembered by the content of all that it depends on.
 *
 * <p>A maintainer's tool over the reference solutions, behind {@code ./workbook verify} and
 * {@code mvn verify} alike. How a variant is made, what a file must look like and how a suite runs
 * is known elsewhere; here is only the order of it, and the memory. No submission is run here: the
 * worker processes trust what they run.
 */
package workbook.grader.verify;
