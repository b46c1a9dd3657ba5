/**
 * The rules that the files of the workbook obey: chapters, the README's table, chaffs, suites.
 *
 * <p>Each rule answers with problems that name the file, the rule and the remedy. What a suite or
 * a chaff means is known elsewhere; here is only what its file must look like.
 */
package workbook.grader.format;
