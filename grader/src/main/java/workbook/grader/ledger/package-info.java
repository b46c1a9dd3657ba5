/**
 * What grading a class has found: one record a submission, kept as a versioned JSON file, and what
 * the instructor adds to it by hand.
 *
 * <p>Gradebooks, pages and comparisons are made of these records and of nothing else, so they can
 * be made again at any time. Nothing here grades, and nothing here knows how a result is shown.
 */
package workbook.grader.ledger;
