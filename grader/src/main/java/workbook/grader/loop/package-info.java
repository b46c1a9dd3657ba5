/**
 * The learner's loop: from a saved file to a verdict, without Maven.
 *
 * <pre>
 *   Shelf         which exercises there are, read from the sources
 *   Build         compiles one exercise and its suites, only what changed
 *   Bench         builds and runs one exercise, and says what came of it
 *   Progress      the state file
 *   Watch         the loop: saves, keys and verdicts in, pages out
 *   Page          what is on the screen: a function from state to text
 * </pre>
 *
 * <p>Files of the learner are read here and never written, but by a reset. What a run leaves
 * behind stands in {@code .workbook} at the top of the checkout.
 */
package workbook.grader.loop;
