/**
 * What suites measure with: counters, clocks the test owns, recordings of a real runtime.
 *
 * <p>Nothing here decides a verdict and nothing here waits: a probe records, the test thread
 * asserts.
 */
package workbook.grader.probe;
