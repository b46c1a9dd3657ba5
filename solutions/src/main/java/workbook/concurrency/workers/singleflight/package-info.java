/** Exercise 2.26: many ask, one does the work. */
@Exercise(id = "2.26", title = "Singleflight", points = 10, minutes = 60)
package workbook.concurrency.workers.singleflight;

import workbook.grader.Exercise;
