/**
 * The folder for somebody who may not see the answers: a blind reader now, a class later.
 *
 * <pre>
 *   Selection     which exercises are in it, and which come along
 *   Suites        hidden suites as classes, one jar for each exercise
 *   Contents      every other file, copied, cut or written
 *   Secrets       what of solutions, variants and suites must not be in it
 *   Leaks         looks for secrets in a finished kit
 *   Kit           makes the folder, all of it or nothing
 *   GradingKit    the same stubs and all tests, for the grader alone
 * </pre>
 *
 * <p>How a kit is read again, stands in {@code loop}. Nothing of a checkout is changed here.
 */
package workbook.grader.kit;
