/**
 * Everything that reads or makes Java source: the projection from reference to stub, the compiler
 * in this process, the public face of what it compiled.
 *
 * <p>No test is run here and nothing is printed.
 */
package workbook.grader.source;
