/**
 * Where the grader is entered: by {@code ./workbook}, and by {@code mvn test}.
 *
 * <p>A command reads its arguments, calls the packages below in order and prints; whatever could
 * be asked by two commands belongs below.
 */
package workbook.grader.command;
