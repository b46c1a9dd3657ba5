/** Exercise 2.12: permits that are taken several at a time, and in turn. */
@Exercise(id = "2.12", title = "Weighted semaphore", points = 15, minutes = 100)
package workbook.concurrency.sync.semaphore;

import workbook.grader.Exercise;
