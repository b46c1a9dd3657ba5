/**
 * How alike submissions are, as JPlag says. It runs as a program of its own, which the instructor
 * names: its licence is not ours, so nothing here links to it.
 */
package workbook.grader.similarity;
