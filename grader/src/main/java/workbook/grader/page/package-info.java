/**
 * The learner's report: one HTML page that needs nothing else.
 *
 * <pre>
 * record --> graded --Reports--> Report --ReportPage--> text of the page
 *                       ^
 *                    Extras: reference's costs, coverage, pictures
 * </pre>
 *
 * <p>{@code Report} is what the templates beside this package ({@code *.jte}, among the resources)
 * show; they decide nothing. Nothing here runs a learner's code: what must be run is run by the
 * command and comes in as {@code Extras}.
 */
package workbook.grader.page;
