/**
 * Pages for the instructor: one for each submission, an index, and one of the class. Each is a file
 * that needs no other and no network.
 *
 * <p>Pages are made of records and references alone, and nothing that a student wrote becomes
 * markup.
 */
package workbook.grader.review;
