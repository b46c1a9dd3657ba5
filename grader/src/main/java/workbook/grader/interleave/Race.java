package workbook.grader.interleave;

/**
 * Two accesses to one variable, at least one of them a write, with nothing that orders them.
 *
 * @param variable what was accessed
 * @param first the site of the access that came first in this schedule, and its thread's number
 * @param second the site of the other, and its thread's number
 */
record Race(Variable variable, int first, int firstThread, int second, int secondThread) {
}
