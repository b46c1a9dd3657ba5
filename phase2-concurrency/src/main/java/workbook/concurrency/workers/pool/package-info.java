/** Exercise 2.24: a pool of worker threads that loses no job. */
@Exercise(id = "2.24", title = "Worker pool", points = 20, minutes = 120)
package workbook.concurrency.workers.pool;

import workbook.grader.Exercise;
