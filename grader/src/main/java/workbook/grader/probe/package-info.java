/**
 * What suites measure with: counters, clocks the test owns, recordings of a real runtime; and
 * what takes part in a program of threads: work, a gate, waiting until another thread waits.
 *
 * <p>Nothing here decides a verdict: a probe records, the test thread asserts. Nothing here sleeps
 * or reads the time.
 */
package workbook.grader.probe;
