/**
 * Brings upstream's changes into a learner's clone and leaves the learner's own alone.
 *
 * <p>{@code Clone} knows git; {@code Plan} decides for each file, from contents alone, and touches
 * nothing; {@code Update} does what the plan says. Printing belongs to the command.
 */
package workbook.grader.update;
