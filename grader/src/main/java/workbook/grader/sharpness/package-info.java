/**
 * Proves that suites are sharp and fair: each chaff is killed by the test it names, each wheat
 * earns every point, a stub earns nothing.
 *
 * <p>A maintainer's tool over the reference solutions; nothing here takes part in grading a
 * submission.
 */
package workbook.grader.sharpness;
