/**
 * Runs suites in a process of their own, so that code which hangs, exits or eats the heap costs
 * its own exercise and nothing else.
 *
 * <p>A worker process answers jobs with events; the supervisor starts it, watches its clock and
 * replaces it. What a verdict means, or how it is shown, is decided elsewhere.
 *
 * <p>A compiler process answers texts with class files, for as long as it is well; what it has
 * compiled runs somewhere else.
 */
package workbook.grader.sandbox;
