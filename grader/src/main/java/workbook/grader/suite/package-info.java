/**
 * Suites on the JUnit Platform: discovery makes the manifest, a run makes results.
 *
 * <p>The one engine behind {@code mvn test}, the watch loop and batch grading. It knows compiled
 * classes only: sources, processes and reports belong to later packages.
 */
package workbook.grader.suite;
