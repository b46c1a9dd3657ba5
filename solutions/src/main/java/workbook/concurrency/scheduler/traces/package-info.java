/** Exercise 2.36: read what Go's scheduler tells of itself, and find where it idles. */
@Exercise(id = "2.36", title = "Scheduler traces", points = 10, minutes = 75)
package workbook.concurrency.scheduler.traces;

import workbook.grader.Exercise;
