/**
 * Pages for the instructor: one for each submission, an index, and one of the class; and a page for
 * each student to give away. Each is a file that needs no other and no network.
 *
 * <p>Pages are made of records and references alone, those to give away of one record each, and
 * nothing that a student wrote becomes markup.
 */
package workbook.grader.review;
