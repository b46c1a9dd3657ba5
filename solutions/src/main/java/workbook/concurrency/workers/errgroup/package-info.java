/** Exercise 2.25: several tasks, one outcome. */
@Exercise(id = "2.25", title = "Error group", points = 15, minutes = 90)
package workbook.concurrency.workers.errgroup;

import workbook.grader.Exercise;
