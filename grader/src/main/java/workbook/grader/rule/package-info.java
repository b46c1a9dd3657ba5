/**
 * Architecture rules that a suite holds a submission to.
 *
 * <p>A rule reads compiled classes and speaks in the learner's files and lines. Rules about the
 * workbook itself do not belong here.
 */
package workbook.grader.rule;
