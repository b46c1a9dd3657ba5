/**
 * The place of the interleaving checker: every schedule of a small scenario, up to a preemption
 * bound, run one after the other, with the failing one printed.
 *
 * <p>Suites of classes that threads share ask this package and no other; a stress run is never a
 * verdict. It may use {@link workbook.grader.probe} and the vocabulary, and nothing of the runner:
 * a check is an ordinary assertion inside an ordinary test.
 */
package workbook.grader.interleave;
